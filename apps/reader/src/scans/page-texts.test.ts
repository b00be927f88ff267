import type { DocumentTextView } from '@fonds/domain/views/public';
import { expect, it } from 'vitest';
import type { ScanPlace } from '@fonds/domain/scan-place';
import { textsOfPage } from './page-texts.ts';

const text = (key: string, html: string): DocumentTextView => ({
  key,
  kind: 'transcript',
  language: 'en',
  completeness: 'full',
  method: 'by-hand',
  translator: null,
  html,
});
const scans = (...numbers: readonly (readonly number[])[]) =>
  numbers.flatMap((pages, scan) => pages.map((page) => ({ scan, page })));
const marked = text('en', '<p>One.</p>\n<hr data-page="2">\n<p>Two.</p>');
const unmarked = text('ru', '<p>All.</p>');
const found = (places: readonly ScanPlace[], index: number) =>
  textsOfPage({ texts: [marked, unmarked] }, places, index).map(({ text, html, anchor }) => [text.key, html, anchor]);

it('puts beside a page what texts have of it, and says where that begins', () => {
  expect(found(scans([1, 2, 3]), 0)).toEqual([['en', '<p>One.</p>', 'en']]);
  expect(found(scans([1, 2, 3]), 1)).toEqual([['en', '<p>Two.</p>', 'en-page-2']]);
  expect(found(scans([1, 2, 3]), 2)).toEqual([]);
});

it('puts a text without pages beside the only page', () => {
  expect(found(scans([1]), 0)).toContainEqual(['ru', '<p>All.</p>', 'ru']);
});

it('goes on to a second scan, and counts the pages of a shared file from its first', () => {
  expect(found(scans([1], [1, 2]), 1)).toEqual([['en', '<p>Two.</p>', 'en-page-2']]);
  expect(found(scans([45, 46]), 0)).toEqual([['en', '<p>One.</p>', 'en']]);
  expect(found(scans([45, 46]), 1)).toEqual([['en', '<p>Two.</p>', 'en-page-2']]);
});
