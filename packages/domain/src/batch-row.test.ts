import { expect, it, test } from 'vitest';
import { documentOfRow, emptyBatchRow, readPasted, type BatchManner } from './batch-row.ts';

const manner: BatchManner = { titleLanguage: 'en', dateKind: 'sent', dateBasis: 'on-document', numberLabel: 'Tel.' };
const shared = {
  type: 'telegram',
  locators: [
    {
      role: 'original',
      current: true,
      source: 'ф. 5, оп. 49, д. 131',
      levels: [
        { name: 'fond', value: '5' },
        { name: 'opis', value: '49' },
        { name: 'delo', value: '131' },
      ],
    },
  ],
};

it('joins what all share with what the row says', () => {
  const row = { ...emptyBatchRow, date: '27 July 1953', title: 'Made-up telegram', number: '17', leaves: '193–194' };
  expect(documentOfRow(shared, row, manner)).toEqual({
    type: 'telegram',
    title: { text: 'Made-up telegram', language: 'en' },
    dates: [{ words: '27 July 1953', edtf: '1953-07-27', kind: 'sent', basis: 'on-document' }],
    numbers: [{ label: 'Tel.', value: '17' }],
    locators: [
      {
        ...shared.locators[0],
        source: 'ф. 5, оп. 49, д. 131, лл. 193–194',
        levels: [...(shared.locators[0]?.levels ?? []), { name: 'leaves', value: '193–194' }],
      },
    ],
  });
});

it('keeps an open date as words until somebody says which it is', () => {
  const row = { ...emptyBatchRow, date: '3/7/1953', title: 'Made up' };
  expect(documentOfRow({}, row, manner)['dates']).toEqual([{ words: '3/7/1953', kind: 'sent', basis: 'on-document' }]);
  expect(documentOfRow({}, { ...row, edtf: '1953-07-03' }, manner)['dates']).toMatchObject([{ edtf: '1953-07-03' }]);
  expect(documentOfRow({}, { ...row, edtf: '1999' }, manner)['dates']).not.toMatchObject([{ edtf: '1999' }]);
});

test.each([
  ['f. 5, op. 49, d. 131', '12', 'f. 5, op. 49, d. 131, l. 12'],
  ['RG 59, Box 3', '12-13', 'RG 59, Box 3, leaves 12-13'],
  ['RG 59, Box 3', 'pp. 1-2', 'RG 59, Box 3, pp. 1-2'],
  ['', 'л. 5', 'л. 5'],
])('leaves go behind the file: %s and %s', (file, leaves, source) => {
  const locators = file === '' ? [] : [{ role: 'original', current: true, source: file }];
  const made = documentOfRow({ locators }, { ...emptyBatchRow, title: 'Made up', leaves }, manner);
  expect(made['locators']).toMatchObject([{ source }]);
});

test.each([
  [
    '1 May 1953\tOne\r\n2 May 1953\tTwo\t17\r\n',
    [
      ['1 May 1953', 'One'],
      ['2 May 1953', 'Two', '17'],
    ],
  ],
  ['a\t\tb', [['a', '', 'b']]],
  ['"two\nlines"\t"said ""no"""', [['two lines', 'said "no"']]],
  ['say "no"\n', [['say "no"']]],
  ['one\n\ntwo', [['one'], [''], ['two']]],
  ['', []],
])('cells pasted from a spreadsheet: %j', (text, cells) => {
  expect(readPasted(text)).toEqual(cells);
});
