import type { Act } from '@fonds/db/actor';
import { audit } from '@fonds/db/audit';
import {
  stepThroughBulkRows,
  updateBulkEdit,
  updateBulkRow,
  type BulkEditRecord,
  type BulkEditRow,
} from '@fonds/db/bulk-edits';
import type { Transaction, Writer } from '@fonds/db/open';
import type { AuditAction } from '@fonds/domain/audit';
import type { BulkOutcome, BulkState } from '@fonds/domain/views/bulk';
import { inBatch, slicesAfter, type Waiting } from '../in-batch.ts';

/** What is done with the rows of a change of many records. */
export interface RowsWork {
  /** With the rows of which outcomes; those that a dead try may have left are among them. */
  readonly of: readonly BulkOutcome[];
  readonly each: (
    tx: Transaction,
    act: Act,
    row: BulkEditRow,
    waiting: Waiting,
  ) => Partial<Pick<BulkEditRow, 'outcome' | 'published' | 'message'>>;
  /** What the change is afterwards, and what the audit log calls it. */
  readonly state: BulkState;
  readonly action: AuditAction;
}

/** Does something with every row of a change of many records, in one batch, and notes what became of each. */
export async function throughRows(
  db: Writer,
  act: () => Act,
  { number }: BulkEditRecord,
  batch: number,
  work: RowsWork,
  signal: AbortSignal | undefined,
): Promise<void> {
  await inBatch(db, act, batch, {
    slices: slicesAfter<BulkEditRow, number>(
      0,
      ({ position }) => position,
      (after, most) => stepThroughBulkRows(db, number, work.of, after, most),
    ),
    stage: (tx, row, waiting) => {
      signal?.throwIfAborted();
      updateBulkRow(tx, row, work.each(tx, act(), row, waiting));
    },
    progress: (tx, done) => {
      updateBulkEdit(tx, number, { done });
    },
    ended: (tx) => {
      updateBulkEdit(tx, number, { state: work.state, done: 0 });
      audit(tx, act(), work.action, { detail: `edit ${String(number)}, batch ${String(batch)}` });
    },
  });
}
