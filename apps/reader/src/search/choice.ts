import { facetIds, type FacetId } from '@fonds/domain/facets';
import type { Search } from '@fonds/domain/search-address';
import { words } from '@fonds/ui/words';

/** What a search becomes when a value of a facet is chosen too. */
export function withValue(search: Search, facet: FacetId, value: string): Partial<Search> {
  return { [facet]: [...search[facet], value] };
}

/** What a search becomes when a value of a facet is no longer chosen. */
export function withoutValue(search: Search, facet: FacetId, value: string): Partial<Search> {
  return { [facet]: search[facet].filter((chosen) => chosen !== value) };
}

/** A search with neither span nor facets: the question alone. */
export const notNarrowed: Partial<Search> = {
  from: '',
  to: '',
  within: 'possibly',
  ...Object.fromEntries(facetIds.map((facet) => [facet, []])),
};

/** How many values and ends of a span narrow a search. */
export function countNarrowed(search: Search): number {
  const values = facetIds.reduce((sum, facet) => sum + search[facet].length, 0);
  return values + (search.from === '' ? 0 : 1) + (search.to === '' ? 0 : 1);
}

/** The role in a value of people or places, `wrote` of `wrote:kim-il-sung`; empty for any. */
export function roleOf(facet: FacetId, value: string): string {
  const end = facet === 'agent' || facet === 'place' ? value.indexOf(':') : -1;
  return end === -1 ? '' : value.slice(0, end);
}

interface LabelledValue {
  readonly value: string;
  readonly label: string;
  /** What the archive calls the role in the value, where that isn't its standard name. */
  readonly roleLabel?: string;
}

/** A value of a facet as it stands under the facet's heading. */
export function valueInWords(facet: FacetId, { value, label }: LabelledValue): string {
  return facet === 'has' ? words.facets.held(value) : label;
}

/** A chosen value as it stands alone, among what else is asked for. */
export function choiceInWords(facet: FacetId, chosen: LabelledValue): string {
  const heading = words.facets.heading(facet, roleOf(facet, chosen.value), chosen.roleLabel);
  return words.search.chosen(heading, valueInWords(facet, chosen));
}
