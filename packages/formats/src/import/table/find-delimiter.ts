import { parse } from 'csv-parse/sync';
import { csvGrammar } from './csv-rows.ts';

/** The delimiters that are looked for, the likelier first. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** What each is called in a question. */
export const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

export interface FoundDelimiter {
  readonly delimiter: string;
  /** Whether another would do as well, or none does well. */
  readonly doubtful: boolean;
}

interface Fit {
  readonly delimiter: string;
  readonly columns: number;
  /** Which part of the rows has as many cells as the first. */
  readonly share: number;
}

/**
 * The delimiter by which the rows of a sample come out with as many cells as the line of names has. A table of one column has
 * none; any will do. `whole` tells that the sample is the file.
 */
export function findDelimiter(sample: string, whole: boolean): FoundDelimiter {
  const fits = delimiters
    .map((delimiter) => fitOf(sample, whole, delimiter))
    .filter((fit): fit is Fit => fit !== undefined && fit.columns > 1)
    .sort((a, b) => b.share - a.share || b.columns - a.columns);
  const [best, next] = fits;
  if (!best) return { delimiter: ',', doubtful: false };
  return {
    delimiter: best.delimiter,
    doubtful: best.share < 0.8 || (next !== undefined && next.share >= best.share / 2),
  };
}

function fitOf(sample: string, whole: boolean, delimiter: string): Fit | undefined {
  const rows = rowsOf(sample, delimiter);
  if (!whole && rows.length > 1) rows.pop();
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  if (!first) return undefined;
  const alike = filled.filter((cells) => cells.length === first.length).length;
  return { delimiter, columns: first.length, share: alike / filled.length };
}

/** A sample may end within a quotation, and with a wrong delimiter the quotation marks stand anywhere. */
function rowsOf(sample: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(sample, {
      ...csvGrammar,
      delimiter,
      relax_quotes: true,
      on_record: (record: readonly unknown[]) => {
        rows.push(record.map(String));
        return null;
      },
    });
  } catch {
    return rows;
  }
  return rows;
}
