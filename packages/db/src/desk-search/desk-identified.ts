import { recordKinds } from '@fonds/domain/record';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';

/** The keys of records whose id it is, or to which it was ever given as slug. */
export function findKeys(db: Connection, typed: string): number[] {
  const text = typed.trim();
  return cached<number>(
    db,
    `SELECT key FROM records WHERE id = ?
     UNION SELECT r.key FROM slug_history s JOIN records r ON r.id = s.record_id
       WHERE s.kind IN (SELECT value FROM json_each(?)) AND s.slug = ?`,
  )
    .pluck()
    .all(text.toUpperCase(), JSON.stringify(recordKinds), text);
}
