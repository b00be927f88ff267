import { expect, it, test } from 'vitest';
import { copiedBody, copiedFields, withoutLeaves } from './copied-fields.ts';

const body = {
  title: { text: 'Made-up telegram' },
  summary: [],
  extent: '2 pages',
  identifiers: [{ scheme: 'local', value: 'MADE-UP-1' }],
  numbers: [{ value: '17' }],
  texts: [{ key: 'one', html: '<p>Made up.</p>' }],
  scans: [{ fileName: 'made-up.pdf' }],
  locators: [
    {
      role: 'original',
      source: 'ф. 5, оп. 49, д. 131, лл. 193–194',
      url: 'https://made-up.example/193',
      levels: [
        { name: 'delo', value: '131' },
        { name: 'leaves', value: '193–194' },
      ],
    },
  ],
};

it('offers what is filled in, without what belongs to one record alone unless it is asked for', () => {
  const offered = copiedFields('document', body, 'copy').map(({ field, first }) => `${field.key} ${String(first)}`);
  expect(offered).toEqual([
    'title true',
    'numbers false',
    'extent true',
    'locators true',
    'texts false',
    'identifiers false',
  ]);
  expect(copiedFields('document', body, 'template').find(({ field }) => field.key === 'title')?.first).toBe(false);
});

it('copies what was chosen and nothing else, scans never', () => {
  expect(copiedBody('document', body, ['title', 'scans', 'identifiers'], false)).toEqual({
    title: body.title,
    identifiers: body.identifiers,
  });
});

it('takes leaves along only when they are chosen', () => {
  expect(copiedBody('document', body, ['locators'], true)).toEqual({ locators: body.locators });
  expect(copiedBody('document', body, ['locators'], false)).toEqual({
    locators: [{ role: 'original', source: 'ф. 5, оп. 49, д. 131', levels: [{ name: 'delo', value: '131' }] }],
  });
});

test.each([
  ['AVP RF, f. 0102, op. 9, d. 4, ll. 12–15', 'AVP RF, f. 0102, op. 9, d. 4'],
  ['РГАНИ, ф. 5, оп. 49, д. 131, л. 12об.', 'РГАНИ, ф. 5, оп. 49, д. 131'],
  ['RG 59, Box 3, Folder 2', 'RG 59, Box 3, Folder 2'],
  ['ф. 5, л. 12, копия', ''],
])('of %s the file is %s', (source, file) => {
  expect(withoutLeaves({ source })['source']).toBe(file);
});
