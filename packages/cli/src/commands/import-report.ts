import { writeFileSync } from 'node:fs';
import type { PlannedItem, RowOutcome } from '@fonds/api/import/plan';
import type { Issue } from '@fonds/domain/errors';

/** What became of one row of the file, as a line of `--report`. `record` is the id of the record that it is or became. */
export interface ReportRow {
  readonly row: number;
  readonly outcome: RowOutcome | 'skipped';
  readonly record: string | null;
  readonly field?: string;
  readonly message?: string;
}

/** What `--json` prints: how many rows came to what; on failure too. */
export interface ImportCounts {
  readonly batch: number | null;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly doubtful: number;
  readonly refused: number;
}

/** The rows that stand in the file: an item of row 0 is the collection, which stands on the command line. */
export function rowsOf(plan: readonly PlannedItem[]): ReportRow[] {
  return plan
    .filter((item) => item.row > 0)
    .map(({ row, outcome, recordId, field, message }) => ({
      row,
      outcome,
      record: recordId,
      ...(field === undefined || field === '' ? {} : { field }),
      ...(message === undefined ? {} : { message }),
    }));
}

/** Rows for lines that the reader of the file could not place. */
export function rowsOfIssues(issues: readonly Issue[]): ReportRow[] {
  return issues.flatMap(({ path, message }) => {
    const line = /^line (\d+)$/.exec(path)?.[1];
    return line === undefined ? [] : [{ row: Number(line), outcome: 'refused', record: null, message }];
  });
}

export function countRows(rows: readonly ReportRow[], batch: number | null): ImportCounts {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    batch,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    doubtful: count('doubtful'),
    refused: count('refused'),
  };
}

/** `20 new, 1 doubtful`, or `nothing`. */
export function countsInWords(counts: ImportCounts): string {
  const words = (['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome].toLocaleString('en-US')} ${outcome}`);
  return words.length === 0 ? 'nothing' : words.join(', ');
}

export function writeReport(file: string, rows: readonly ReportRow[]): void {
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
