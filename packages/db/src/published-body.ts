import { parseBody, type Bodies } from '@fonds/domain/bodies';
import type { RecordKind } from '@fonds/domain/record';

/** Reads a published body: it was checked when it was saved, and is checked again so that its type is true. */
export function readPublishedBody<K extends RecordKind>(kind: K, stored: string): Bodies[K] {
  return parseBody(kind, JSON.parse(stored));
}
