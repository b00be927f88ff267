import type { DayRange } from '@fonds/domain/dates/filter';
import { entryColumns, jsonWithMerged, withMerged, type EntryRow } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { ftsPhrase } from './fts-phrase.ts';
import type { Wanted } from './names.ts';

/** What documents are asked for. Days are numbers, both ends inclusive; null is open. */
export interface DocumentQuery {
  readonly wanted: readonly Wanted[];
  readonly range: DayRange;
  readonly within: 'possibly' | 'certainly';
  /** Only documents of this collection. */
  readonly collectionId?: string;
  /** Only documents of this type. */
  readonly type?: string;
  readonly sort: 'relevance' | 'date' | '-date' | 'title';
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

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Titles count most, then summaries. */
const weights = '10.0, 4.0, 1.0';

/**
 * Documents that meet every part of a question, within a span of time. Cost: the postings of the question's words, and a
 * look at the row of every hit; by relevance BM25 of every hit.
 */
export function searchDocuments(db: Reader, query: DocumentQuery, page: Page): { rows: EntryRow[]; total: number } {
  const dates = dateCondition(query);
  const collection = collectionCondition(db, query);
  const where = `WHERE 1${dates.sql}${collection.sql}`;
  if (query.wanted.length === 0) {
    const order = orders[query.sort === 'relevance' ? 'date' : query.sort];
    const rows = db.sqlite
      .prepare<unknown[], EntryRow>(
        `SELECT ${entryColumns} FROM visible_documents d ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      )
      .all(...collection.values, page.limit, page.offset);
    return { rows, total: countOf(db, `visible_documents d ${where}`, collection.values) };
  }
  const hits = scoredHits(db, query);
  const filters = [...hits.values, ...collection.values];
  const order = orders[query.sort];
  // What the page shows is read for its own rows alone. Not a statement to keep: its text is as the question is.
  const rows = db.sqlite
    .prepare<unknown[], EntryRow & { total: number }>(
      `WITH ${hits.sql}, chosen AS MATERIALIZED (
       SELECT d.key, h.score, count(*) OVER () AS total FROM hits h CROSS JOIN visible_documents d ON d.key = h.key ${where}
       ORDER BY ${order} LIMIT ? OFFSET ?)
     SELECT ${entryColumns}, c.score, c.total FROM chosen c CROSS JOIN visible_documents d ON d.key = c.key ORDER BY ${order}`,
    )
    .all(...filters, page.limit, page.offset);
  const total =
    rows[0]?.total ?? countOf(db, `hits h CROSS JOIN visible_documents d ON d.key = h.key ${where}`, filters, hits.sql);
  return { rows, total };
}

function countOf(db: Reader, from: string, values: readonly unknown[], tables?: string): number {
  const beginning = tables === undefined ? '' : `WITH ${tables} `;
  const statement = db.sqlite.prepare<unknown[], number>(`${beginning}SELECT count(*) FROM ${from}`).pluck();
  return statement.get(...values) ?? 0;
}

/** The table `hits` of a question with words: the key of each document that meets it, and how well it does (less is better). */
function scoredHits(db: Reader, query: DocumentQuery): Conditions {
  const score = query.sort === 'relevance' ? `bm25(search_index, ${weights})` : '0';
  const scored = `SELECT rowid AS key, ${score} AS score FROM search_index WHERE search_index MATCH ?`;
  if (query.wanted.every((wanted) => wanted.recordIds.length === 0)) {
    const all = query.wanted.map((wanted) => `(${ftsAnyOf(wanted)})`).join(' AND ');
    return { sql: `hits AS MATERIALIZED (${scored})`, values: [all] };
  }
  // Documents that are linked to somebody who is named may have none of the words.
  const hits = hitsOf(db, query);
  return {
    sql: `scores AS MATERIALIZED (${scored}), hits AS MATERIALIZED (
      SELECT m.key, coalesce(k.score, 0) AS score FROM (${hits.sql}) m LEFT JOIN scores k ON k.key = m.key)`,
    values: [query.wanted.map(ftsAnyOf).join(' OR '), ...hits.values],
  };
}

function collectionCondition(db: Reader, query: DocumentQuery): Conditions {
  const type = query.type === undefined ? { sql: '', values: [] } : { sql: ' AND d.type = ?', values: [query.type] };
  if (query.collectionId === undefined) return type;
  return {
    sql: ` AND d.id IN (SELECT from_id FROM visible_links
      WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = 'collection')${type.sql}`,
    values: [jsonWithMerged(db, query.collectionId), ...type.values],
  };
}

/** The bounds of every document that a query finds, in order of time: for the marks and the density of a list. */
export function listFoundDates(db: Reader, query: DocumentQuery): { earliest: number | null; latest: number | null }[] {
  const dates = dateCondition(query);
  const collection = collectionCondition(db, query);
  const hits = hitsOf(db, query);
  const from = hits.sql ? `(${hits.sql}) h JOIN visible_documents d ON d.key = h.key` : 'visible_documents d';
  return db.sqlite
    .prepare<unknown[], { earliest: number | null; latest: number | null }>(
      `SELECT d.earliest, d.latest FROM ${from} WHERE 1${dates.sql}${collection.sql}
       ORDER BY d.sort_key, d.record_key`,
    )
    .all(...hits.values, ...collection.values);
}
