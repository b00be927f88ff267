import { citationText } from '@fonds/domain/views/citation';
import { expect, test } from 'vitest';
import { withAccess } from './access-day.ts';
import { cslDate } from './csl-date.ts';
import { cslName, sortedName, spokenName } from './csl-names.ts';
import { gost } from './gost.ts';
import { htmlToParts } from './html-parts.ts';
import { levelsInWords } from './kept-at.ts';
import { ownForm } from './own-form.ts';
import { madeUpCited, madeUpRecord } from './testing.ts';

test.each([
  ['1953-05-28', { 'date-parts': [[1953, 5, 28]] }],
  ['1953-05', { 'date-parts': [[1953, 5]] }],
  [
    '1953-05-28/1953-06-03',
    {
      'date-parts': [
        [1953, 5, 28],
        [1953, 6, 3],
      ],
    },
  ],
  ['1953-05~', { 'date-parts': [[1953, 5]], circa: true }],
  ['1953-21', { 'date-parts': [[1953]], season: 1 }],
  ['1953?', { literal: '1953 (uncertain)' }],
  ['[1953-07-24..1953-07-26]', { literal: 'between 24 and 26 July 1953' }],
  ['195X', { literal: '1950s' }],
  ['1953/..', { literal: 'from 1953' }],
  ['1953-05/1954', { literal: 'May 1953 to some time in 1954' }],
  ['-0044', { literal: '45 BCE' }],
  [null, undefined],
])('%s as CSL has dates', (edtf, date) => {
  expect(cslDate(edtf)).toEqual(date);
});

test('names are cut only where it is beyond doubt how', () => {
  const chinese = madeUpRecord(1, 'Mao Zedong', { variants: [{ text: '毛泽东', language: 'zh-Hans' }] });
  const american = madeUpRecord(2, 'Mark W. Clark', { variants: [{ text: '마크 클라크', language: 'ko' }] });
  const spoken = (record: typeof chinese) => spokenName(cslName('', record));
  const sorted = (record: typeof chinese) => sortedName(cslName('', record));
  expect([spoken(chinese), sorted(chinese)]).toEqual(['Mao Zedong', 'Mao Zedong']);
  expect([spoken(american), sorted(american)]).toEqual(['Mark W. Clark', 'Clark, Mark W.']);
  expect(sorted(madeUpRecord(3, 'Kim Il Sung'))).toBe('Kim Il Sung');
  expect(sorted(madeUpRecord(4, 'Ministry of Foreign Affairs', { type: 'organisation' }))).toBe(
    'Ministry of Foreign Affairs',
  );
  expect(spoken(madeUpRecord(5, 'Bohlen, Charles E.'))).toBe('Charles E. Bohlen');
  expect(cslName('US Ambassador Bohlen', undefined)).toEqual({ literal: 'US Ambassador Bohlen' });
});

test('levels are cited in the archive’s own short form', () => {
  const soviet = [
    { name: 'фонд', value: '0102' },
    { name: 'Опись', value: '9' },
    { name: 'дело', value: '35' },
    { name: 'лист', value: '4' },
  ];
  expect(levelsInWords(soviet)).toBe('f. 0102, op. 9, d. 35, l. 4');
  expect(levelsInWords(soviet, 'cyrillic')).toBe('ф. 0102, оп. 9, д. 35, л. 4');
  expect(
    levelsInWords([
      { name: 'record group', value: '273' },
      { name: 'series', value: 'NSC Series' },
      { name: 'box', value: '26' },
      { name: 'folder', value: '2' },
    ]),
  ).toBe('RG 273, NSC Series, box 26, folder 2');
});

const original = {
  role: 'original' as const,
  repository: { id: madeUpRecord(4, '').id, name: 'AVP' },
  levels: [
    { name: 'fond', value: '0102' },
    { name: 'leaves', value: '12–14' },
  ],
};

test('a record set that the levels name already is not named twice', () => {
  const file = {
    ...original,
    recordset: { id: madeUpRecord(6, '').id, name: 'File 3' },
    levels: [{ name: 'file', value: '3' }],
  };
  expect(citationText(ownForm(madeUpCited({ body: { locators: [file] } })).bibliography)).toContain(
    'AVP, file 3. Fonds.',
  );
});

test('GOST R 7.0.5-2008 names author, document, date, archive, levels and address', () => {
  const molotov = madeUpRecord(2, 'Vyacheslav Molotov', {
    variants: [{ text: 'Вячеслав Михайлович Молотов', language: 'ru' }],
  });
  const cited = madeUpCited({
    title: 'Telegram',
    agents: [['author', molotov]],
    repositories: [madeUpRecord(4, 'АВП РФ', { type: null })],
    body: { originalTitle: { text: 'Телеграмма', language: 'ru' }, locators: [original] },
  });
  const { bibliography } = gost(cited);
  expect(citationText(bibliography)).toBe(
    'Молотов В. М. Телеграмма. 28 мая 1953 г. // АВП РФ. Ф. 0102. Л. 12–14. Fonds. URL: https://archive.example/documents/made-up-paper.',
  );
  expect(bibliography.map(({ text, day }) => day ?? text).join('')).toContain('(дата обращения: numbers).');
});

test('a repository is cited in its own form where it has one', () => {
  const citedAs = (citationForm: string | null) =>
    citationText(
      ownForm(
        madeUpCited({
          repositories: [madeUpRecord(4, 'Archive of Specimens', { citationForm })],
          body: { locators: [original] },
        }),
      ).bibliography,
    );
  const address = 'https://archive.example/documents/made-up-paper';
  expect(citedAs(null)).toBe(
    `A made-up paper, 28 May 1953. Archive of Specimens, f. 0102, ll. 12–14. Fonds. ${address}`,
  );
  expect(citedAs('АВП РФ (МИД)')).toBe(
    `A made-up paper, 28 May 1953. АВП РФ (МИД), f. 0102, ll. 12–14. Fonds. ${address}`,
  );
  expect(citedAs('“{title},” {date}, {location}, ArSpec')).toBe(
    `“A made-up paper,” 28 May 1953, f. 0102, ll. 12–14, ArSpec. Fonds. ${address}`,
  );
});

test('the place for the day of reading is what a style adds for it, and nothing else', () => {
  const plain = [{ text: 'A title', italic: true as const }, { text: ', https://archive.example/.' }];
  const dated = [
    { text: 'A title', italic: true as const },
    { text: ', accessed February 22, 2222, https://archive.example/.' },
  ];
  const line = withAccess(plain, dated);
  expect(citationText(line)).toBe('A title, https://archive.example/.');
  expect(line.map(({ text, day }) => (day ? `<${day}>` : text)).join('')).toBe(
    'A title, accessed <month-first>, https://archive.example/.',
  );
  expect(withAccess(plain, plain)).toBe(plain);
  expect(withAccess(plain, [{ text: 'Something else' }])).toBe(plain);
});

test('citeproc’s markup becomes pieces of text', () => {
  expect(htmlToParts(' <div class="csl-entry">A &#38; B, <i>C &lt;D&gt;</i>.</div>\n')).toEqual([
    { text: 'A & B, ' },
    { text: 'C <D>', italic: true },
    { text: '.' },
  ]);
});
