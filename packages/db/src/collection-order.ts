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

const orderOfCollection = (db: Reader, id: string) => orderOf(db, JSON.stringify(withMerged(db, [id])));

/**
 * Where a document stands in a collection, counted from 1, how many that has, and those before and after it. Cost: once a
 * content version the collection's links, then a search by halves.
 */
export function placeIn(
  db: Reader,
  collectionId: string,
  at: { readonly sortKey: number; readonly recordKey: number },
): { position: number; documents: number; earlier: EntryRow | undefined; later: EntryRow | undefined } {
  const order = orderOfCollection(db, collectionId);
  const { sortKeys, recordKeys } = order;
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
  return {
    position: low + 1,
    documents: sortKeys.length,
    earlier: memberAt(db, order, low - 1),
    later: memberAt(db, order, low + 1),
  };
}

/** A place in a collection's order, after which a walk through it goes on. */
export interface OrderKey {
  readonly sortKey: number;
  readonly recordKey: number;
}

/**
 * The keys of up to `limit` documents of a collection in order of time, after a place in it: a walk in steps, which
 * documents that come or go on the way don't upset. Cost: a search by halves.
 */
export function listKeysAfter(
  db: Reader,
  collectionId: string,
  after: OrderKey | undefined,
  limit: number,
): OrderKey[] {
  const { sortKeys, recordKeys } = orderOfCollection(db, collectionId);
  let low = 0;
  for (let high = after ? sortKeys.length : 0; low < high;) {
    const middle = (low + high) >> 1;
    const [sortKey = 0, recordKey = 0] = [sortKeys[middle], recordKeys[middle]];
    if (after && (sortKey < after.sortKey || (sortKey === after.sortKey && recordKey <= after.recordKey)))
      low = middle + 1;
    else high = middle;
  }
  const length = Math.max(0, Math.min(limit, sortKeys.length - low));
  return Array.from({ length }, (_, index) => ({
    sortKey: sortKeys[low + index] ?? 0,
    recordKey: recordKeys[low + index] ?? 0,
  }));
}

/** Some documents of a collection in order of time, and how many it has. Cost: once a content version its links, then a look-up for each row. */
export function listMembers(
  db: Reader,
  collectionId: string,
  page: { readonly limit: number; readonly offset: number },
): { rows: EntryRow[]; total: number } {
  const order = orderOfCollection(db, collectionId);
  const total = order.sortKeys.length;
  const length = Math.max(0, Math.min(page.limit, total - page.offset));
  const rows = Array.from({ length }, (_, index) => memberAt(db, order, page.offset + index));
  return { rows: rows.filter((row) => row !== undefined), total };
}

function memberAt(db: Reader, { sortKeys, recordKeys }: Order, index: number): EntryRow | undefined {
  return cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  ).get(sortKeys[index] ?? null, recordKeys[index] ?? null);
}
