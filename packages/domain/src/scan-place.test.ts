import { expect, it } from 'vitest';
import { pagesOf, type Scan } from './document-contents.ts';
import { pagesMeant, scanPlaces } from './scan-place.ts';

const scan = (pages: number, range: Pick<Scan, 'from' | 'to'> = {}): Scan => ({
  sha256: 'a'.repeat(64),
  fileName: 'made-up.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  pages: Array.from({ length: pages }, (_, at) => ({ number: at + 1, widthPixels: 10, heightPixels: 10 })),
  ...range,
});

it.each([
  [
    'pages by their numbers in the file',
    [scan(5)],
    [2, 3],
    [
      [0, 2],
      [0, 3],
    ],
  ],
  [
    'pages by their numbers in a shared file',
    [scan(9, { from: 4, to: 6 })],
    [5, 6],
    [
      [0, 5],
      [0, 6],
    ],
  ],
  [
    'pages counted from the first of a shared file',
    [scan(9, { from: 2, to: 4 })],
    [1, 2, 3],
    [
      [0, 2],
      [0, 3],
      [0, 4],
    ],
  ],
  [
    'pages counted on into a second file',
    [scan(2), scan(3)],
    [2, 3, 4],
    [
      [0, 2],
      [1, 1],
      [1, 2],
    ],
  ],
  ['nothing beyond the last page', [scan(2)], [2, 3], [[0, 2], undefined]],
  ['nothing where there is no scan', [], [1], [undefined]],
])('page breaks find %s', (_, scans, marks, found) => {
  const places = scanPlaces(scans.map(pagesOf));
  const meant = pagesMeant(places, marks);
  expect(marks.map((mark) => places[meant(mark)]).map((one) => one && [one.scan, one.page])).toEqual(found);
});
