import { cached } from './cached.ts';
import { entryColumns, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';

/** A document's place in the order of time. */
export interface EntryPlace {
  readonly sortKey: number;
  readonly recordKey: number;
}

/** The document at a place in the order of time. */
export function entryAt(db: Reader, { sortKey, recordKey }: EntryPlace): EntryRow | undefined {
  return cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  ).get(sortKey, recordKey);
}
