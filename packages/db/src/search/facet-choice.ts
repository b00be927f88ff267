import { facetIds, recordFacets, type FacetId, type RecordFacet } from '@fonds/domain/facets';
import { markInWords } from '@fonds/domain/classification-mark';
import { languageName } from '@fonds/domain/language-name';
import type { FacetChoice } from '@fonds/domain/search-address';
import type { RoleView } from '@fonds/domain/views/public';
import { cached } from '../cached.ts';
import { typeLabels, typeTerms } from '../document-entries.ts';
import { labelsAmong } from '../named-labels.ts';
import type { Reader } from '../open.ts';
import { calledRole, ownWords } from '../own-words.ts';
import { havingAny } from './narrowing.ts';
import { catalogueOf } from './catalogue.ts';
import { nothingAtAll, type Condition } from './condition.ts';

/** A chosen value as the address names it, and what it is called. */
export interface ChosenValue {
  readonly facet: FacetId;
  readonly value: string;
  readonly label: string;
  /** What the archive calls the role in the value, where that isn't its standard name. */
  readonly roleLabel?: string;
  readonly ordinals: readonly number[];
}

/** The facets that narrow a search, each with what its values ask for together. */
export interface Choice {
  readonly values: readonly ChosenValue[];
  readonly conditions: ReadonlyMap<FacetId, Condition>;
  readonly remarks: readonly string[];
}

/** Looks up the values that an address names. What isn't there finds nothing, and is said. */
export function chooseFacets(db: Reader, choice: FacetChoice): Choice {
  const values = facetIds.flatMap((facet) => choice[facet].map((value) => chosenValue(db, facet, value)));
  const conditions = new Map<FacetId, Condition>();
  for (const facet of facetIds) {
    const own = values.filter((value) => value.facet === facet);
    const ordinals = own.flatMap((value) => value.ordinals);
    if (own.length > 0) conditions.set(facet, ordinals.length === 0 ? nothingAtAll : havingAny(db, ordinals));
  }
  const strange = values.filter(({ ordinals }) => ordinals.length === 0);
  return {
    values,
    conditions,
    remarks: strange.map(({ value }) => `No public document has “${value}”, by which the search is narrowed.`),
  };
}

/** `role:slug` of a person, or a slug alone; a slug holds no colon. */
export function readRoleValue(facet: FacetId, value: string): { role: string; slug: string } {
  const colon = facet === 'agent' || facet === 'place' ? value.indexOf(':') : -1;
  return colon === -1 ? { role: '', slug: value } : { role: value.slice(0, colon), slug: value.slice(colon + 1) };
}

function chosenValue(db: Reader, facet: FacetId, value: string): ChosenValue {
  const catalogue = catalogueOf(db);
  if (!isRecordFacet(facet)) {
    const ordinal = catalogue.find(facet, '', value) ?? catalogue.find(facet, '', standingValue(db, facet, value));
    return { facet, value, label: termLabel(db, facet, value), ordinals: ordinal === undefined ? [] : [ordinal] };
  }
  const { role, slug } = readRoleValue(facet, value);
  const record = findBySlug(db, facet, slug);
  const called = roleIn(db, facet, role);
  const ordinal = record && catalogue.find(facet, called.role, record.id);
  const label = record?.name ?? slug;
  return {
    facet,
    value,
    label,
    ...(called.roleLabel === undefined ? {} : { roleLabel: called.roleLabel }),
    ordinals: ordinal === undefined ? [] : [ordinal],
  };
}

/** A role as it stands since it was merged, and what the archive calls it. */
export function roleIn(db: Reader, facet: FacetId, role: string): RoleView {
  if (facet !== 'agent' && facet !== 'place') return { role };
  const words = ownWords(db, facet === 'agent' ? 'agent-role' : 'place-role');
  return calledRole(words, words.standing.get(role) ?? role);
}

/** What a term's value means since it was merged: an address that names it goes on finding what it found. */
function standingValue(db: Reader, facet: FacetId, value: string): string {
  if (facet === 'type') return typeTerms(db).find(({ id }) => id === value)?.standing ?? value;
  if (facet === 'classification') return ownWords(db, facet).standing.get(value) ?? value;
  const named = facet === 'language' || facet === 'textLanguage';
  return (named ? ownWords(db, 'language').standing.get(value) : undefined) ?? value;
}

/** What a value is called that is no record: a term's label, a language's name, else the value itself. */
export function termLabel(db: Reader, facet: FacetId, value: string): string {
  if (facet === 'type') return typeLabels(db).get(value) ?? value;
  if (facet === 'classification') return markInWords(value, labelsAmong(db, facet, [value]));
  return facet === 'language' || facet === 'textLanguage'
    ? languageName(value, labelsAmong(db, 'language', [value]))
    : value;
}

export function isRecordFacet(facet: FacetId): facet is RecordFacet {
  return recordFacets.some((known) => known === facet);
}

/** The record that stands at a slug, or that it leads to since it was renamed or merged. */
function findBySlug(db: Reader, kind: RecordFacet, slug: string): { id: string; name: string } | undefined {
  const standing = cached<{ id: string; name: string }>(
    db,
    `SELECT id, name FROM visible_authorities WHERE kind = ? AND slug = ?
     UNION ALL SELECT id, title FROM visible_readings WHERE kind = ? AND slug = ?
     UNION ALL SELECT a.id, a.name FROM visible_former_addresses f JOIN visible_authorities a ON a.id = f.moved_to
       WHERE f.kind = ? AND f.slug = ?`,
  );
  return standing.get(kind, slug, kind, slug, kind, slug);
}
