import { setImmediate } from 'node:timers/promises';
import { countPlan, listPlan } from '@fonds/db/import-plan';
import { getImport } from '@fonds/db/imports';
import type { Connection } from '@fonds/db/open';
import type { PlanCounts, PlanOutcome, PlanRow } from '@fonds/domain/views/import';

/** What became of one row of the file, as a line of a report. `record` is the id of the record that it is or became. */
export interface ReportRow {
  readonly row: number;
  readonly outcome: PlanOutcome;
  readonly record: string | null;
  readonly field?: string;
  readonly message?: string;
  readonly remarks?: PlanRow['remarks'];
}

/** How many rows came to what, as commands print it. */
export type ImportCounts = Pick<PlanCounts, 'new' | 'changed' | 'unchanged' | 'doubtful' | 'refused'> & {
  readonly batch: number | null;
};

/** The counts of an import. */
export function importCounts(db: Connection, number: number): ImportCounts {
  const { new: made, changed, unchanged, doubtful, refused } = countPlan(db, number);
  return { batch: getImport(db, number).batch, new: made, changed, unchanged, doubtful, refused };
}

/** Every row of a plan in the file's order, a step at a time; between two steps whoever else waits comes first. */
export async function* stepsOfReport(db: Connection, number: number): AsyncGenerator<readonly ReportRow[]> {
  for (let after: number | undefined; ;) {
    const rows = listPlan(db, number, { after, size: 500 });
    const last = rows.at(-1);
    if (!last) return;
    after = last.key;
    yield rows.map(reportRow);
    await setImmediate();
  }
}

/** A report as JSON Lines. */
export async function* reportLines(db: Connection, number: number): AsyncGenerator<string> {
  for await (const rows of stepsOfReport(db, number)) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function reportRow({ row, outcome, record, field, message, remarks }: PlanRow): ReportRow {
  return {
    row,
    outcome,
    record: outcome === 'doubtful' ? null : record,
    ...(field === null || field === '' ? {} : { field }),
    ...(message === null ? {} : { message }),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}
