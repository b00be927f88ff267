import { batchColumns, type BatchManner, type BatchRow } from '@fonds/domain/batch-row';
import { dateBases, dateKinds } from '@fonds/domain/dates/historical-date';
import { z } from 'zod';
import type { FormValues } from '../record/form-values.ts';

/** All that is typed on the page for several documents at once. */
export interface KeptBatch {
  readonly shared: FormValues;
  readonly manner: BatchManner;
  readonly rows: readonly BatchRow[];
}

const text = z.string();
const keptSchema = z.object({
  shared: z.record(text, z.json()),
  manner: z.object({
    titleLanguage: text,
    dateKind: z.custom<BatchManner['dateKind']>((key) => typeof key === 'string' && key in dateKinds),
    dateBasis: z.custom<BatchManner['dateBasis']>((key) => typeof key === 'string' && key in dateBases),
    numberLabel: text,
  }),
  rows: z.array(z.object({ edtf: text, date: text, title: text, number: text, leaves: text })),
});

/** What the browser kept of the page; undefined for anything that it can't have been. */
export function readKept(values: unknown): KeptBatch | undefined {
  const read = keptSchema.safeParse(values);
  return read.success ? read.data : undefined;
}

/** Rows with pasted cells put in from one cell on; what lies beyond the last column is left out. */
export function withPasted(
  rows: readonly BatchRow[],
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  empty: BatchRow,
): readonly BatchRow[] {
  const filled = [...rows];
  cells.forEach((line, down) => {
    let row = filled[at.row + down] ?? empty;
    line.forEach((cell, along) => {
      const column = batchColumns[at.column + along];
      if (column) row = { ...row, [column.key]: cell.trim(), ...(column.key === 'date' && { edtf: '' }) };
    });
    filled[at.row + down] = row;
  });
  return filled;
}
