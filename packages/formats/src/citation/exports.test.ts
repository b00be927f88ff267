import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex, oneLine } from './bibtex.ts';
import { cslItem, cslJson } from './csl-item.ts';
import type { CslItem } from './csl.ts';
import { ris } from './ris.ts';
import { madeUpCited, madeUpRecord } from './testing.ts';

const words = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('\\', '{', '}', '~', '^', '#', '$', '%', '&', '_', '"', 'a', ' ', '\n', '@', ',', '='),
    }),
  )
  .filter((text) => oneLine(text).trim() !== '');

const items: fc.Arbitrary<CslItem> = fc.record({
  id: fc.constant('made-up-paper'),
  type: fc.constantFrom('document' as const, 'report' as const, 'personal_communication' as const),
  title: words,
  archive: words,
  archive_location: words,
  genre: words,
  URL: fc.constant('https://archive.example/documents/%D0%BF_1~a'),
});

/** What a reference manager reads: an array of items. */
function parsed(text: string, format: string): Record<string, unknown>[] {
  const { data } = new Cite(text, {
    forceType: format,
    maxChainLength: 10,
    generateGraph: false,
    strict: true,
    target: '@csl/list+object',
  });
  return data.map((item) => ({ ...item }));
}

/** The library that reads it here takes any white space for one blank, and none at the ends. */
const asRead = (text: string) => oneLine(text).normalize('NFC').replace(/\s+/g, ' ').trim();

test('whatever stands in a record, BibTeX gives the same words back', () => {
  fc.assert(
    fc.property(items, (item) => {
      const [read] = parsed(bibtex([item]), '@bibtex/text');
      expect(asRead(String(read?.['title']))).toBe(asRead(item.title));
      expect(read?.['URL']).toBe(item.URL);
    }),
    { numRuns: 300 },
  );
});

test.each(["``quoted''", 'a--b---c', '!` and ?`', '<<a>> ,,b', '```'])('%s is no ligature in BibTeX', (title) => {
  const item = { id: 'made-up', type: 'document' as const, title, URL: 'https://archive.example/' };
  expect(parsed(bibtex([item]), '@bibtex/text')[0]?.['title']).toBe(title);
});

test('whatever stands in a record, RIS gives the same words back', () => {
  fc.assert(
    fc.property(items, (item) => {
      const text = ris([item, { ...item, title: 'second' }]);
      const read = parsed(text, '@ris/file');
      expect(read).toHaveLength(2);
      expect(asRead(String(read[0]?.['title']))).toBe(asRead(item.title));
      expect(read[0]?.['URL']).toBe(item.URL);
      expect(text.split('\r\n').filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line) && line !== '')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const telegram = madeUpCited({
  title: 'Telegram on the armistice',
  type: ['telegram', 'Telegram'],
  agents: [
    ['sender', madeUpRecord(2, 'Anna Specimen')],
    ['recipient', madeUpRecord(3, 'Ministry of Specimens', { type: 'organisation' })],
  ],
  body: {
    languages: ['ru'],
    numbers: [{ value: '712' }],
    locators: [
      {
        role: 'original',
        repository: { id: madeUpRecord(4, 'x').id, name: 'AVP' },
        levels: [
          { name: 'fond', value: '0102' },
          { name: 'opis', value: '9' },
          { name: 'delo', value: '35' },
          { name: 'leaves', value: '12–14' },
        ],
      },
    ],
  },
  repositories: [madeUpRecord(4, 'Archive of Specimens', { type: null })],
});

test('a letter keeps who wrote to whom, where it is, in what language and under what number', () => {
  expect(cslItem(telegram)).toEqual({
    id: 'made-up-paper',
    type: 'personal_communication',
    title: 'Telegram on the armistice',
    author: [{ family: 'Specimen', given: 'Anna' }],
    recipient: [{ literal: 'Ministry of Specimens' }],
    issued: { 'date-parts': [[1953, 5, 28]] },
    archive: 'Archive of Specimens',
    archive_location: 'f. 0102, op. 9, d. 35, ll. 12–14',
    genre: 'Telegram',
    number: '712',
    language: 'ru',
    source: 'Fonds',
    URL: 'https://archive.example/documents/made-up-paper',
  });
});

test('the same in the three formats', () => {
  const item = cslItem(telegram);
  expect(JSON.parse(cslJson([item]))).toEqual([item]);
  expect(bibtex([item, item])).toMatchInlineSnapshot(`
    "@misc{made-up-paper,
      author = {{Specimen}, {Anna}},
      title = {{Telegram on the armistice}},
      date = {1953-05-28},
      year = {1953},
      month = {5},
      howpublished = {Telegram},
      number = {712},
      library = {Archive of Specimens, f. 0102, op. 9, d. 35, ll. 12–14},
      note = {To Ministry of Specimens. Fonds},
      langid = {ru},
      url = {https://archive.example/documents/made-up-paper},
    }

    @misc{made-up-paper-2,
      author = {{Specimen}, {Anna}},
      title = {{Telegram on the armistice}},
      date = {1953-05-28},
      year = {1953},
      month = {5},
      howpublished = {Telegram},
      number = {712},
      library = {Archive of Specimens, f. 0102, op. 9, d. 35, ll. 12–14},
      note = {To Ministry of Specimens. Fonds},
      langid = {ru},
      url = {https://archive.example/documents/made-up-paper},
    }
    "
  `);
  expect(ris([item]).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "TY  - PCOMM
    ID  - made-up-paper
    TI  - Telegram on the armistice
    AU  - Specimen, Anna
    PY  - 1953
    DA  - 1953/05/28/
    M3  - Telegram
    M1  - 712
    DB  - Archive of Specimens
    AV  - f. 0102, op. 9, d. 35, ll. 12–14
    DP  - Fonds
    LA  - ru
    N1  - To Ministry of Specimens
    UR  - https://archive.example/documents/made-up-paper
    ER  - 

    "
  `);
});
