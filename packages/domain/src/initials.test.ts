import { expect, it, test } from 'vitest';
import { initialOf } from './initials.ts';

test.each([
  ['Kim Il Sung', 'Latn', 'K'],
  ['“Évian”', 'Latn', 'E'],
  ['Łódź', 'Latn', 'L'],
  ['Ёлкин', 'Cyrl', 'Е'],
  ['김일성', 'Hang', 'ㄱ'],
  ['金日成', 'Hani', ''],
  ['毛泽东', 'Hani', ''],
  ['عبد الناصر', 'Arab', 'ع'],
  ['1953', 'Zyyy', ''],
  ['…', 'Zyyy', ''],
  ['', 'Zyyy', ''],
])('%s stands under %s %s', (name, script, letter) => {
  expect(initialOf(name)).toMatchObject({ script, letter });
});

it('puts Latin before Cyrillic before Hangul before Chinese, and what has no letter last', () => {
  const ranks = ['Kim', 'Ким', '김', '金', '42'].map((name) => initialOf(name).rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(5);
});
