import type { Connection } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** Where merged records went, by id. */
export function mergedRecords(db: Connection): ReadonlyMap<string, string> {
  return keptMerged(db, '');
}

const keptMerged = keptPerVersion<ReadonlyMap<string, string>>(1, (db) => {
  const rows = db.sqlite
    .prepare<[], [string, string]>(
      'SELECT record_id, moved_to FROM visible_former_addresses WHERE moved_to IS NOT NULL',
    )
    .raw()
    .all();
  return new Map(rows);
});
