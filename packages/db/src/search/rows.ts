import { cached } from '../cached.ts';
import { entryColumns, type EntryRow } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';

/** The rows of documents by their slots, in that order. Cost: a look-up each. */
export function rowsAtSlots(db: Reader, slots: Iterable<number>): EntryRow[] {
  const { keys } = catalogueOf(db);
  const find = cached<EntryRow>(db, `SELECT ${entryColumns} FROM visible_documents d WHERE d.key = ?`);
  return Array.from(slots, (slot) => find.get(keys.at(slot))).filter((row) => row !== undefined);
}
