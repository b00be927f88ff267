import { closeSync, openSync, writeSync } from 'node:fs';
import { stepsOfReport, type ImportCounts } from '@fonds/api/import/report';
import type { Writer } from '@fonds/db/open';

/** `20 new, 1 doubtful`, or `nothing`. */
export function countsInWords(counts: ImportCounts): string {
  const words = (['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome].toLocaleString('en-US')} ${outcome}`);
  return words.length === 0 ? 'nothing' : words.join(', ');
}

/** Writes what became of each row of an import into a file, a line of JSON for each. */
export async function writeReport(db: Writer, number: number, file: string): Promise<void> {
  const report = openSync(file, 'w');
  try {
    for await (const rows of stepsOfReport(db, number)) {
      writeSync(report, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
  } finally {
    closeSync(report);
  }
}
