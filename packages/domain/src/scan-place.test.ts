import { expect, it } from 'vitest';
import { pagesOf, type Scan } from './document-contents.ts';
import { indexOfTextPage, scanPlaces } from './scan-place.ts';

const scan = (pages: number, range: Pick<Scan, 'from' | 'to'> = {}): Scan => ({
  sha256: 'a'.repeat(64),
  fileName: 'made-up.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1, widthPixels: 10, heightPixels: 10 })),
  ...range,
});

it.each([
  ['a page by its number in the file', [scan(5)], 3, { scan: 0, page: 3 }],
  ['a page by its number in a shared file', [scan(9, { from: 4, to: 6 })], 5, { scan: 0, page: 5 }],
  [
    'the first page of a shared file, where a text counts from 1',
    [scan(9, { from: 4, to: 6 })],
    1,
    { scan: 0, page: 4 },
  ],
  ['a page of the second file, counted on', [scan(2), scan(3)], 4, { scan: 1, page: 2 }],
  ['nothing beyond the last page', [scan(2)], 3, undefined],
  ['nothing where there is no scan', [], 1, undefined],
])('a page break finds %s', (_, scans, number, place) => {
  const places = scanPlaces(scans.map(pagesOf));
  expect(places[indexOfTextPage(places, number)]).toEqual(place);
});
