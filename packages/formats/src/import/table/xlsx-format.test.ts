import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InvalidError } from '@fonds/domain/errors';
import { eventsOf, fileOf, recordsOf, workbookOf } from './testing.ts';
import { xlsxFormat } from './xlsx-format.ts';
import { openXlsx } from './xlsx-source.ts';

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${inline('A1', 'title')}${inline('B1', 'date')}</row>`;

async function cellsOf(bytes: Uint8Array, sheet?: string) {
  const { rows } = await openXlsx(fileOf(bytes, 100), sheet === undefined ? {} : { sheet });
  const found: [number, ...string[]][] = [];
  for await (const { row, cells } of rows()) found.push([row, ...cells]);
  return found;
}

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d&quot;. &quot;mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="00000"/>
  <numFmt numFmtId="172" formatCode="yyyy"/><numFmt numFmtId="173" formatCode="[$-419]mmmm yyyy;@"/><numFmt numFmtId="174" formatCode="#,##0.00&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="17"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="174"/></cellXfs></styleSheet>`;
const numbers = (values: readonly (readonly [style: number, value: string])[]) =>
  `<row r="1">${values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;

describe('a workbook', () => {
  it('has its rows where the sheet shows them, with empty and merged cells empty', async () => {
    const sheet = `${head}<row r="4">${inline('B4', '1901')}${inline('D4', 'far')}</row><row>${inline('A5', 'next')}</row>`;
    expect(await cellsOf(workbookOf({ One: sheet }))).toEqual([
      [1, 'title', 'date'],
      [4, '', '1901', '', 'far'],
      [5, 'next'],
    ]);
  });

  it('shows dates as ISO 8601 no more exactly than their cells do', async () => {
    const row = numbers([
      [1, '19567'],
      [2, '19567'],
      [4, '19567'],
      [5, '19567'],
      [6, '19567'],
      [7, '19567.4375'],
      [8, '0.4375'],
      [1, '59'],
      [1, '1'],
    ]);
    expect(await cellsOf(workbookOf({ One: row }, { styles }))).toEqual([
      [
        1,
        '1953-07-27',
        '1953-07-27',
        '1953',
        '1953-07',
        '1953-07',
        '1953-07-27 10:30',
        '10:30',
        '1900-02-28',
        '1900-01-01',
      ],
    ]);
    const from1904 = workbookOf({ One: numbers([[1, '18105']]) }, { styles, properties: '<workbookPr date1904="1"/>' });
    expect(await cellsOf(from1904)).toEqual([[1, '1953-07-27']]);
  });

  it('shows numbers as their cells do, and no day that never was', async () => {
    const row = numbers([
      [0, '0.30000000000000004'],
      [3, '42'],
      [0, '1953'],
      [9, '12.5'],
      [1, '60'],
      [1, '-5'],
    ]);
    expect(await cellsOf(workbookOf({ One: row }, { styles }))).toEqual([
      [1, '0.3', '00042', '1953', '12.5', '60', '-5'],
    ]);
  });

  it('has shared, rich and escaped texts, last values of formulas, and no readings of characters', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><t>two </t></r><r><t xml:space="preserve">parts</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t>a_x000D_b &amp; _x005F_x</t></si>';
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
    const row = `<row r="1">${cells}<c t="str"><f>1+1</f><v>two</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`;
    expect(await cellsOf(workbookOf({ One: row }, { strings }))).toEqual([
      [1, 'plain', 'two parts', '東京', 'a\rb & _x', 'two', 'TRUE', '#N/A'],
    ]);
  });

  it('of several sheets asks which', async () => {
    const bytes = workbookOf({
      'Made up': `${head}<row>${inline('A2', 'A')}</row>`,
      Others: `${head}<row>${inline('A2', 'B')}</row>`,
    });
    const { questions, sheets } = await xlsxFormat.inspect(fileOf(bytes, 100));
    expect(sheets).toEqual(['Made up', 'Others']);
    expect(questions).toEqual([expect.stringMatching(/^sheet: .*“Made up”, “Others”/)]);
    await expect(recordsOf(xlsxFormat, fileOf(bytes, 100))).rejects.toThrow(/^sheet: /);
    const [record] = await recordsOf(xlsxFormat, fileOf(bytes, 100), { sheet: 'Others' });
    expect(record?.body['title']).toEqual({ text: 'B' });
    await expect(recordsOf(xlsxFormat, fileOf(bytes, 100), { sheet: 'Third' })).rejects.toThrow(/no sheet “Third”/);
  });

  it('that declares entities is refused', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = workbookOf({ One: `${head}<row>${inline('A2', '&b;')}</row>` }, { doctype });
    await expect(eventsOf(xlsxFormat, fileOf(bytes, 100))).rejects.toThrow(/document type/);
  });

  it('that unpacks to far more than it is, is refused without unpacking it', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8(`<workbook>${' '.repeat(17 * 1024 * 1024)}</workbook>`) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(xlsxFormat.inspect(fileOf(bomb, 4096))).rejects.toThrow(/unpacks to more/);
  });

  it('is never read in half, and fails only by saying what is wrong', async () => {
    const whole = workbookOf({ One: `${head}${`<row>${inline('A2', 'A made-up title')}</row>`.repeat(30)}` });
    const before = await eventsOf(xlsxFormat, fileOf(whole, 100));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const damaged = cut ? whole.slice(0, at) : whole.with(at, byte);
        try {
          const events = await eventsOf(xlsxFormat, fileOf(damaged, 100));
          if (cut) expect(events).toEqual(before);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidError);
        }
      }),
      { numRuns: 120 },
    );
  });
});
