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

it('leads from pages in the text to those of the first scan', () => {
  const scans = [scan('a', { to: 1 }), scan('b')];
  expect([...scannedPages('ключ', shownScans(scans, scans))]).toEqual([
    [1, `/documents/${encodeURIComponent('ключ')}/scans/1/1`],
  ]);
  expect(scannedPages('x', []).size).toBe(0);
});
