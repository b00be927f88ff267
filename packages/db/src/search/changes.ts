import type { Reader } from '../open.ts';

/** The last change of the public documents. */
export function lastChange(db: Reader): number {
  return db.sqlite.prepare<[], number | null>('SELECT max(number) FROM search_changes').pluck().get() ?? 0;
}

/** The keys of rows of `documents` that came or went since a change; undefined when anything may have. */
export function changesSince(db: Reader, change: number): number[] | undefined {
  const rows = db.sqlite
    .prepare<[number], [number, number | null]>(
      'SELECT number, key FROM search_changes WHERE number > ? ORDER BY number',
    )
    .raw()
    .all(change);
  const [first] = rows;
  if (first && first[0] !== change + 1) return undefined;
  const keys = rows.flatMap(([, key]) => (key === null ? [] : [key]));
  return keys.length === rows.length ? [...new Set(keys)] : undefined;
}
