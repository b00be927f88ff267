import { splitValues } from '../../joined-values.ts';
import type { FoundColumn } from '../import-format.ts';
import { isEmptyCell, type TableRow } from './table-source.ts';

const mostSamples = 5;
const sampleLength = 200;
// Parts that are longer are sentences, in which a semicolon is a semicolon.
const longestPart = 80;

/** What the columns of a table hold, by its first rows. */
export function foundColumns(names: readonly string[], rows: readonly TableRow[]): FoundColumn[] {
  return names.map((name, place) => {
    const values = rows.map(({ cells }) => cells[place] ?? '').filter((value) => !isEmptyCell(value));
    const samples = [...new Set(values)].slice(0, mostSamples).map((value) => value.slice(0, sampleLength));
    return { name, samples, separator: separatorOf(values) };
  });
}

/** What parts several values in a cell: bars wherever they stand, semicolons only between short parts. */
export function separatorOf(values: readonly string[]): string | null {
  if (values.some((value) => value.includes('||'))) return '||';
  if (values.some((value) => value.includes('|'))) return '|';
  const parted = values.filter((value) => /\S;\s*\S/.test(value));
  const short = parted.every((value) => value.split(';').every((part) => part.trim().length <= longestPart));
  return parted.length > 0 && short ? ';' : null;
}

/** The values of a cell, without what stands around them. */
export function valuesOf(cell: string, separator: string | null | undefined): string[] {
  return partsOf(cell, separator)
    .map((part) => part.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    .filter((part) => !isEmptyCell(part));
}

/** The values of a cell whose places mean something: those that aren't empty, each with its place. */
export function placedValuesOf(
  cell: string,
  separator: string | null | undefined,
): { readonly words: string; readonly place: number }[] {
  return partsOf(cell, separator).flatMap((part, place) => {
    const [words] = valuesOf(part, null);
    return words === undefined ? [] : [{ words, place }];
  });
}

/** A bar with a backslash before it parts nothing, as in the tables that we write. */
function partsOf(cell: string, separator: string | null | undefined): string[] {
  if (separator === '|') return splitValues(cell);
  return separator ? cell.split(separator) : [cell];
}
