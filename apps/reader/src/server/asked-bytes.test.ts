import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedBytes } from './asked-bytes.ts';

const of100 = (range: string, more: Record<string, string> = {}, method = 'GET') =>
  askedBytes({ method, headers: { range, ...more } }, '"a"', 100);

it.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-', { start: 10, end: 99 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=100-', 'nothing'],
  ['bytes=-0', 'nothing'],
  ['bytes=5-4', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['pages=1-2', 'whole'],
  ['bytes=x-2', 'whole'],
])('“%s” of a hundred bytes', (range, asked) => {
  expect(of100(range)).toEqual(asked);
});

it('gives the whole to whoever began with another file, or asks for no body', () => {
  expect(of100('bytes=10-', { 'if-range': '"a"' })).toEqual({ start: 10, end: 99 });
  for (const begun of ['"b"', 'W/"a"', 'Fri, 01 Jan 1999 00:00:00 GMT']) {
    expect(of100('bytes=10-', { 'if-range': begun }), begun).toBe('whole');
  }
  expect(of100('bytes=10-', {}, 'HEAD')).toBe('whole');
  expect(askedBytes({ method: 'GET', headers: {} }, '"a"', 100)).toBe('whole');
});

it('never leaves the file, whatever is asked', () => {
  const number = fc.oneof(fc.constant(''), fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String));
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 1e9 }), (first, last, bytes) => {
      const asked = askedBytes({ method: 'GET', headers: { range: `bytes=${first}-${last}` } }, '"a"', bytes);
      if (typeof asked === 'string') return;
      expect(0 <= asked.start && asked.start <= asked.end && asked.end < bytes).toBe(true);
    }),
  );
});
