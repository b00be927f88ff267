import { expect, test } from 'vitest';
import { isNegotiated, preferredForm } from './negotiate.ts';

const formats = [
  { extension: 'json', mediaType: 'application/json', label: '' },
  { extension: 'html', mediaType: 'text/html', label: '' },
  { extension: 'tei.xml', mediaType: 'application/tei+xml', label: '' },
];
const form = (accept?: string) => preferredForm('/documents/x', accept, formats);

test.each([
  [undefined, undefined],
  ['', undefined],
  ['*/*', undefined],
  ['text/*', undefined],
  ['image/png', undefined],
  ['text/html;q=0.5, application/json;q=0.4', undefined],
  ['application/json', '/documents/x.json'],
  ['application/*', '/documents/x.json'],
  ['text/html;q=0.5, application/tei+xml', '/documents/x.tei.xml'],
  ['application/json;q=0, application/tei+xml;q=0.1', '/documents/x.tei.xml'],
  ['nonsense;;;,,', undefined],
])('who asks for %j gets %j', (accept, wanted) => {
  expect(form(accept)).toBe(wanted);
});

test('only a document’s own address has several forms', () => {
  expect(isNegotiated('/documents/x')).toBe(true);
  expect(isNegotiated('/documents/x?q=y')).toBe(false);
  expect(isNegotiated('/documents/x.json')).toBe(false);
  expect(isNegotiated('/documents/x/history')).toBe(false);
});
