import type { Scan } from '@fonds/domain/document-contents';
import { expect, it } from 'vitest';
import { scannedPages, shownScans } from './shown-scans.ts';

const scan = (name: string, more: Partial<Scan> = {}): Scan => ({
  sha256: name.repeat(64),
  fileName: `${name}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1,
  pages: [1, 2, 3].map((number) => ({ number, widthPixels: 10, heightPixels: 10 })),
  ...more,
});
const inShort = (scans: readonly Scan[], standing: readonly Scan[]) =>
  shownScans(scans, standing).map(({ place, pages, whole }) => [
    place,
    pages.map(({ number }) => number).join(),
    whole,
  ]);

it('shows the scans of a document as it stands, of a shared one its own pages', () => {
  const scans = [scan('a'), scan('b', { from: 2 })];
  expect(inShort(scans, scans)).toEqual([
    [1, '1,2,3', true],
    [2, '2,3', false],
  ]);
});

it('shows of an earlier publication what the document still has, at the address that it has now', () => {
  const earlier = [scan('a'), scan('b'), scan('c')];
  const standing = [scan('c'), scan('a', { from: 3 })];
  expect(inShort(earlier, standing)).toEqual([
    [2, '3', false],
    [undefined, '', false],
    [1, '1,2,3', true],
  ]);
});

it('leads from pages in the text to those of the scans, and nowhere from a page that there isn’t', () => {
  const scans = [scan('a', { to: 1 }), scan('b')];
  const leads = scannedPages(
    'ключ',
    shownScans(scans, scans),
    '<p>a<span data-page="2"></span>b<span data-page="4"></span></p>',
  );
  const document = `/documents/${encodeURIComponent('ключ')}`;
  expect([1, 2, 4, 5].map(leads)).toEqual([
    `${document}/scans/1/1`,
    `${document}/scans/2/1`,
    `${document}/scans/2/3`,
    undefined,
  ]);
  expect(scannedPages('x', [], '')(1)).toBeUndefined();
});
