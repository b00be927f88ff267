import type { IncomingMessage } from 'node:http';

/** Bytes of a file from `start` to `end`, both with them, counted from 0. */
export interface AskedBytes {
  readonly start: number;
  readonly end: number;
}

/**
 * The part that is asked for of a file of so many bytes (RFC 9110, 14.2): the whole where none is, where several parts are, and
 * where the client has begun with another file; nothing where the file hasn’t such a part.
 */
export function askedBytes(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  etag: string,
  bytes: number,
): AskedBytes | 'whole' | 'nothing' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? '') ?? [];
  const begunWith = headers['if-range'];
  if (first === undefined || last === undefined || method !== 'GET') return 'whole';
  if (begunWith !== undefined && begunWith !== etag) return 'whole';
  if (first === '') {
    if (last === '') return 'whole';
    return Number(last) === 0 ? 'nothing' : { start: Math.max(0, bytes - Number(last)), end: bytes - 1 };
  }
  const [start, end] = [Number(first), last === '' ? Infinity : Number(last)];
  if (end < start) return 'whole';
  return start >= bytes ? 'nothing' : { start, end: Math.min(end, bytes - 1) };
}
