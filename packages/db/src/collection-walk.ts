import type { WholeDocument } from '@fonds/domain/views/export';
import { cached } from './cached.ts';
import { listPlacesAfter } from './collection-order.ts';
import { documentColumns, listWholeDocuments, type DocumentRow } from './documents.ts';
import type { EntryPlace } from './entry-at.ts';
import type { Reader } from './open.ts';

/** One step of a walk through all documents of a collection; `next` is undefined at its end. */
export interface Step {
  readonly documents: readonly WholeDocument[];
  readonly next: EntryPlace | undefined;
}

/** Up to `limit` documents of a collection in order of time, after a place in it. Cost: those documents, whole. */
export function stepThrough(db: Reader, collectionId: string, after: EntryPlace | undefined, limit: number): Step {
  const places = listPlacesAfter(db, collectionId, after, limit);
  const find = cached<DocumentRow>(
    db,
    `SELECT ${documentColumns} FROM visible_documents d WHERE d.sort_key = ? AND d.record_key = ?`,
  );
  const rows = places.flatMap(({ sortKey, recordKey }) => find.get(sortKey, recordKey) ?? []);
  return { documents: listWholeDocuments(db, rows), next: places.length === limit ? places.at(-1) : undefined };
}
