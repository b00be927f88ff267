import { expect, test } from 'vitest';
import { takesGzip } from './send-page.ts';

test.each([
  ['gzip, deflate, br', true],
  ['br;q=1.0, gzip;q=0.8', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip;q=0, *', false],
  ['br', false],
  ['', false],
  [undefined, false],
])('accept-encoding %j takes gzip: %j', (accept, takes) => {
  expect(takesGzip(accept)).toBe(takes);
});
