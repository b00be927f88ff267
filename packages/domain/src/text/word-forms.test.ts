import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './tokens.ts';
import { joinedForm, languageOfStems, scriptLanguages, stemLanguages, stemOf } from './word-forms.ts';

const tokensOf = (text: string): string[] => foldForSearch(text).tokens.map(({ token }) => token);
const stemsOf = (language: string, text: string): string[] => [
  ...new Set(tokensOf(text).map((token) => stemOf(token, language))),
];

describe('stems', () => {
  it.each([
    ['en', 'telegram telegrams'],
    ['en-GB', 'negotiate negotiated negotiating negotiation negotiations'],
    ['en', 'armistice armistices'],
    ['en', 'communist communists'],
    ['en', 'general generals generally'],
    // What Snowball doesn't tell apart.
    ['en', 'university universe'],
    ['ru', 'договор договора договоров договору договоре договорам'],
    ['ru', 'переговоры переговоров переговорами'],
    ['ru', 'телеграмма телеграммы телеграмм'],
    ['ru', 'перемирие перемирия перемирии'],
    ['ru', 'Молотов Молотова Молотову Молотовым Молотове'],
    ['ru', 'Хрущёв Хрущева Хрущёвым'],
    ['ru', 'Киев Киева Киеве'],
    ['ru', 'Львов Львова'],
    ['ru', 'год годы годов'],
    ['ru', 'Корея Кореи Корее Корею Кореей'],
    ['ru', 'идея идеи идею идеей'],
    ['ru', 'змея змеи'],
    ['de', 'Abkommen Abkommens'],
    ['de', 'Vertrag Verträge Vertrages'],
    ['fr', 'traité traités'],
    ['fr', 'général généraux'],
    ['es', 'tratado tratados'],
    ['nb', 'avtale avtalen avtaler'],
    ['ar', 'معاهدة المعاهدة'],
    ['he', 'צבא הצבא והצבא'],
    ['he', 'ממשלה הממשלה והממשלה'],
    ['he', 'שלום השלום'],
    ['sr', 'уговор уговора ugovor ugovora'],
  ])('%s: %s are one', (language, text) => {
    expect(stemsOf(language, text)).toHaveLength(1);
  });

  it.each([
    ['en', 'news new'],
    ['en', 'policy police'],
    ['en', 'communism community communication'],
    ['en', 'general generation'],
    ['en', 'Korea Korean'],
    ['en', 'us use'],
    ['ru', 'мао ма'],
    ['ru', 'Корея корова'],
    ['ru', 'договор переговоры'],
    ['de', 'Vertrag Vertreter'],
    ['fr', 'traité train'],
    ['he', 'צבא ארץ'],
  ])('%s: %s are different words', (language, text) => {
    expect(stemsOf(language, text)).toHaveLength(text.split(' ').length);
  });

  it.each([
    ['договоров', 'uk'],
    ['договоров', 'bg'],
    ['telegrams', 'zh-Hans'],
    ['telegrams', 'ru'],
    ['dogovorov', 'ru-Latn'],
    ['договоров', 'en'],
    ['b52s', 'en'],
    ['1950s', 'en'],
    ['金', 'zh'],
    ['김', 'ko'],
    ['constructor', '__proto__'],
    ['', 'en'],
    ['a'.repeat(50) + 's', 'en'],
  ])('%s in %s stays as it is', (token, language) => {
    expect(stemOf(token, language)).toBe(token);
  });

  it('are one token each, whatever came before, in every language', () => {
    const letters = 'abcdefilnorstuyзаеиовклрьйсяαβινοσաբլնորהובכלמשםابتلمهوةकािन'.split('');
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
    const anyToken = fc.oneof(word, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anyToken, anyToken, fc.constantFrom(...stemLanguages), (one, other, language) => {
        for (const token of tokensOf(one)) {
          const stem = stemOf(token, language);
          expect(tokensOf(stem)).toEqual([stem]);
          for (const between of tokensOf(other)) stemOf(between, language);
          expect(stemOf(token, language)).toBe(stem);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('languages of stems', () => {
  it.each([
    ['en-GB', 'en'],
    ['nn', 'no'],
    ['sr-Latn', 'sr'],
    ['hr', 'sr'],
    ['ru-Cyrl', 'ru'],
    ['ru-Latn-alalc97', undefined],
    ['zh-Hans', undefined],
    ['uk', undefined],
    ['und', undefined],
    ['', undefined],
  ])('%s: %s', (tag, language) => {
    expect(languageOfStems(tag)).toBe(language);
    expect(languageOfStems(tag)).toBe(language);
  });

  it('are told by script', () => {
    expect(scriptLanguages('слово')).toEqual(['ru', 'sr']);
    expect(scriptLanguages('word').slice(0, 3)).toEqual(['en', 'de', 'fr']);
    expect(scriptLanguages('צבא')).toEqual(['he']);
    expect(scriptLanguages('كتاب')).toEqual(['ar']);
    for (const token of ['1953', 'b52', '金', '김', '']) expect(scriptLanguages(token)).toEqual([]);
  });
});

it.each([
  ['cease-fire', 'ceasefire'],
  ['Mao Tse-tung', undefined],
  ['Tse-tung', 'tsetung'],
  ['Йен‐Бо', 'йенбо'],
  ['well-to-do', 'welltodo'],
  ['U-2', undefined],
  ['1950-1953', undefined],
  ['cease fire', undefined],
  ['-fire', undefined],
  ['金-日', undefined],
])('%s without its hyphen is %s', (typed, joined) => {
  expect(joinedForm(tokensOf(typed), typed)).toBe(joined);
});
