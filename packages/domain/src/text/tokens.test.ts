import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, indexTokens } from './tokens.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...'aZ 1½Ёйї\u0306\u0308\u0301金김か\u3099ｶﾞßŁςʹ\u00ADـﷺ㊀𠀀𝒳\uD800.,-¬\n'.split('')))
    .map((parts) => parts.join('')),
);
const tokensOf = (text: string): string[] => foldForSearch(text).tokens.map((token) => token.token);

/** Letters, hyphens and line ends alone. */
const anyLines = fc
  .array(fc.constantFrom(...'aaбe\u0301AΩω1--\u00AD‐¬ \n\n\r\u200D'.split('')))
  .map((parts) => parts.join(''));

describe('tokens', () => {
  it.each([
    ['Ёлка, Йод і Київ', ['елка', 'йод', 'і', 'київ']],
    ['Łódź, Straße, naïve, ΟΔΟΣ ὁδός', ['lodz', 'strasse', 'naive', 'οδοσ', 'οδοσ']],
    ['金日成 김일성 1953年', ['金', '日', '成', '김', '일', '성', '1953', '年']],
    ['김일성'.normalize('NFD'), ['김', '일', '성']],
    ['コーヒー ｶﾞ', ['コ', 'ー', 'ヒ', 'ー', 'ガ']],
    ['हिन्दी', ['हिन्दी']],
    ['مُحَمَّد كتـاب', ['محمد', 'كتاب']],
    ['NSC 157/1, V.M. Molotov’s', ['nsc', '157', '1', 'v', 'm', 'molotov', 's']],
    ['soft\u00ADhyphen Stalʹ', ['softhyphen', 'stal']],
    ['\u0301a \uD800 ½ 🙂', ['a', '1', '2']],
    [
      'armi-\nstice, armi\u00AD \r\n stice, пере‐\nмирие, armi¬\nstice',
      ['armistice', 'armistice', 'перемирие', 'armistice'],
    ],
    ['nego-\nti-\nate', ['negotiate']],
    ['cafe\u0301-\nte\u0301', ['cafete']],
    ['cease-fire, cease- fire', ['cease', 'fire', 'cease', 'fire']],
    [
      'Sino-\nSoviet 1950-\nth armi-\n\nstice 金-\na b-\nв -\nc',
      ['sino', 'soviet', '1950', 'th', 'armi', 'stice', '金', 'a', 'b', 'в', 'c'],
    ],
  ])('reads %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('folds what is folded no further, and compares all spellings of one text alike', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyLines), (text) => {
        const tokens = tokensOf(text);
        expect(tokensOf(tokens.join(' '))).toEqual(tokens);
        expect(tokensOf(text.normalize('NFC'))).toEqual(tokensOf(text.normalize('NFD')));
        expect(indexTokens(text)).toBe(tokens.join(' '));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps places in order, apart and on whole characters', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyLines), (text) => {
        const { tokens } = foldForSearch(text);
        tokens.forEach((token, i) => {
          const before = tokens[i - 1];
          const samePlace = before?.start === token.start && before.end === token.end;
          expect(samePlace || token.start >= (before?.end ?? 0)).toBe(true);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end).isWellFormed()).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
