import type { Collection } from '@fonds/domain/collection';
import { entryAt, type EntryPlace } from './entry-at.ts';
import { withMerged, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';
import { readPublishedBody } from './published-body.ts';

/** The documents of a collection in an order: their sort keys and, for those of one day, their record keys. */
interface Order {
  readonly sortKeys: Float64Array;
  readonly recordKeys: Float64Array;
}

export type OrderOfCollection = Collection['order'];

/** 16 bytes a document. */
const mostOrders = 8;

const orderByDate = keptPerVersion<Order, Reader>(mostOrders, (db, ids) => {
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

const byDate = (db: Reader, id: string) => orderByDate(db, JSON.stringify(withMerged(db, [id])));

interface OwnOrder extends Order {
  /** By document; only those of which the editors say something. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * The editors' own order of a collection, where it has one: the documents that they put in order, then the others by date.
 * A document that they name but that isn't in the collection, or isn't public, is left out. Cost: once a content version
 * the collection's record and links.
 */
const ownOrder = keptPerVersion<OwnOrder | 'none', Reader>(mostOrders, (db, id) => {
  const stored = db.sqlite
    .prepare<[string], string>("SELECT body FROM visible_readings WHERE id = ? AND kind = 'collection'")
    .pluck()
    .get(id);
  const body = stored === undefined ? undefined : readPublishedBody('collection', stored);
  if (body?.order !== 'own') return 'none';
  const all = byDate(db, id);
  const named = db.sqlite
    .prepare<[string], EntryPlace>(
      `SELECT d.sort_key AS sortKey, d.record_key AS recordKey FROM json_each(?)
       CROSS JOIN visible_documents d ON d.id = json_each.value ORDER BY json_each.key`,
    )
    .all(JSON.stringify(body.members.map((member) => member.document.id)));
  const members = new Set(all.recordKeys);
  const first = new Map<number, number>();
  for (const { sortKey, recordKey } of named) {
    if (members.has(recordKey) && !first.has(recordKey)) first.set(recordKey, sortKey);
  }
  const rest = Array.from(all.recordKeys, (recordKey, index) => [recordKey, all.sortKeys[index] ?? 0] as const);
  const whole = [...first, ...rest.filter(([recordKey]) => !first.has(recordKey))];
  return {
    sortKeys: Float64Array.from(whole, ([, sortKey]) => sortKey),
    recordKeys: Float64Array.from(whole, ([recordKey]) => recordKey),
    notes: new Map(body.members.flatMap(({ document, note }) => (note === undefined ? [] : [[document.id, note]]))),
  };
});

/** Whether a collection's editors put its documents in an order of their own. */
export function hasOwnOrder(db: Reader, id: string): boolean {
  return ownOrder(db, id) !== 'none';
}

/** What the editors say of documents in their own order, by document. */
export function memberNotes(db: Reader, id: string): ReadonlyMap<string, string> {
  const own = ownOrder(db, id);
  return own === 'none' ? new Map() : own.notes;
}

function orderOf(db: Reader, id: string, order: OrderOfCollection): Order {
  const own = order === 'own' ? ownOrder(db, id) : 'none';
  return own === 'none' ? byDate(db, id) : own;
}

/**
 * Where a document stands in a collection, counted from 1, how many that has, and those before and after it, in the
 * collection's own order where it has one. Cost: once a content version the collection's links, then a search through them.
 */
export function placeIn(
  db: Reader,
  collectionId: string,
  at: EntryPlace,
): { position: number; documents: number; earlier: EntryRow | undefined; later: EntryRow | undefined } {
  const own = ownOrder(db, collectionId);
  const order = own === 'none' ? byDate(db, collectionId) : own;
  const place = own === 'none' ? placeByDate(order, at) : order.recordKeys.indexOf(at.recordKey);
  return {
    position: place + 1,
    documents: order.sortKeys.length,
    earlier: memberAt(db, order, place - 1),
    later: memberAt(db, order, place + 1),
  };
}

/** By halves. */
function placeByDate({ sortKeys, recordKeys }: Order, at: EntryPlace): number {
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
  return low;
}

/**
 * The places of up to `limit` documents of a collection in order of time, after one of them: a walk in steps, which
 * documents that come or go on the way don't upset. Cost: a search by halves.
 */
export function listPlacesAfter(
  db: Reader,
  collectionId: string,
  after: EntryPlace | undefined,
  limit: number,
): EntryPlace[] {
  const order = byDate(db, collectionId);
  const { sortKeys, recordKeys } = order;
  const start = after ? placeByDate(order, after) : 0;
  // The one before may have gone since.
  const from = after && recordKeys[start] === after.recordKey ? start + 1 : start;
  const length = Math.max(0, Math.min(limit, sortKeys.length - from));
  return Array.from({ length }, (_, index) => ({
    sortKey: sortKeys[from + index] ?? 0,
    recordKey: recordKeys[from + index] ?? 0,
  }));
}

/** Some documents of a collection in one of its orders, and how many it has. Cost: once a content version its links, then a look-up for each row. */
export function listMembers(
  db: Reader,
  collectionId: string,
  page: { readonly limit: number; readonly offset: number },
  wanted: OrderOfCollection = 'date',
): { rows: EntryRow[]; total: number } {
  const order = orderOf(db, collectionId, wanted);
  const total = order.sortKeys.length;
  const length = Math.max(0, Math.min(page.limit, total - page.offset));
  const rows = Array.from({ length }, (_, index) => memberAt(db, order, page.offset + index));
  return { rows: rows.filter((row) => row !== undefined), total };
}

function memberAt(db: Reader, { sortKeys, recordKeys }: Order, index: number): EntryRow | undefined {
  const sortKey = sortKeys[index];
  const recordKey = recordKeys[index];
  return sortKey === undefined || recordKey === undefined ? undefined : entryAt(db, { sortKey, recordKey });
}
