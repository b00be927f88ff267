import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../../tests/fixtures/listing.txt?raw';
import { documentOfListing, readListing, type ListingResult } from './listing.ts';

const ferry = 'Letter, the Mayor of Upper Town to the Mayor of Lower Town on the “Old  Ferry”';
const golden: ListingResult = {
  ok: true,
  preamble: [
    { line: 1, text: 'Made-up archive' },
    { line: 2, text: 'Papers on a bridge that was never built' },
  ],
  rows: [
    {
      line: 4,
      dateText: 'March 02, 1931',
      edtf: '1931-03-02',
      title: ferry,
      summary: 'The Mayor proposes a bridge.He asks for an answer by Easter.',
    },
    {
      line: 10,
      dateText: 'March 02, 1931',
      edtf: '1931-03-02',
      title: ferry,
      summary: 'A second copy, with a note in the margin.',
    },
    {
      line: 16,
      dateText: '9 April 1931',
      edtf: '1931-04-09',
      title: '关于渡口的备忘录',
      summary: 'A memorandum about the ferry; it exists in Chinese only.',
    },
    {
      line: 22,
      dateText: '1931-04-30',
      edtf: '1931-04-30',
      title: 'Записка о переправе (№ 7/с, «срочно»)',
      summary: '',
    },
    {
      line: 26,
      dateText: 'May 1931',
      edtf: '1931-05',
      title: 'مذكرة حول الجسر',
      summary: 'First paragraph of the summary.\n\nSecond paragraph - with a dash, and 2 (two) numbers.',
    },
    {
      line: 34,
      dateText: 'June 30th, 1931',
      edtf: '1931-06-30',
      title: 'Minutes: "No bridge"',
      summary: 'The councils decide against it.',
    },
  ],
};

const summarised = (text: string): unknown => {
  const result = readListing(text);
  return result.ok
    ? result.rows.map((row) => [row.line, row.edtf, row.title, row.summary])
    : result.issues.map((issue) => issue.line);
};

describe('a listing', () => {
  it('is read to the letter', () => {
    expect(readListing(fixture)).toEqual(golden);
  });

  it.each([
    ['CRLF and a byte-order mark', `\uFEFF${fixture.replaceAll('\n', '\r\n')}`],
    ['bare CR', fixture.replaceAll('\n', '\r')],
    ['trailing blanks of all kinds', fixture.replaceAll('\n', ' \t\u00a0\u3000\u200b\n')],
    [
      'no-break spaces as indentation and after bullets',
      fixture.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)).replaceAll('• ', '•\u00a0'),
    ],
    ...['-', '*', '·', '–', '—', '▪'].map((bullet): [string, string] => [
      `${bullet} as bullet`,
      fixture.replaceAll('•', bullet),
    ]),
    ['no bullets, but indentation', fixture.replaceAll('  • ', '  ')],
    ['bullets, but no indentation', fixture.replace(/^ +/gm, '')],
    ['tabs', fixture.replace(/^ {4}/gm, '\t\t').replace(/^ {2}/gm, '\t')],
    ['neither bullets nor indentation', fixture.replaceAll('• ', '').replace(/^ +/gm, '')],
    ['some bullets missing', fixture.replace('  • 9 April', '  9 April')],
  ])('reads the same with %s', (_, text) => {
    expect(readListing(text)).toEqual(golden);
  });

  it('may have no blank lines', () => {
    expect(summarised('• 3 May 1950\nTitle\nSummary\nmore\n• 4 May 1950\nTitle\n')).toEqual([
      [1, '1950-05-03', 'Title', 'Summary\nmore'],
      [5, '1950-05-04', 'Title', ''],
    ]);
  });

  it('may have dates and bullets in its words', () => {
    expect(
      summarised('  • 3 May 1950\n\n    July 27, 1953\n\n    - 27 July 1953\n\n    • not a date\n\n    1953'),
    ).toEqual([[1, '1950-05-03', 'July 27, 1953', '- 27 July 1953\n\n• not a date\n\n1953']]);
  });

  it('may have dates in any words that are certain, and sentences that go on with one', () => {
    expect(
      summarised('• ca. May 1950\nTitle\nSigned\nin May 1950\n• 5–7 мая 1950 г.\nTitle\n• Before 1951\nTitle'),
    ).toEqual([
      [1, '1950-05~', 'Title', 'Signed\nin May 1950'],
      [5, '1950-05-05/1950-05-07', 'Title', ''],
      [7, '[..1950]', 'Title', ''],
    ]);
  });

  it('may have headings with years and bullets of other lists above', () => {
    expect(readListing('• Home\n• Papers\n\n1950\n\n• 3 May 1950\n\n    Title')).toMatchObject({
      ok: true,
      preamble: { length: 3 },
      rows: { length: 1 },
    });
  });

  it('becomes documents', () => {
    const result = readListing('3 May 1950\nTitle\nSummary\n4 May 1950\nTitle');
    expect(result.ok && result.rows.map(documentOfListing)).toEqual([
      {
        line: 1,
        document: {
          title: { text: 'Title' },
          dates: [{ words: '3 May 1950', edtf: '1950-05-03', kind: 'created' }],
          summary: [{ text: 'Summary' }],
        },
      },
      {
        line: 4,
        document: {
          title: { text: 'Title' },
          dates: [{ words: '4 May 1950', edtf: '1950-05-04', kind: 'created' }],
          summary: [],
        },
      },
    ]);
  });
});

describe('what is no listing is refused with its lines', () => {
  const entry = '  • May 3, 1950\n\n    Title\n\n    Summary\n\n';
  it.each([
    ['nothing', '', [1]],
    ['other text', '\nOnce upon a time\nin May 1950', [2]],
    ['a table', 'date;title\n1950-05-03;Title', [1]],
    ['only a day that does not exist', '  • February 30, 1950\n\n    Title', [1]],
    ['a day that does not exist', `${entry}  • February 30, 1950\n\n    Title`, [7]],
    ['a day that does not exist, first', `  • February 30, 1950\n\n    Title\n\n${entry}`, [1]],
    ['a day that does not exist, without layout', 'May 3, 1950\nTitle\nFebruary 30, 1950\nTitle', [3]],
    ['a date that is not certain', `${entry}  • 7/3/1950\n\n    Title`, [7]],
    ['a month that is no month', `${entry}  • Julie 3, 1950\n\n    Title`, [7]],
    ['a date without a title', `${entry}  • May 4, 1950\n\n  • May 5, 1950\n\n    Title`, [7]],
    ['a last date without a title', `${entry}  • May 4, 1950`, [7]],
    ['a title where a date was expected', `${entry}  • Another title\n\n    Summary`, [7]],
    ['a title where the first date was expected', `  • Another title\n\n    Summary\n\n${entry}`, [1]],
    ['a title where a date was expected, without indentation', '• May 3, 1950\nTitle\n• Title\nSummary', [3]],
    ['a footer', `${entry}All rights reserved`, [7]],
    ['a date without its bullet, where nothing else tells', '• May 3, 1950\nTitle\nMay 4, 1950\nTitle', [3]],
    [
      'a first date without its bullet',
      '  May 3, 1950\n\n    Title\n\n  • May 4, 1950\n\n    Title\n\n  • May 5, 1950\n\n    Title',
      [1],
    ],
    ['a title broken over two lines', '• May 3, 1950\n\n    A long\n    title\n\n    Summary', [4]],
    ['several', `${entry}  • Title\n\n    x\n\n${entry}  • May 4, 1950`, [7, 17]],
  ])('%s', (_, text, lines) => {
    expect(summarised(text)).toEqual(lines);
  });

  it('says what would be right', () => {
    const result = readListing(`${entry}  • February 30, 1950\n\n    Title`);
    expect(result).toEqual({
      ok: false,
      issues: [
        {
          line: 7,
          message:
            '“February 30, 1950” is not a date that exists and can be read for certain: write it like “July 27, 1953”, “27 July 1953”, “1953-07-27” or “July 1953”.',
        },
      ],
    });
  });
});

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('“quoted”  text.No blank', '关于', 'Справка', 'مذكرة', 'July 1953', '- item', '1953', 'x\u00a0y'),
  )
  .map((text) => text.replace(/[\r\n]/g, ' ').trim())
  .filter((text) => /^[^\s\u180E\u200B\u2060•](?:[^]*[^\s\u180E\u200B\u2060])?$/u.test(text));
const month = fc.constantFrom('January', 'March', 'May', 'July', 'August', 'October', 'December');
const dateText = fc.oneof(
  fc
    .tuple(month, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1000, max: 2099 }))
    .map(([name, day, year]) => `${name} ${String(day).padStart(2, '0')}, ${String(year)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), month, fc.constantFrom(1953, 1962))
    .map(([day, name, year]) => `${String(day)} ${name} ${String(year)}`),
  fc.constantFrom('1953-07-27', 'July 1953'),
);
const row = fc.record({
  dateText,
  title: line,
  summary: fc.array(line, { maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n')),
});

describe('any list of rows', () => {
  it('printed in that layout reads back exactly', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const printed = rows
          .map(({ dateText: date, title, summary }) =>
            [
              `  • ${date}`,
              ...[title, ...(summary === '' ? [] : summary.split('\n\n'))].map((words) => `    ${words}`),
            ].join('\n\n'),
          )
          .join('\n\n');
        const result = readListing(`A header\n\n${printed}`.replaceAll('\n', newline));
        expect(result).toMatchObject({ ok: true, preamble: [{ line: 1, text: 'A header' }] });
        const read = result.ok
          ? result.rows.map(({ dateText: date, title, summary }) => ({ dateText: date, title, summary }))
          : [];
        expect(read).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), line, dateText, fc.constantFrom('\n', '  • ', '    ', '- ')), { maxLength: 30 }),
        (parts) => {
          const result = readListing(parts.join(''));
          expect(result.ok ? result.rows.length : result.issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
