import fc from 'fast-check';
import { kindedBody } from '@fonds/domain/bodies';
import { expect, test } from 'vitest';
import { anyWords } from '../testing/any-text.ts';
import { madeUpArchive } from '../testing/made-up-document.ts';
import { exportedOf } from '../testing/made-up-records.ts';
import { joinValues, splitValues } from '../joined-values.ts';
import { tableColumns, tableRow } from './cells.ts';
import { csv } from './csv.ts';

const facts = {
  archive: madeUpArchive,
  terms: { 'document-type': [{ id: 'telegram', label: 'Telegram' }] },
  ownTerms: [],
  published: false,
  writtenAt: '',
};

test('a cell of several values can be taken apart again, whatever they hold', () => {
  const value = fc.oneof(anyWords, fc.stringMatching(/^[ab |\\]{1,8}$/));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      const cell = joinValues(values);
      const read = splitValues(` ${cell} `).map((value) => value.slice(1, -1));
      expect(read).toEqual(values);
    }),
  );
});

test('a row has what the fields say, in the columns of every kind that was asked for', () => {
  const kinds = ['document', 'agent'] as const;
  const columns = tableColumns({ kinds, published: false });
  const document = exportedOf(
    kindedBody('document', {
      title: { text: 'A | B', language: 'en' },
      type: 'telegram',
      languages: ['ru', 'ko'],
      summary: [{ text: 'one' }, { text: 'two | three' }],
      texts: [{ key: 't1', language: 'ru', kind: 'transcript', html: '<p id="p1">made up</p>' }],
      staffNote: 'made up for staff',
    }),
  );
  const row = tableRow({ exported: document, document: null }, columns, facts);
  const cells = Object.fromEntries(columns.map(({ name }, place) => [name, row[place]]));
  expect(cells).toMatchObject({
    kind: 'document',
    state: 'draft',
    Title: 'A \\| B (en)',
    Type: 'Telegram',
    Summary: 'one | two \\| three',
    Texts: 'ru transcript',
    'Staff note': 'made up for staff',
    Name: '',
  });
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
});

test('no cell of CSV begins as a formula does, whatever the record holds', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const record = kindedBody('subject', { name: { text: words }, notes: [{ text: words }], staffNote: words });
      const line = String(
        csv.begin({ ...facts, kinds: ['subject'] }).add([{ exported: exportedOf(record), document: null }]),
      );
      expect(line).not.toMatch(/(^|,)"?[\s\0]*[=+\-@＝＋－＠]/);
    }),
  );
});
