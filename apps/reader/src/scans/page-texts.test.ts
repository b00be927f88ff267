import type { DocumentTextView } from '@fonds/domain/views/public';
import { expect, it } from 'vitest';
import { textsOfPage } from './page-texts.ts';
import type { ShownScan } from './shown-scans.ts';

const text = (key: string, html: string): DocumentTextView => ({
  key,
  kind: 'transcript',
  language: 'en',
  completeness: 'full',
  method: 'by-hand',
  translator: null,
  html,
});
const shown = (numbers: readonly number[], place = 1): ShownScan => {
  const pages = numbers.map((number) => ({ number, widthPixels: 10, heightPixels: 10 }));
  const scan = { sha256: 'a'.repeat(64), fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 1, pages };
  return { scan, place, pages, whole: true };
};
const marked = text('en', '<p>One.</p>\n<hr data-page="2">\n<p>Two.</p>');
const unmarked = text('ru', '<p>All.</p>');
const found = (scan: ShownScan, page: number) =>
  textsOfPage({ texts: [marked, unmarked] }, scan, page).map(({ text, html, anchor }) => [text.key, html, anchor]);

it('puts beside a page what texts have of it, and says where that begins', () => {
  expect(found(shown([1, 2, 3]), 1)).toEqual([['en', '<p>One.</p>', 'en']]);
  expect(found(shown([1, 2, 3]), 2)).toEqual([['en', '<p>Two.</p>', 'en-page-2']]);
  expect(found(shown([1, 2, 3]), 3)).toEqual([]);
});

it('puts a text without pages beside the only page', () => {
  expect(found(shown([1]), 1)).toContainEqual(['ru', '<p>All.</p>', 'ru']);
});

it('knows no text of a second scan', () => {
  expect(found(shown([1, 2], 2), 1)).toEqual([]);
});
