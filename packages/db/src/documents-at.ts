import type { WholeDocument } from '@fonds/domain/views/export';
import { cached } from './cached.ts';
import { documentColumns, listWholeDocuments, type DocumentRow } from './documents.ts';
import type { EntryPlace } from './entry-at.ts';
import type { Reader } from './open.ts';

/**
 * The documents at some places in the order of time, whole and in the order of the places; one that is no longer there is
 * left out. A place outlasts a rebuild of the published tables, as a key of their rows doesn't. Cost: those documents.
 */
export function listDocumentsAt(db: Reader, places: readonly EntryPlace[]): WholeDocument[] {
  const find = cached<DocumentRow>(
    db,
    `SELECT ${documentColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  );
  return listWholeDocuments(
    db,
    places.flatMap(({ sortKey, recordKey }) => find.get(sortKey, recordKey) ?? []),
  );
}
