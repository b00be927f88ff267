import type { ImportFile, Inspection, ReadOptions } from '../import-format.ts';

/** A row of a table as a spreadsheet shows it: rows count from 1, the line of names among them and empty rows too. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file opened as a table. */
export interface TableSource {
  readonly found: Pick<Inspection, 'encoding' | 'encodingKnownBy' | 'lineEnds' | 'delimiter' | 'sheets'>;
  /** What has to be said before it is read; each names its option. */
  readonly questions: readonly TableQuestion[];
  /** Every row anew at each call. What isn't of the format is an InvalidError with its line or row. */
  readonly rows: () => AsyncIterable<TableRow>;
}

export interface TableQuestion {
  readonly option: keyof ReadOptions;
  readonly message: string;
}

export type OpenTable = (file: ImportFile, options: ReadOptions) => Promise<TableSource>;

/** The letters by which a spreadsheet names a column, counted from 0: A, B … Z, AA. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

/** Whether there is nothing in a cell: blanks and line ends are nothing. */
export function isEmptyCell(cell: string): boolean {
  return !/\S/.test(cell);
}
