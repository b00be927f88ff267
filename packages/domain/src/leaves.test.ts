import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareLeaves, leavesOf, readLeaves } from './leaves.ts';

const at = (leaf: number, verso = false, letter = '') => ({ leaf, letter, verso });

describe('leaves as locators write them', () => {
  test.each([
    ['193', at(193), at(193)],
    ['193–194', at(193), at(194)],
    ['193-4', at(193), at(194)],
    ['193об', at(193, true), at(193, true)],
    ['193 об.–195', at(193, true), at(195)],
    ['4ob', at(4, true), at(4, true)],
    ['12r–13v', at(12), at(13, true)],
    ['12 recto', at(12), at(12)],
    ['12 verso', at(12, true), at(12, true)],
    ['193а', at(193, false, 'а'), at(193, false, 'а')],
    ['193а об.', at(193, true, 'а'), at(193, true, 'а')],
  ])('%s', (text, from, to) => {
    expect(readLeaves(text)).toMatchObject({ from, to });
  });

  it('are nothing where no number stands', () => {
    expect(readLeaves('unnumbered')).toBeUndefined();
    expect(readLeaves('')).toBeUndefined();
  });

  test.each([
    ['АВПРФ, ф. 059а, оп. 5а, п. 11, д. 5, лл. 37–38', 37, 38],
    ['AVPRF, f. 059a, op. 5a, p. 11, d. 5, l. 40', 40, 40],
    ['APRF, f. 3, op. 65, d. 830, ll. 187-189', 187, 189],
    ['fol. 12v', 12, 12],
  ])('are found in “%s”', (source, from, to) => {
    expect(leavesOf({ levels: [], source })).toMatchObject({ from: { leaf: from }, to: { leaf: to } });
  });

  it('aren’t found where a shelf-mark names none', () => {
    expect(leavesOf({ levels: [{ name: 'delo', value: '5' }], source: 'AVPRF, f. 0102, p. 11, d. 5' })).toBeUndefined();
  });

  it('are taken from a level before the source’s words', () => {
    const levels = [
      { name: 'ф.', value: '3' },
      { name: 'лл.', value: '7–9' },
    ];
    expect(leavesOf({ levels, source: 'л. 99' })).toMatchObject({ from: at(7), to: at(9) });
  });
});

describe('the order of leaves', () => {
  it('is that of the file: recto before verso, a letter after its number, none last', () => {
    const order = ['193', '193об', '193а', '193а об.', '194', '194–196', '1000'];
    const shuffled = [...order.toReversed(), 'none'].map(readLeaves).sort(compareLeaves);
    expect(shuffled.map((leaves) => leaves?.words ?? 'none')).toEqual([...order, 'none']);
  });

  it('is an order: antisymmetric, transitive, and the same however the list stood', () => {
    const words = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('', 'об', 'а', 'v', 'r'), fc.integer({ min: 0, max: 3 }))
      .map(([leaf, mark, more]) => `${leaf}${mark}${more === 0 ? '' : `–${leaf + more}`}`);
    fc.assert(
      fc.property(fc.array(fc.option(words, { nil: undefined })), (list) => {
        const leaves = list.map((text) => (text === undefined ? undefined : readLeaves(text)));
        const sorted = leaves.toSorted(compareLeaves);
        for (const [index, one] of sorted.entries()) {
          for (const later of sorted.slice(index)) {
            expect(compareLeaves(one, later)).toBeLessThanOrEqual(0);
            expect(Math.sign(compareLeaves(one, later)) + Math.sign(compareLeaves(later, one))).toBe(0);
          }
        }
      }),
    );
  });

  it('reads whatever is typed without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => void readLeaves(text)));
  });
});
