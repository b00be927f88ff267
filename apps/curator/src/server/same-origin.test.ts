import { expect, test } from 'vitest';
import { isSameOrigin, ownPath } from './same-origin.ts';

const curator = 'https://desk.example.org';

test.each([
  [{ origin: curator }, true],
  [{ origin: curator, 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://desk.example.org' }, false],
  [{ origin: 'https://desk.example.org:8443' }, false],
  [{ origin: 'https://example.org' }, false],
  [{ origin: 'https://desk.example.org.evil.example' }, false],
  [{ origin: curator, 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
])('%o comes from the curator: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers), curator)).toBe(expected);
});

test('a machine’s own names for itself are one, its ports are not', () => {
  expect(isSameOrigin(new Headers({ origin: 'http://127.0.0.1:3001' }), 'http://localhost:3001')).toBe(true);
  expect(isSameOrigin(new Headers({ origin: 'http://localhost:3000' }), 'http://localhost:3001')).toBe(false);
});

test.each([
  ['/records/document?q=a', '/records/document?q=a'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/login?to=/', '/'],
  ['', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (to, expected) => {
  expect(ownPath(to)).toBe(expected);
});
