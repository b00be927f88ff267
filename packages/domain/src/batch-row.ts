import type { DateBasis, DateKind } from './dates/historical-date.ts';
import { readTypedDate } from './dates/typed-date.ts';
import { rowsOf, textOf, type Json, type JsonObject } from './fields/json.ts';
import { readLeaves } from './leaves.ts';
import { readLevels } from './locator-as-typed.ts';

/** What tells one document of a file from the next, as somebody typed it. */
export interface BatchRow {
  readonly date: string;
  /** The reading that was chosen, where the date can be read in more than one way. */
  readonly edtf: string;
  readonly title: string;
  readonly number: string;
  readonly leaves: string;
}
export type BatchColumn = Exclude<keyof BatchRow, 'edtf'>;

/** The columns in the order in which they are typed, and pasted from a spreadsheet. */
export const batchColumns: readonly { readonly key: BatchColumn; readonly label: string }[] = [
  { key: 'date', label: 'Date' },
  { key: 'title', label: 'Title' },
  { key: 'number', label: 'Number' },
  { key: 'leaves', label: 'Leaves' },
];
export const emptyBatchRow: BatchRow = { date: '', edtf: '', title: '', number: '', leaves: '' };

/** How the rows are to be understood, all alike. */
export interface BatchManner {
  readonly titleLanguage: string;
  readonly dateKind: DateKind;
  readonly dateBasis: DateBasis;
  /** *Telegram no.* */
  readonly numberLabel: string;
}

/** Fields that the rows say: they have no place among the shared ones. */
export const batchOwnFields: readonly string[] = ['title', 'dates', 'numbers', 'identifiers', 'texts', 'scans'];

export function isBlankRow(row: BatchRow): boolean {
  return batchColumns.every(({ key }) => row[key].trim() === '');
}

/** Cells as a spreadsheet copies them: lines, and tabs between; a cell with a line's end in it stands in quotes. */
export function readPasted(text: string): string[][] {
  const cells: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  )) {
    cells.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\s*[\r\n]+\s*/g, ' '));
    if (end !== '' && end !== '\t') cells.push([]);
    if (end === '') break;
  }
  // The last line's end is no line.
  return cells.filter((line, place) => place < cells.length - 1 || line.some((cell) => cell !== ''));
}

/** One document's fields: those that all share, with the row's own. */
export function documentOfRow(shared: JsonObject, row: BatchRow, manner: BatchManner): JsonObject {
  const { titleLanguage, numberLabel } = manner;
  const label = numberLabel.trim();
  return {
    ...shared,
    title: { text: row.title, ...(titleLanguage.trim() !== '' && { language: titleLanguage.trim() }) },
    ...(row.date.trim() !== '' && { dates: [dateOf(row, manner)] }),
    ...(row.number.trim() !== '' && { numbers: [{ ...(label !== '' && { label }), value: row.number }] }),
    ...(row.leaves.trim() !== '' && { locators: locatorsOf(shared['locators'], row.leaves.trim()) }),
  };
}

function dateOf({ date, edtf }: BatchRow, { dateKind, dateBasis }: BatchManner): JsonObject {
  const read = readTypedDate(date);
  const known = { words: date, kind: dateKind, basis: dateBasis };
  if (read.kind === 'date') return { ...known, edtf: read.edtf, ...(read.calendar && { calendar: read.calendar }) };
  const isOffered = read.kind === 'ambiguous' && read.readings.some((reading) => reading.edtf === edtf);
  return isOffered ? { ...known, edtf } : known;
}

/** The first place of keeping, further on to these leaves. */
function locatorsOf(locators: Json | undefined, leaves: string): readonly JsonObject[] {
  const [file, ...others] = rowsOf(locators);
  const before = textOf(file, 'source');
  const written = withSign(leaves, before);
  const source = before === '' ? written : `${before}, ${written}`;
  const levels = rowsOf(file?.['levels']);
  const read = readLeaves(leaves.replace(/^\p{L}+\.?\s*/u, ''));
  const found =
    levels.length > 0 ? [...levels, ...(read ? [{ name: 'leaves', value: read.words }] : [])] : levelsOf(source);
  return [{ role: 'original', current: true, ...file, source, levels: found }, ...others];
}

function levelsOf(source: string): readonly JsonObject[] {
  return readLevels(source).map(({ name, value }) => ({ name, value }));
}

/** Leaves as the file's own language writes them; those that were typed with a sign keep it. */
function withSign(leaves: string, file: string): string {
  if (!/^\d/.test(leaves)) return leaves;
  const several = /[-–—,]/.test(leaves);
  if (/\p{Script=Cyrillic}/u.test(file)) return `${several ? 'лл.' : 'л.'} ${leaves}`;
  if (/\b(?:op|opis)\b/iu.test(file)) return `${several ? 'll.' : 'l.'} ${leaves}`;
  return `${several ? 'leaves' : 'leaf'} ${leaves}`;
}
