import { randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';

// Node keeps random numbers at hand; the library would ask for each of sixteen letters anew.
const nextUlid = monotonicFactory(() => randomInt(256) / 256);

/** A new record's id: a ULID of the present millisecond; those of one process come in order. */
export function newRecordId(): string {
  return nextUlid();
}
