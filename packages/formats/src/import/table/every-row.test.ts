import { InvalidError } from '@fonds/domain/errors';
import { expect, it } from 'vitest';
import type { ColumnMapping, ImportFormat } from '../import-format.ts';
import { csvFormat } from './csv-format.ts';
import { eventsOf, fileOf, recordsOf, workbookOf } from './testing.ts';
import { xlsxFormat } from './xlsx-format.ts';

type EveryRow = NonNullable<ColumnMapping['everyRow']>;
const columns = [
  { column: 'Title', target: 'title' },
  { column: 'Tags', target: 'subjects', separator: ';' },
];
const mapped = (everyRow: EveryRow) => ({ mapping: { kind: 'document' as const, columns, everyRow } });
const table = 'Title,Tags\nMade up one,made; up\nMade up two,\n';
const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const workbook = workbookOf({
  One: `<row>${cell('Title')}${cell('Tags')}</row><row>${cell('Made up one')}${cell('made; up')}</row><row>${cell('Made up two')}</row>`,
});
const formats: readonly (readonly [string, ImportFormat, string | Uint8Array])[] = [
  ['csv', csvFormat, table],
  ['xlsx', xlsxFormat, workbook],
];

it.each(formats)(
  'what a mapping says of every row stands in each record as a cell of %s would',
  async (_, format, file) => {
    const everyRow = [
      { target: 'type', value: 'Telegram' },
      { target: 'languages', value: 'Russian' },
      { target: 'languages', value: 'zh' },
      { target: 'summary', value: 'Выдумано.', language: 'ru' },
      { target: 'locators.original.repository', value: 'Made-up Archive' },
      { target: 'subjects', value: 'letters; and so on' },
    ];
    const records = await recordsOf(format, fileOf(file), mapped(everyRow));
    expect(records.map(({ body }) => body)).toMatchObject(
      [['made', 'up', 'letters; and so on'], ['letters; and so on']].map((subjects) => ({
        type: 'telegram',
        languages: ['ru', 'zh'],
        summary: [{ text: 'Выдумано.', language: 'ru' }],
        locators: [{ repository: { name: 'Made-up Archive' } }],
        subjects: subjects.map((name) => ({ name })),
      })),
    );
    expect(records.flatMap(({ remarks }) => remarks)).toEqual([]);
  },
);

it('it is named once, in words', async () => {
  const events = await eventsOf(csvFormat, fileOf(table), mapped([{ target: 'type', value: 'letter' }]));
  expect(events.filter(({ type }) => type === 'skipped')).toEqual([
    { type: 'skipped', row: 1, message: 'In every row, as the mapping says: Type of document: “letter”.' },
  ]);
});

it('words that look like a formula are taken as they were written, since no spreadsheet wrote them', async () => {
  const [record] = await recordsOf(csvFormat, fileOf(table), mapped([{ target: 'extent', value: "'=1 leaf" }]));
  expect(record?.body['extent']).toBe("'=1 leaf");
});

it.each([
  ['a field that the kind hasn’t', [{ target: 'point', value: '1' }], 'target'],
  ['a field of one value that a column goes to', [{ target: 'title', value: 'Made up' }], 'target'],
  ['a key, of which no two are the same', [{ target: 'key', value: 'made up' }], 'target'],
  ['an identifier', [{ target: 'identifier.doi', value: '10.1/a' }], 'target'],
  ['nothing', [{ target: 'type', value: ' ' }], 'value'],
] as const)('%s is refused at its place in the mapping', async (_, everyRow, part) => {
  const reading = eventsOf(csvFormat, fileOf(table), mapped(everyRow));
  await expect(reading).rejects.toThrow(InvalidError);
  await expect(reading).rejects.toMatchObject({ issues: [{ path: `mapping.everyRow.0.${part}` }] });
});

it('a field of one value is refused a second time', async () => {
  const twice = [
    { target: 'type', value: 'letter' },
    { target: 'type', value: 'report' },
  ];
  await expect(eventsOf(csvFormat, fileOf(table), mapped(twice))).rejects.toMatchObject({
    issues: [{ path: 'mapping.everyRow.1.target', message: expect.stringContaining('once') as unknown }],
  });
});
