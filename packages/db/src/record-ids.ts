import { monotonicFactory } from 'ulid';

const nextUlid = monotonicFactory();

/** A new record's id: a ULID of the present millisecond; those of one process come in order. */
export function newRecordId(): string {
  return nextUlid();
}
