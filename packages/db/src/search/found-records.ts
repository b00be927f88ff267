import { readQuery } from '@fonds/domain/query/read-query';
import type { Query, Shelved } from '@fonds/domain/query/query';
import { foldName } from '@fonds/domain/name';
import { kindWords, publicPaths, type RecordKind } from '@fonds/domain/record';
import type { Expansion, FoundRecord } from '@fonds/domain/views/search';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { wholeCounts } from './counts.ts';
import { tokensOf } from './expand-words.ts';
import type { CodedFacet } from './facet-codes.ts';
import { findNames, findWholeNames, type FoundName } from './named-records.ts';
import { findShelved } from './shelved-sets.ts';

export const namedKinds: readonly RecordKind[] = ['agent', 'place', 'subject', 'collection', 'repository', 'recordset'];
const mostFound = 8;

/** People, places, collections, record sets … that a question names: whole names first, then names with its words in them. */
export function findRecords(db: Reader, q: string, expansions: readonly Expansion[]): FoundRecord[] {
  const { query } = readQuery(q);
  const typed = plainWords(query);
  const whole = typed === '' ? [] : findWholeNames(db, typed, namedKinds);
  const partly = typed === '' ? [] : findNames(db, tokensOf(typed), namedKinds);
  const named = expansions.flatMap(({ kind, path, of }) => (kind === 'record' && path !== null ? [{ path, of }] : []));
  const shelved = shelfMarksIn(query).flatMap(({ mark }) => findShelved(db, mark));
  const found = [
    ...shelved.map((id) => ({ id, as: null })),
    ...whole.map(foundAs),
    ...named.flatMap(({ path, of }) => findByPath(db, path).map((id) => ({ id, as: nameOf(db, id, of) }))),
    ...byDocuments(db, partly).map(foundAs),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, mostFound * 2)
    .flatMap(({ id, as }) => recordView(db, id, as) ?? [])
    .slice(0, mostFound);
}

function foundAs({ recordId, name }: FoundName) {
  return { id: recordId, as: name };
}

/** The words under which a record was found, if they are a name of it and no part of one. */
function nameOf(db: Reader, id: string, typed: string): string | null {
  return findWholeNames(db, typed, namedKinds).some(({ recordId }) => recordId === id) ? typed : null;
}

function plainWords(query: Query): string {
  const parts = query.kind === 'and' ? query.of : [query];
  return parts.flatMap((part) => (part.kind === 'words' && !part.prefix ? [part.text] : [])).join(' ');
}

function shelfMarksIn(query: Query): Shelved[] {
  if (query.kind === 'shelf-mark') return [query];
  return query.kind === 'and' ? query.of.flatMap(shelfMarksIn) : [];
}

function findByPath(db: Reader, path: string): string[] {
  const [, way = '', slug = ''] = path.split('/');
  const kind = namedKinds.find((one) => publicPaths[one] === `/${way}`);
  return cached<string>(db, 'SELECT id FROM visible_authorities WHERE kind = ? AND slug = ?')
    .pluck()
    .all(kind, decodeURIComponent(slug));
}

/** Those that most documents lead to come first. */
export function byDocuments(db: Reader, names: readonly FoundName[]): FoundName[] {
  return names
    .map((name) => ({ name, documents: documentsOf(db, name.kind, name.recordId) }))
    .sort((a, b) => b.documents - a.documents || (a.name.folded < b.name.folded ? -1 : 1))
    .map(({ name }) => name);
}

const facetOfKind: Readonly<Partial<Record<RecordKind, CodedFacet>>> = {
  agent: 'agent',
  place: 'place',
  subject: 'subject',
  collection: 'collection',
  repository: 'repository',
  recordset: 'recordset',
};

/** How many documents lead to a record. */
export function documentsOf(db: Reader, kind: RecordKind, id: string): number {
  const facet = facetOfKind[kind];
  const catalogue = catalogueOf(db);
  const ordinal = facet && catalogue.values.find(facet, '', id);
  return ordinal === undefined ? 0 : (wholeCounts(catalogue)[ordinal] ?? 0);
}

/** A record as it stands above a result or in a list of suggestions; undefined when it isn't public. */
export function recordView(db: Reader, id: string, as: string | null): FoundRecord | undefined {
  const row = cached<{
    id: string;
    kind: RecordKind;
    name: string;
    slug: string;
    type: string | null;
    dates: string | null;
  }>(
    db,
    `SELECT id, kind, name, slug, type, dates FROM visible_authorities WHERE id = ?
     UNION ALL SELECT id, kind, title, slug, NULL, NULL FROM visible_readings WHERE id = ?`,
  ).get(id, id);
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    path: `${publicPaths[row.kind]}/${encodeURIComponent(row.slug)}`,
    kind: row.kind,
    detail: [row.type, row.dates].filter(Boolean).join(', ') || kindWords[row.kind].one,
    foundAs: as === null || foldName(as) === foldName(row.name) ? null : as,
    documents: documentsOf(db, row.kind, row.id),
  };
}
