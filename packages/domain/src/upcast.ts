import { bodySchemaNumber } from './bodies.ts';
import { UnavailableError } from './errors.ts';
import type { RecordKind } from './record.ts';

/** One step from a schema number to the next; pure, and never forgets a field. */
type Upcaster = (kind: RecordKind, body: unknown) => unknown;

/** By the number that each starts from. Number 1 is the first, so there is none yet. */
const upcasters: Readonly<Record<number, Upcaster>> = {};

/** Brings a body from the schema number it was saved under to today's. Throws UnavailableError for a number of the future. */
export function upcast(kind: RecordKind, body: unknown, from: number): unknown {
  if (from > bodySchemaNumber) {
    throw new UnavailableError('This revision was saved by a newer version of Fonds. Install that version to read it.');
  }
  let current = body;
  for (let number = from; number < bodySchemaNumber; number++) current = upcasters[number]?.(kind, current) ?? current;
  return current;
}
