import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { InvalidError } from '@fonds/domain/errors';
import type { ImportFile } from '../import-format.ts';
import { atomCsvFormat } from './atom-csv-format.ts';
import { csvFormat } from './csv-format.ts';
import { openCsv } from './csv-source.ts';
import { omekaCsvFormat } from './omeka-csv-format.ts';
import { eventsOf, fileOf, recordsOf } from './testing.ts';

/** What stands in cells to trouble a reader, and letters that an encoding has. */
const troubles = Array.from(',;|\t"\r\n\' =-0aZ');
const alphabets: Readonly<Record<string, string>> = {
  'utf-8': '—ЖΩא中🗂',
  'utf-16le': '—ЖΩא中🗂',
  'utf-16be': '—ЖΩא中🗂',
  'windows-1251': '—№ЖяЁ',
  'koi8-r': 'ЖяЁ',
  gb18030: '中华人民—',
  big5: '中華人民',
  'euc-kr': '조선인민中',
  shift_jis: '日本語ア',
  'windows-1252': '—éßÿ',
};

async function cellsOf(
  bytes: Uint8Array,
  encoding: string,
  delimiter: string,
  pieceBytes: number,
): Promise<string[][]> {
  const { rows } = await openCsv(fileOf(bytes, pieceBytes), { encoding, delimiter });
  const found: string[][] = [];
  for await (const { row, cells } of rows()) {
    expect(row).toBe(found.length + 1);
    found.push([...cells]);
  }
  return found;
}

describe('a table as CSV', () => {
  it('reads back cell for cell, whatever its delimiter, line ends, quotes, encoding and pieces', async () => {
    const table = (encoding: string) => {
      const cell = fc.array(fc.constantFrom(...troubles, ...(alphabets[encoding] ?? '')), { maxLength: 6 });
      const row = (width: number) =>
        fc.array(
          cell.map((letters) => letters.join('')),
          { minLength: width, maxLength: width },
        );
      return fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(row(width), { minLength: 1, maxLength: 6 }));
    };
    const made = fc
      .constantFrom(...Object.keys(alphabets))
      .chain((encoding) => fc.record({ encoding: fc.constant(encoding), cells: table(encoding) }));
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async ({ encoding, cells }, delimiter, lineEnd, quoted, pieceBytes) => {
          const text = stringify(cells, { delimiter, record_delimiter: lineEnd, quoted, quoted_match: /[\r\n]/ });
          const bytes = new Uint8Array(iconv.encode(text, encoding));
          expect(await cellsOf(bytes, encoding, delimiter, pieceBytes)).toEqual(cells);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may end its lines in three ways at once, and says so', async () => {
    const mixed = fileOf('title,date\r\nFirst,1901\rSecond,1902\n"Third\nof two lines",1903');
    expect((await csvFormat.inspect(mixed)).lineEnds).toBe('mixed');
    const records = await recordsOf(csvFormat, mixed);
    expect(records.map(({ row, body }) => [row, body['title']])).toEqual([
      [2, { text: 'First' }],
      [3, { text: 'Second' }],
      [4, { text: 'Third\nof two lines' }],
    ]);
  });

  it('counts rows as a spreadsheet shows them, empty ones too', async () => {
    const records = await recordsOf(csvFormat, fileOf('\ntitle\n\nA made-up title\n,\n'));
    expect(records.map(({ row }) => row)).toEqual([4]);
  });

  it.each([
    [',', 'title,date,from\n"One, two",1901,A; B\n"Three; four; five",1902,C\n'],
    [';', 'title;date;from\nOne, two;1901;A, B\nThree, four;1902;C, D\n'],
    ['\t', 'title\tdate\nOne, two, three\t1901\nFour\t1902\n'],
    ['|', 'title|date\nOne, two|1901\nFour|1902\n'],
  ])('is found to be parted by %j', async (delimiter, text) => {
    const { delimiter: found, questions } = await csvFormat.inspect(fileOf(text));
    expect([found, questions]).toEqual([delimiter, []]);
  });

  it('that two delimiters fit is asked about, and read when it is said', async () => {
    const doubtful = fileOf('title,date;x\nA,1;1\nB,2;2\n');
    const { questions } = await csvFormat.inspect(doubtful);
    expect(questions).toEqual([expect.stringMatching(/^delimiter: /)]);
    await expect(recordsOf(csvFormat, doubtful)).rejects.toThrow(/^delimiter: /);
    const records = await recordsOf(csvFormat, doubtful, { delimiter: ',' });
    expect(records.map(({ body }) => body['title'])).toEqual([{ text: 'A' }, { text: 'B' }]);
  });

  it.each([
    ['opened and not closed', 'title,date\nA,1901\n"B,1902\nC,1903\n', /^line \d+: The file ends within a quotation/],
    ['within a cell', 'title,date\nA 5" gun,1901\n', /^line 2: A quotation mark stands within a cell/],
    ['before more words', 'title,date\nA,1901\n"B"c,1902\n', /^line 3: A quotation mark/],
  ])('with a quotation mark %s is refused with its line', async (_, text, message) => {
    await expect(eventsOf(csvFormat, fileOf(text))).rejects.toThrow(message);
  });

  it('is refused with its line where the bytes are not of the encoding that was said', async () => {
    const bytes = iconv.encode('title,date\nA,1901\nПисьмо,1902\n', 'windows-1251');
    await expect(eventsOf(csvFormat, fileOf(new Uint8Array(bytes)), { encoding: 'utf-8' })).rejects.toThrow(
      /^line 3: .*utf-8/,
    );
    await expect(eventsOf(csvFormat, fileOf('title\nA'), { encoding: 'no such' })).rejects.toThrow(/^encoding: /);
  });

  it('is read as it comes: rows are given out long before the file ends', async () => {
    let given = 0;
    const endless: ImportFile = {
      name: 'endless',
      bytes: async function* () {
        yield new TextEncoder().encode('title,date\n');
        for (given = 1; ; given += 1) yield await Promise.resolve(new TextEncoder().encode(`Title ${given},1901\n`));
      },
    };
    let read = 0;
    for await (const event of csvFormat.read(endless, { encoding: 'utf-8' })) {
      expect(event.type).toBe('record');
      read += 1;
      expect(given - read).toBeLessThan(50);
      if (read === 3000) break;
    }
  });

  it('is looked at anew when its encoding is said: its columns have other names then', async () => {
    const bytes = iconv.encode('Название,Дата\nВыдуманное письмо,1901\n', 'ibm866');
    const { mapping, questions } = await csvFormat.inspect(fileOf(new Uint8Array(bytes)), { encoding: 'ibm866' });
    expect(mapping?.columns).toEqual([
      { column: 'Название', target: 'title' },
      { column: 'Дата', target: 'dates.created' },
    ]);
    expect(questions).toEqual([]);
  });

  it('that is a workbook is told so', async () => {
    await expect(csvFormat.inspect(fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 20])))).rejects.toThrow(/choose XLSX/);
  });

  it('never fails otherwise than by saying what is wrong, whatever the bytes', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc.constantFrom('title,', '"', '\n', 'a;b').map((text) => new TextEncoder().encode(text)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        pieces,
        fc.constantFrom(undefined, 'utf-8', 'gb18030', 'utf-16le', 'shift_jis'),
        fc.constantFrom(csvFormat, omekaCsvFormat, atomCsvFormat),
        async (parts, encoding, format) => {
          const bytes = new Uint8Array(parts.flatMap((part) => [...part]));
          try {
            await eventsOf(format, fileOf(bytes), encoding === undefined ? {} : { encoding });
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
