import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { likenessOf, nearWordsOf } from './name-likeness.ts';
import { foldName } from './name.ts';

test.each([
  ['Vyacheslav Molotov', 'VYACHESLAV  MOLOTOV', 'same'],
  ['Molotov, Vyacheslav', 'Vyacheslav Molotov', 'same'],
  ['Mao Zedong', 'Zedong Mao', 'order'],
  ['Микоян', 'Mikoyan', 'script'],
  ['Anastas Mikoian', 'Анастас Микоян', 'script'],
  ['Никита Хрущёв', 'Nikita Khrushchev', 'script'],
  ['毛泽东', '毛澤東', 'script'],
  ['Mao Tse-tung', 'Mao Tsetung', 'script'],
  ['V. M. Molotov', 'Vyacheslav Mikhailovich Molotov', 'initials'],
  ['Molotov, V.', 'Vyacheslav Mikhailovich Molotov', 'initials'],
  ['В. Молотов', 'Vyacheslav Molotov', 'initials'],
  ['Vyacheslav Molotov', 'Vyacheslav Mikhailovich Molotov', 'shorter'],
  ['Władysław Gomułka', 'Wladislaw Gomulka', 'script'],
  ['Georgi Malenkov', 'Georgy Malenkow', 'script'],
  ['Walter Ulbricht', 'Walther Ulbricht', 'spelling'],
])('%s and %s may be one: %s', (one, other, likeness) => {
  expect(likenessOf(one, other)).toBe(likeness);
  expect(likenessOf(other, one)).toBe(likeness);
});

test.each([
  ['Mao Zedong', 'Mao Anying'],
  ['毛泽东', '毛泽民'],
  ['Molotov', 'Vyacheslav Molotov'],
  ['Office 10', 'Office 11'],
  ['V. Molotov', 'V. Malenkov'],
  ['Vyacheslav Molotov', 'Vyacheslav Mikhailovich'],
  ['Iran', 'Iraq'],
  ['', 'Mao'],
])('%s and %s are two', (one, other) => {
  expect(likenessOf(one, other)).toBeUndefined();
  expect(likenessOf(other, one)).toBeUndefined();
});

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('abekhilmnostvyшхюямл毛東김 ,.-')),
  minLength: 1,
  maxLength: 24,
});

it('is the same from either side, and looks wherever a like name is', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(likenessOf(other, one)).toBe(likenessOf(one, other));
      if (likenessOf(one, one) !== undefined) expect(likenessOf(one, one)).toBe('same');
    }),
  );
});

test.each([
  ['Mikoyan', 'Микоян'],
  ['Микоян', 'Mikoyan'],
  ['Khrushchev', 'Хрущёв'],
  ['Хрущёв', 'Khrushchev'],
  ['V. M. Molotov', 'Вячеслав Михайлович Молотов'],
  ['毛泽东', '毛澤東'],
])('who types %s is shown where %s stands', (typed, stored) => {
  const tokens = foldName(stored).split(' ');
  expect(nearWordsOf(typed).any.some((beginning) => tokens.some((token) => token.startsWith(beginning)))).toBe(true);
});
