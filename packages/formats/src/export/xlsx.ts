import { recordKinds } from '@fonds/domain/record';
import { xml, printXml, xmlText } from '@fonds/domain/xml';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { tableColumns, tableRow } from './cells.ts';
import type { ExportFacts, ExportWriter, WrittenFormat } from './export-format.ts';

/** What Excel opens (ECMA-376): rows and cells at most. */
const mostRows = 1_048_576;
const mostCharacters = 32_767;

/** A workbook: cells of words alone, so nothing in it is ever run. Beyond what a sheet holds it goes on in another. */
export const xlsx: WrittenFormat = {
  id: 'xlsx',
  label: 'Excel (XLSX)',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  kinds: recordKinds,
  order: 'id',
  begin: (facts: ExportFacts): ExportWriter => {
    const columns = tableColumns(facts);
    const book = new Workbook(columns.map(({ name }) => name));
    return {
      head: () => book.taken(),
      add: (parts) => {
        for (const part of parts) book.add(tableRow(part, columns, facts));
        return book.taken();
      },
      foot: () => {
        book.end();
        return book.taken();
      },
    };
  },
};

class Workbook {
  readonly #head: readonly string[];
  readonly #zip: Zip;
  #made: Uint8Array[] = [];
  #sheet: ZipDeflate;
  #sheets = 0;
  #rows = 0;

  constructor(head: readonly string[]) {
    this.#head = head;
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#made.push(bytes);
    });
    this.#sheet = this.#startSheet();
  }

  add(cells: readonly string[]): void {
    if (this.#rows >= mostRows) {
      this.#endSheet();
      this.#sheet = this.#startSheet();
    }
    this.#row(this.#sheet, cells);
  }

  end(): void {
    this.#endSheet();
    const numbers = Array.from({ length: this.#sheets }, (_, place) => place + 1);
    for (const [name, content] of [
      ['xl/workbook.xml', workbook(numbers)],
      ['xl/_rels/workbook.xml.rels', workbookRelations(numbers)],
      ['_rels/.rels', packageRelations()],
      ['[Content_Types].xml', contentTypes(numbers)],
    ] as const) {
      this.#file(name).push(strToU8(content), true);
    }
    this.#zip.end();
  }

  /** What was made since it was asked last. */
  taken(): Uint8Array {
    const taken = Buffer.concat(this.#made);
    this.#made = [];
    return taken;
  }

  #file(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = firstDay;
    this.#zip.add(file);
    return file;
  }

  #startSheet(): ZipDeflate {
    this.#sheets += 1;
    this.#rows = 0;
    const sheet = this.#file(`xl/worksheets/sheet${this.#sheets}.xml`);
    sheet.push(strToU8(`${declaration}<worksheet xmlns="${main}"><sheetData>`));
    this.#row(sheet, this.#head);
    return sheet;
  }

  #row(sheet: ZipDeflate, cells: readonly string[]): void {
    this.#rows += 1;
    sheet.push(strToU8(`<row>${cells.map(cellXml).join('')}</row>`));
  }

  #endSheet(): void {
    this.#sheet.push(strToU8('</sheetData></worksheet>'), true);
  }
}

/** The first day that a ZIP can name: the same records make the same bytes. */
const firstDay = '1980-01-01T00:00:00';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cellXml(text: string): string {
  if (text === '') return '<c/>';
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(spreadsheetText(whatFits(text)))}</t></is></c>`;
}

/** A cell that is cut says so, and of how much. */
function whatFits(text: string): string {
  if (text.length <= mostCharacters) return text;
  const note = ` [cut: ${text.length} characters; JSON Lines has them all]`;
  return `${text.slice(0, mostCharacters - note.length).replace(/[\uD800-\uDBFF]$/, '')}${note}`;
}

/** Characters that XML can't hold, as spreadsheets write them (ECMA-376, 22.9.2.19): `_x0001_`. */
export function spreadsheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

function relation(id: string, type: string, target: string) {
  return xml('Relationship', { Id: id, Type: `${relations}/${type}`, Target: target });
}

function workbook(sheets: readonly number[]): string {
  const named = sheets.map((number) =>
    xml('sheet', {
      name: number === 1 ? 'Records' : `Records ${number}`,
      sheetId: String(number),
      'r:id': `rId${number}`,
    }),
  );
  return printXml(xml('workbook', { xmlns: main, 'xmlns:r': relations }, xml('sheets', {}, named)));
}

function workbookRelations(sheets: readonly number[]): string {
  const each = sheets.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`));
  return printXml(xml('Relationships', { xmlns: `${packaged}/relationships` }, each));
}

function packageRelations(): string {
  const book = relation('rId1', 'officeDocument', 'xl/workbook.xml');
  return printXml(xml('Relationships', { xmlns: `${packaged}/relationships` }, book));
}

function contentTypes(sheets: readonly number[]): string {
  const part = (name: string, type: string) =>
    xml('Override', { PartName: name, ContentType: `${spreadsheet}.${type}+xml` });
  return printXml(
    xml(
      'Types',
      { xmlns: `${packaged}/content-types` },
      xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/xl/workbook.xml', 'sheet.main'),
      sheets.map((number) => part(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
    ),
  );
}
