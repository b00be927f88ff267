import type { WholeDocument } from '@fonds/domain/views/export';
import { listPlacesAfter } from './collection-order.ts';
import { listDocumentsAt } from './documents-at.ts';
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
  return { documents: listDocumentsAt(db, places), next: places.length === limit ? places.at(-1) : undefined };
}
