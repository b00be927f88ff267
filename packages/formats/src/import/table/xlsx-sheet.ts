import type { TableRow } from './table-source.ts';
import { numberInWords } from './xlsx-number-formats.ts';
import { unescaped, type Workbook } from './xlsx-workbook.ts';
import { xmlPart } from './xlsx-xml.ts';
import { partLimits, refusal } from './xlsx-zip.ts';

// What a sheet can hold (ECMA-376): columns A to XFD, and a cell's text many times over.
const mostColumns = 16_384;
const longestCell = 1024 * 1024;

interface OpenCell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** The rows of a sheet that have something in them. Of a formula its last value counts; of merged cells the first has the value. */
export async function* sheetRows(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
  workbook: Workbook,
  strings: readonly string[],
): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let taking = false;
  let phonetic = false;
  const listener = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        row = Math.max(row + 1, Number(attributes['r'] ?? '0') || 0);
        cells = [];
      } else if (name === 'c') {
        const place = placeOf(attributes['r']) ?? cells.length;
        if (place >= mostColumns) throw refusal('has a cell beyond column XFD');
        cell = { place, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? '0'), value: '' };
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'v' || name === 't') taking = !phonetic;
    },
    text: (words: string) => {
      if (!taking || !cell) return;
      cell.value += words;
      if (cell.value.length > longestCell) throw refusal(`has a cell of more than a million characters in row ${row}`);
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell) {
        const value = valueOf(cell, workbook, strings);
        while (cells.length < cell.place) cells.push('');
        cells[cell.place] = value;
        cell = undefined;
      } else if (name === 'row' && cells.some((each) => each !== '')) ready.push({ row, cells });
    },
  };
  const reading = xmlPart(pieces, part, partLimits.sheet, listener);
  for (;;) {
    const step = await reading.next();
    yield* ready;
    ready = [];
    if (!step.done) continue;
    if (!step.value) throw refusal('has lost the sheet that was asked for');
    return;
  }
}

/** `AB12` is in column 27, counted from 0. */
function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf({ type, style, value }: OpenCell, workbook: Workbook, strings: readonly string[]): string {
  switch (type) {
    case 's':
      return sharedAt(strings, value);
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberInWords(value, workbook.formats[style] ?? { kind: 'plain' }, workbook.from1904);
    default:
      return value;
  }
}

function sharedAt(strings: readonly string[], value: string): string {
  const text = strings[Number(value)];
  if (text === undefined) throw refusal(`points to a shared text that it doesn’t have (${value})`);
  return text;
}
