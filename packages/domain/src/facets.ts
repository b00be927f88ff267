/**
 * What a result can be narrowed by, in the order in which it is offered; each is a parameter of the search address and may be
 * repeated. Values of one facet widen, facets narrow.
 */
export const facetIds = [
  'collection',
  'agent',
  'place',
  'subject',
  'type',
  'language',
  'textLanguage',
  'repository',
  'recordset',
  'classification',
  'has',
] as const;
export type FacetId = (typeof facetIds)[number];

/** What a document may have, as `has=` names it. */
export const heldParts = ['text', 'translation', 'scan'] as const;
export type HeldPart = (typeof heldParts)[number];

/**
 * Groups of roles that a person is counted by, as `agent=role:slug` names them; a single role of the vocabulary *agent-role*
 * stands there as well. `wrote`: author, signatory or sender.
 */
export const agentFacetRoles = ['wrote', 'recipient', 'participant', 'copied', 'mentioned'] as const;

/** Facets whose values are records with pages of their own; an address names them by slug. */
export const recordFacets = ['collection', 'agent', 'place', 'subject', 'repository', 'recordset'] as const;
export type RecordFacet = (typeof recordFacets)[number];

export function isFacetId(id: string): id is FacetId {
  return facetIds.some((known) => known === id);
}
