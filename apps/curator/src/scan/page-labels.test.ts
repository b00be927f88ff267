import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelsFrom, nextLabel } from './page-labels.ts';

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
