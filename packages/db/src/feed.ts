import { dateInWords } from '@fonds/domain/dates/words';
import type { FeedEntry } from '@fonds/domain/views/export';
import { cached } from './cached.ts';
import { jsonWithMerged, typeLabels } from './document-entries.ts';
import type { EntryPlace } from './entry-at.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

interface FeedRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: string | null;
  readonly summary: string | null;
  readonly summaryLanguage: string | null;
  readonly edtf: string | null;
  readonly type: string | null;
  readonly publishedAt: string;
  readonly firstPublishedAt: string | null;
}

/** How many documents a feed names. */
const mostEntries = 50;

const columns = `d.id, d.slug, d.title, d.title_language AS titleLanguage, d.summary, d.summary_language AS summaryLanguage,
  d.edtf, d.type, d.published_at AS publishedAt,
  (SELECT min(p.published_at) FROM visible_publications p WHERE p.record_id = d.id) AS firstPublishedAt`;
const newestFirst = `ORDER BY d.published_at DESC, d.record_key DESC LIMIT ${mostEntries}`;

/** The documents that were published last, by index. */
export function listNewest(db: Reader): FeedEntry[] {
  const rows = cached<FeedRow>(db, `SELECT ${columns} FROM visible_documents d ${newestFirst}`).all();
  return rows.map((row) => toFeedEntry(row, typeLabels(db)));
}

/** The same of one collection. Cost: once a content version, all of its documents. */
export const listNewestIn = keptPerVersion(20, (db: Reader, collectionId): FeedEntry[] => {
  const rows = cached<FeedRow>(
    db,
    `SELECT ${columns} FROM visible_documents d WHERE d.id IN (SELECT l.from_id FROM visible_links l
       WHERE l.relation = 'collection' AND l.to_id IN (SELECT value FROM json_each(?))) ${newestFirst}`,
  ).all(jsonWithMerged(db, collectionId));
  return rows.map((row) => toFeedEntry(row, typeLabels(db)));
});

/** The documents at some places in the order of time, in the order of the places; one that is no longer there is left out. */
export function listFeedEntriesAt(db: Reader, places: readonly EntryPlace[]): FeedEntry[] {
  const find = cached<FeedRow>(
    db,
    `SELECT ${columns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  );
  const labels = typeLabels(db);
  return places
    .flatMap(({ sortKey, recordKey }) => find.get(sortKey, recordKey) ?? [])
    .map((row) => toFeedEntry(row, labels));
}

function toFeedEntry(row: FeedRow, labels: ReadonlyMap<string, string>): FeedEntry {
  const worded = (text: string, language: string | null) => ({ text, ...(language === null ? {} : { language }) });
  return {
    id: row.id,
    slug: row.slug,
    title: worded(row.title, row.titleLanguage),
    summary: row.summary === null ? null : worded(row.summary, row.summaryLanguage),
    date: row.edtf === null ? 'undated' : dateInWords(row.edtf),
    type: row.type === null ? null : (labels.get(row.type) ?? row.type),
    firstPublishedAt: row.firstPublishedAt ?? row.publishedAt,
    publishedAt: row.publishedAt,
  };
}
