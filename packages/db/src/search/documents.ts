import type { DayRange } from '@fonds/domain/dates/filter';
import { entryColumns, jsonWithMerged, withMerged, type EntryRow } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import type { Wanted } from './names.ts';

/** What documents are asked for. Days are numbers, both ends inclusive; null is open. */
export interface DocumentQuery {
  readonly wanted: readonly Wanted[];
  readonly range: DayRange;
  readonly within: 'possibly' | 'certainly';
  /** Only documents of this collection. */
  readonly collectionId?: string;
  readonly sort: 'relevance' | 'date' | '-date' | 'title';
}

/** A phrase as FTS5 takes it: every token quoted, so that nothing in it is an operator. */
function ftsPhrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"`;
}

function ftsAnyOf(wanted: Wanted): string {
  return [...new Set(wanted.phrases.map(ftsPhrase))].join(' OR ');
}

interface Conditions {
  readonly sql: string;
  readonly values: unknown[];
}

function dateCondition(query: DocumentQuery): Conditions {
  const { earliest, latest } = query.range;
  if (earliest === null && latest === null) return { sql: '', values: [] };
  const dated = 'NOT (d.earliest IS NULL AND d.latest IS NULL)';
  const sql =
    query.within === 'possibly'
      ? `(?1 IS NULL OR d.latest IS NULL OR d.latest >= ?1) AND (?2 IS NULL OR d.earliest IS NULL OR d.earliest <= ?2)`
      : `d.qualified = 0 AND (?1 IS NULL OR d.earliest >= ?1) AND (?2 IS NULL OR d.latest <= ?2)`;
  return {
    sql: ` AND ${dated} AND ${sql.replaceAll('?1', String(earliest ?? 'NULL')).replaceAll('?2', String(latest ?? 'NULL'))}`,
    values: [],
  };
}

function hitsOf(db: Reader, query: DocumentQuery): Conditions {
  const values: unknown[] = [];
  const sets = query.wanted.map((wanted) => {
    values.push(ftsAnyOf(wanted));
    const words = 'SELECT rowid AS key FROM search_index WHERE search_index MATCH ?';
    if (wanted.recordIds.length === 0) return words;
    values.push(JSON.stringify(withMerged(db, wanted.recordIds)));
    return `SELECT * FROM (${words} UNION SELECT d.key FROM visible_links l JOIN visible_documents d ON d.id = l.from_id
      WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.from_kind = 'document')`;
  });
  return { sql: sets.join(' INTERSECT '), values };
}

const orders = {
  relevance: 'score, d.sort_key, d.record_key',
  date: 'd.sort_key, d.record_key',
  '-date': 'd.sort_key DESC, d.record_key DESC',
  title: 'd.folded_title, d.record_key',
};

/**
 * Documents that meet every part of a question, within a span of time. Cost: the postings of the question's words; by
 * relevance BM25 of every hit.
 */
export function searchDocuments(
  db: Reader,
  query: DocumentQuery,
  page: { readonly limit: number; readonly offset: number },
): { rows: EntryRow[]; total: number } {
  const dates = dateCondition(query);
  const collection =
    query.collectionId === undefined
      ? { sql: '', values: [] }
      : {
          sql: " AND d.id IN (SELECT from_id FROM visible_links WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = 'collection')",
          values: [jsonWithMerged(db, query.collectionId)],
        };
  const hits = hitsOf(db, query);
  const from = hits.sql ? `(${hits.sql}) h JOIN visible_documents d ON d.key = h.key` : 'visible_documents d';
  const where = `WHERE 1${dates.sql}${collection.sql}`;
  const filters = [...hits.values, ...collection.values];
  const total =
    db.sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM ${from} ${where}`)
      .pluck()
      .get(...filters) ?? 0;
  const ranked = query.sort === 'relevance' && query.wanted.length > 0;
  const anyWord = query.wanted.map(ftsAnyOf).join(' OR ');
  const rank = ranked
    ? ' LEFT JOIN (SELECT rowid AS key, bm25(search_index, 10.0, 4.0, 1.0) AS rank FROM search_index WHERE search_index MATCH ?) k ON k.key = d.key'
    : '';
  const rows = db.sqlite
    .prepare<unknown[], EntryRow>(
      `SELECT ${entryColumns}, ${ranked ? 'coalesce(k.rank, 0)' : '0'} AS score FROM ${from}${rank} ${where}
       ORDER BY ${orders[ranked || query.sort !== 'relevance' ? query.sort : 'date']} LIMIT ? OFFSET ?`,
    )
    .all(...hits.values, ...(ranked ? [anyWord] : []), ...collection.values, page.limit, page.offset);
  return { rows, total };
}

/** The bounds of every document that a query finds, in order of time: for the marks and the density of a list. */
export function listFoundDates(db: Reader, query: DocumentQuery): { earliest: number | null; latest: number | null }[] {
  const dates = dateCondition(query);
  const hits = hitsOf(db, query);
  const from = hits.sql ? `(${hits.sql}) h JOIN visible_documents d ON d.key = h.key` : 'visible_documents d';
  return db.sqlite
    .prepare<unknown[], { earliest: number | null; latest: number | null }>(
      `SELECT d.earliest, d.latest FROM ${from} WHERE 1${dates.sql}
       AND d.id IN (SELECT from_id FROM visible_links WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = 'collection')
       ORDER BY d.sort_key, d.record_key`,
    )
    .all(...hits.values, jsonWithMerged(db, query.collectionId ?? ''));
}
