import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '../testing/made-up-anything.ts';
import { madeUpArchive, madeUpDocument } from '../testing/made-up-document.ts';
import { csvCell, csvColumns, csvHead, csvRow } from './csv.ts';

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('a document is a row with a cell for each column', () => {
  const [head, row] = readCsv(`${csvHead}${csvRow(madeUpDocument(), madeUpArchive)}`);
  expect(head).toEqual([`\uFEFF${csvColumns[0] ?? ''}`, ...csvColumns.slice(1)]);
  const cells = Object.fromEntries(csvColumns.map((name, index) => [name, row?.[index]]));
  expect(cells).toMatchObject({
    title: 'Made-up telegram no. 12 “on <lamps> & lenses”',
    'earliest day': '1953-07-27',
    languages: 'ru | ko',
    from: 'A. Vymyshlenny',
    'where it is kept': 'Made-up State Archive, fond 45, opis 1 (МУА, ф. 45, оп. 1, л. 12–14об)',
  });
});

test('whatever the words, a row has a cell for each column, and none that a spreadsheet would run', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const rows = readCsv(csvRow(document, madeUpArchive));
      expect(rows.map((row) => row.length)).toEqual([csvColumns.length]);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('%j is words and no formula', (words) => {
  expect(csvCell(words).replace(/^"/, '')).toBe(`'${words}`);
});
