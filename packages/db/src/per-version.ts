import { contentVersion } from './content-version.ts';
import type { Connection } from './open.ts';

/**
 * Keeps what a reading comes to for as long as the content version stands, at most `most` answers a reader. For what goes
 * over much of the archive and is asked by many pages. Call it within a snapshot.
 */
export function keptPerVersion<Value, Db extends Connection = Connection>(
  most: number,
  read: (db: Db, key: string) => Value,
): (db: Db, key: string) => Value {
  const kept = new WeakMap<Db, { version: number; values: Map<string, Value> }>();
  return (db, key) => {
    const version = contentVersion(db);
    const before = kept.get(db);
    const values = before?.version === version ? before.values : new Map<string, Value>();
    if (values !== before?.values) kept.set(db, { version, values });
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = read(db, key);
    const [oldest] = values.keys();
    if (values.size >= most && oldest !== undefined) values.delete(oldest);
    values.set(key, value);
    return value;
  };
}
