import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOn, labelsFrom, nextLabel } from './page-labels.ts';

it.each([
  ['193', '194'],
  ['009', '010'],
  ['12r', '12v'],
  ['12v', '13r'],
  ['fol. 12 recto', 'fol. 12 verso'],
  ['fol. 12 verso', 'fol. 13 recto'],
  ['л. 12об.', 'л. 13'],
  ['A-99', 'A-100'],
  ['iv', 'v'],
  ['xcix', 'c'],
])('after %s comes %s', (label, next) => {
  expect(nextLabel(label)).toBe(next);
});

it.each(['cover', '', 'обложка', 'mild'])('nothing can be counted on from “%s”', (label) => {
  expect(labelsFrom(label, 3)).toEqual([label]);
});

it('counts as far as there are pages, and never gives two the same label', () => {
  fc.assert(
    fc.property(
      fc.nat(9999),
      fc.constantFrom('', 'r', ' recto'),
      fc.integer({ min: 1, max: 60 }),
      (number, side, pages) => {
        const labels = labelsFrom(`${number}${side}`, pages);
        expect(new Set(labels).size).toBe(pages);
      },
    ),
  );
});

const own = [4, 5, 6].map((number) => ({ number, widthPixels: 10, heightPixels: 20 }));

it('labels the document’s own pages, by their numbers in the file', () => {
  expect(countOn(' 12v ', own)).toEqual({
    labels: new Map([
      [4, '12v'],
      [5, '13r'],
      [6, '13v'],
    ]),
  });
});

it.each(['', '  ', 'cover', 'обложка'])(
  'labels nothing from “%s”, so that what stands there stays, and says so',
  (typed) => {
    const { labels, problem } = countOn(typed, own);
    expect(labels.size).toBe(0);
    expect(problem).toContain('No label was changed');
  },
);

it('labels as far as can be counted, and says where that ends', () => {
  const { labels, problem } = countOn('mmmcmxcix', own);
  expect([...labels.keys()]).toEqual([4, 5]);
  expect(problem).toContain('mmmm');
});

it('labels an only page with anything', () => {
  expect(countOn('cover', own.slice(0, 1))).toEqual({ labels: new Map([[4, 'cover']]) });
});
