import { cached } from './cached.ts';
import { entryColumns, withMerged, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** The documents of a collection in order of time: their sort keys and, for those of one day, their record keys. */
interface Order {
  readonly sortKeys: Float64Array;
  readonly recordKeys: Float64Array;
}

/** 16 bytes a document. */
const mostOrders = 8;

const orderOf = keptPerVersion<Order, Reader>(mostOrders, (db, ids) => {
  // A document that names two collections which were merged stands in the list once.
  const rows = db.sqlite
    .prepare<[string], [number, number]>(
      `SELECT DISTINCT sort_key, from_key FROM visible_links WHERE relation = 'collection'
       AND to_id IN (SELECT value FROM json_each(?)) ORDER BY sort_key, from_key`,
    )
    .raw()
    .all(ids);
  return {
    sortKeys: Float64Array.from(rows, ([sortKey]) => sortKey),
    recordKeys: Float64Array.from(rows, ([, key]) => key),
  };
});

/**
 * Where a document stands in a collection, counted from 1, and how many that has. `ids` are those of the collection and of
 * what was merged into it. Cost: once a content version the collection's links, then a search by halves.
 */
export function placeIn(
  db: Reader,
  ids: readonly string[],
  at: { readonly sortKey: number; readonly recordKey: number },
): { position: number; documents: number } {
  const { sortKeys, recordKeys } = orderOf(db, JSON.stringify(ids));
  const isBefore = (index: number) => {
    const sortKey = sortKeys[index] ?? 0;
    return sortKey < at.sortKey || (sortKey === at.sortKey && (recordKeys[index] ?? 0) < at.recordKey);
  };
  let [low, high] = [0, sortKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return { position: low + 1, documents: sortKeys.length };
}

/** Some documents of a collection in order of time, and how many it has. Cost: once a content version its links, then a look-up for each row. */
export function listMembers(
  db: Reader,
  collectionId: string,
  page: { readonly limit: number; readonly offset: number },
): { rows: EntryRow[]; total: number } {
  const { sortKeys, recordKeys } = orderOf(db, JSON.stringify(withMerged(db, [collectionId])));
  const find = cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  );
  const places = Array.from(sortKeys.subarray(page.offset, page.offset + page.limit), (sortKey, index) =>
    find.get(sortKey, recordKeys[page.offset + index]),
  );
  return { rows: places.filter((row) => row !== undefined), total: sortKeys.length };
}
