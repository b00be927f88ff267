import type { DayRange } from '@fonds/domain/dates/filter';
import { cached } from '../cached.ts';
import { entryColumns, jsonWithMerged, type EntryRow } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';

/** Every public document in order of time, by columns: 33 bytes a document. A date's open or unknown end is NaN. */
export interface Moments {
  readonly size: number;
  readonly sortKeys: Float64Array;
  readonly recordKeys: Float64Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly qualified: Uint8Array;
  /** The places of documents in that order, by their record keys. */
  readonly ordinals: ReadonlyMap<number, number>;
}

type MomentRow = [sortKey: number, recordKey: number, earliest: number | null, latest: number | null, q: number];

const readMoments = keptPerVersion<Moments, Reader>(1, (db) => {
  // All of it stands in the index `documents_day`.
  const rows = db.sqlite
    .prepare<[], MomentRow>(
      'SELECT sort_key, record_key, earliest, latest, qualified FROM visible_documents ORDER BY sort_key, record_key',
    )
    .raw()
    .all();
  return {
    size: rows.length,
    sortKeys: Float64Array.from(rows, (row) => row[0]),
    recordKeys: Float64Array.from(rows, (row) => row[1]),
    earliest: Float64Array.from(rows, (row) => row[2] ?? NaN),
    latest: Float64Array.from(rows, (row) => row[3] ?? NaN),
    qualified: Uint8Array.from(rows, (row) => row[4]),
    ordinals: new Map(rows.map((row, ordinal) => [row[1], ordinal])),
  };
});

/** The documents of the archive in order of time. Cost: once a content version, all of them. Call it within a snapshot. */
export function momentsOf(db: Reader): Moments {
  return readMoments(db, '');
}

/** Which documents are chosen, by their places in order of time. */
export interface Chosen {
  readonly moments: Moments;
  /** 1 where a document is chosen. */
  readonly mask: Uint8Array;
  /** The places of those that are, in order. */
  readonly ordinals: Uint32Array;
}

/** Of how many collections the members are kept: a byte a document of the archive each. */
const mostMasks = 20;

const membersOf = keptPerVersion<Uint8Array, Reader>(mostMasks, (db, collectionId) => {
  const { size, ordinals } = momentsOf(db);
  const mask = new Uint8Array(size);
  const keys = db.sqlite
    .prepare<[string], number>(
      `SELECT from_key FROM visible_links WHERE relation = 'collection' AND to_id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(jsonWithMerged(db, collectionId));
  for (const key of keys) {
    const ordinal = ordinals.get(key);
    if (ordinal !== undefined) mask[ordinal] = 1;
  }
  return mask;
});

/** What a timeline, a map or a network is asked to show. */
export interface ScopeQuery {
  readonly range: DayRange;
  readonly within: 'possibly' | 'certainly';
  readonly collectionId: string | undefined;
}

/** The documents of a scope, whatever their dates: all of the archive or of a collection. */
export function wholeOf(db: Reader, collectionId: string | undefined): Chosen {
  return choose(db, { range: { earliest: null, latest: null }, within: 'possibly', collectionId });
}

/** The documents that a question leaves. Cost: a look at each document's bounds, in memory. */
export function choose(db: Reader, query: ScopeQuery): Chosen {
  const moments = momentsOf(db);
  const members = query.collectionId === undefined ? undefined : membersOf(db, query.collectionId);
  const mask = new Uint8Array(moments.size);
  const found = new Uint32Array(moments.size);
  let count = 0;
  const isIn = query.within === 'certainly' ? certainlyIn : possiblyIn;
  for (let ordinal = 0; ordinal < moments.size; ordinal += 1) {
    if (members && members[ordinal] !== 1) continue;
    if (!isIn(moments, ordinal, query.range)) continue;
    mask[ordinal] = 1;
    found[count] = ordinal;
    count += 1;
  }
  return { moments, mask, ordinals: found.slice(0, count) };
}

/** As `overlaps` of `@fonds/domain/dates/filter`, over columns: what compares with NaN is false. */
function possiblyIn({ earliest, latest }: Moments, ordinal: number, range: DayRange): boolean {
  if (range.earliest === null && range.latest === null) return true;
  if (range.earliest !== null && range.latest !== null && range.earliest > range.latest) return false;
  const first = earliest[ordinal] ?? NaN;
  const last = latest[ordinal] ?? NaN;
  if (Number.isNaN(first) && Number.isNaN(last)) return false;
  return !(range.latest !== null && first > range.latest) && !(range.earliest !== null && last < range.earliest);
}

/** As `certainlyWithin` there. */
function certainlyIn({ earliest, latest, qualified }: Moments, ordinal: number, range: DayRange): boolean {
  if (qualified[ordinal] === 1) return false;
  const first = earliest[ordinal] ?? NaN;
  const last = latest[ordinal] ?? NaN;
  if (Number.isNaN(first) && Number.isNaN(last)) return false;
  return (range.earliest === null || first >= range.earliest) && (range.latest === null || last <= range.latest);
}

/** The rows of some documents by their places in order of time. Cost: a look-up each. */
export function rowsAt(db: Reader, { sortKeys, recordKeys }: Moments, ordinals: Iterable<number>): EntryRow[] {
  const statement = cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  );
  return Array.from(ordinals, (ordinal) =>
    statement.get(sortKeys[ordinal] ?? null, recordKeys[ordinal] ?? null),
  ).filter((row) => row !== undefined);
}

/** The bounds of a document; an open end is null. */
export function boundsAt(
  { earliest, latest }: Moments,
  ordinal: number,
): { earliest: number | null; latest: number | null } {
  const first = earliest[ordinal] ?? NaN;
  const last = latest[ordinal] ?? NaN;
  return { earliest: Number.isNaN(first) ? null : first, latest: Number.isNaN(last) ? null : last };
}
