import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { rowsOf, textOf } from './fields/json.ts';
import { readLevels, withSource } from './locator-as-typed.ts';

const inWords = (source: string) => readLevels(source).map(({ name, value }) => `${name} ${value}`);

test.each([
  ['ф. 5, оп. 49, д. 131, лл. 193–194', ['fond 5', 'opis 49', 'delo 131', 'leaves 193–194']],
  ['РГАНИ, ф. 5, оп. 49, д. 131, л. 12 об.', ['fond 5', 'opis 49', 'delo 131', 'leaves 12 об.']],
  ['АВПРФ, ф. 0100, оп. 46, п. 362, д. 12', ['fond 0100', 'opis 46', 'papka 362', 'delo 12']],
  ['AVP RF, f. 0102, op. 9, p. 44, d. 4, ll. 12–15', ['fond 0102', 'opis 9', 'papka 44', 'delo 4', 'leaves 12–15']],
  ['ГАРФ, ф. Р-9401, оп. 2, д. 64', ['fond Р-9401', 'opis 2', 'delo 64']],
  ['RG 59, CDF 1950–54, Box 3, Folder 2', ['record group 59', 'series CDF 1950–54', 'box 3', 'folder 2']],
  ['National Archives, RG 218, Entry A1-1587, Box 12', ['record group 218', 'entry A1-1587', 'box 12']],
  ['AAN, KC PZPR, XI A/130, k. 12', ['zespół KC PZPR', 'sygnatura XI A/130', 'karta 12']],
  ['AMSZ, z. 10, w. 36, t. 467, k. 3-5', ['zespół 10', 'wiązka 36', 'teczka 467', 'karta 3-5']],
])('%s is read into its levels', (source, levels) => {
  expect(inWords(source)).toEqual(levels);
});

test.each([
  'box 12, box 13',
  'RG 59 or RG 84',
  'ф. 5, оп. 49, копия без листов 7',
  'the third box of my uncle’s attic',
  'AAN, KC PZPR, XI A/130, k. 12, i inne',
  '27 July 1953, f. 5, op. 49',
  'NSC 157/1',
  '',
])('of %s nothing is made, since it is open to doubt', (source) => {
  expect(inWords(source)).toEqual([]);
});

const piece = fc.constantFrom(
  'ф. 5',
  'оп. 49',
  ' д. 131',
  'лл. 1–2об',
  'RG 59',
  'Box 3',
  'AAN',
  'k. 12',
  'XI A/130',
  ', ',
  ' ',
);
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece).map((parts) => parts.join('')),
);

it('keeps the words of the source to the letter, and every level stands in them', () => {
  fc.assert(
    fc.property(words, words, (before, source) => {
      const typed = withSource(withSource({ role: 'original', current: true }, before), source);
      expect(typed).toMatchObject({ role: 'original', current: true, source });
      for (const level of rowsOf(typed['levels'])) {
        expect(textOf(level, 'value')).not.toBe('');
        expect(source).toContain(textOf(level, 'value'));
      }
    }),
  );
});

it('leaves the levels alone that somebody set by hand', () => {
  const levels = [{ name: 'karton', value: '7' }];
  expect(withSource({ source: 'ф. 5, оп. 49', levels }, 'ф. 5, оп. 50')).toEqual({ source: 'ф. 5, оп. 50', levels });
});
