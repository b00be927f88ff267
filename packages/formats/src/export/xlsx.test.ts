import { kindedBody } from '@fonds/domain/bodies';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitValues } from '../joined-values.ts';
import { anyWords } from '../testing/any-text.ts';
import { madeUpArchive } from '../testing/made-up-document.ts';
import { exportedOf } from '../testing/made-up-records.ts';
import { readXml, type XmlElement } from '../text/xml-tree.ts';

import { spreadsheetText, xlsx } from './xlsx.ts';

function sheetOf(words: readonly string[]): { files: Record<string, Uint8Array>; rows: string[][] } {
  const writer = xlsx.begin({
    archive: madeUpArchive,
    kinds: ['subject'],
    terms: {},
    ownTerms: [],
    published: false,
    writtenAt: '2026-01-02T03:04:05.000Z',
  });
  const parts = words.map((text) => ({
    exported: exportedOf(kindedBody('subject', { name: { text }, staffNote: text })),
    document: null,
  }));
  const pieces = [writer.head(), ...parts.map((part) => writer.add([part])), writer.foot()];
  const files = unzipSync(Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  const root = readXml(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
  const [data] = elements(root);
  return { files, rows: elements(data).map((row) => elements(row).map(said)) };
}

const elements = (parent: XmlElement | undefined) =>
  parent?.children.filter((child) => typeof child !== 'string') ?? [];
const said = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : said(child))).join('');

/** What a spreadsheet makes of the characters of a cell (ECMA-376, 22.9.2.19). */
function shown(cell: string): string {
  return cell.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

test('a workbook has the parts that spreadsheets look for, well-formed', () => {
  const { files, rows } = sheetOf(['Made up']);
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  for (const bytes of Object.values(files)) readXml(strFromU8(bytes));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
});

test('the words of a cell come back whatever they are, and are words: none is run', () => {
  fc.assert(
    fc.property(fc.oneof(anyWords, fc.constantFrom('=1+1', '_x0001_', '\u0001', '@x')), (given) => {
      const words = given.toWellFormed();
      const { files, rows } = sheetOf([words]);
      const at = rows[0]?.indexOf('Staff note') ?? -1;
      expect(splitValues(shown(rows[1]?.[at] ?? ''))).toEqual([words]);
      expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
    }),
    { numRuns: 200 },
  );
});

test('a cell that is longer than a spreadsheet takes says that it was cut', () => {
  const cell = sheetOf(['x'.repeat(40_000)]).rows[1]?.at(-1) ?? '';
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/\[cut: 40000 characters; JSON Lines has them all\]$/);
});

test('the same records make the same bytes', () => {
  expect(sheetOf(['Made up', 'and again'])).toEqual(sheetOf(['Made up', 'and again']));
  expect(spreadsheetText('made up')).toBe('made up');
});
