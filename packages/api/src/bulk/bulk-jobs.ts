import type { Act } from '@fonds/db/actor';
import { listUndoing } from '@fonds/db/batches';
import {
  getBulkEdit,
  stepThroughBulkRows,
  updateBulkEdit,
  updateBulkRow,
  type BulkEditRow,
} from '@fonds/db/bulk-edits';
import type { Writer } from '@fonds/db/open';
import { write, writeInChunks } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import type { BulkState } from '@fonds/domain/views/bulk';
import { z } from 'zod';
import { giveUpStaging, slicesAfter } from '../in-batch.ts';
import { actOf, lastingReason } from '../publishing/on-behalf.ts';
import { examineBulk } from './examine.ts';
import { runBulk } from './run-bulk.ts';
import { undoBulk } from './undo-bulk.ts';

const payloadSchema = z.object({
  number: z.number().int(),
  by: z.object({ userId: z.string().nullable(), name: z.string() }),
});
type By = z.infer<typeof payloadSchema>['by'];

/** How many records are worked through while somebody waits; more are the worker's. */
export const mostAtOnce = 100;

/** What the worker does for changes of many records. */
export const bulkJob = 'bulk-edit';

/** Goes on with a change of many records, whatever its state asks for. A lasting failure is noted for the desk to show. */
export async function doBulkJob(db: Writer, payload: unknown, signal?: AbortSignal): Promise<void> {
  const { number, by } = payloadSchema.parse(payload);
  await goOn(db, actBy(by), number, signal);
}

/** Brings a change back to the desk that the worker has given up: with the reason, to be gone on with or undone from there. */
export async function giveUpBulkJob(db: Writer, payload: unknown, reason: string): Promise<void> {
  const { number, by } = payloadSchema.parse(payload);
  await bringBack(db, actBy(by), number, reason);
}

function actBy({ userId, name }: By): () => Act {
  return () => actOf({ byUser: userId, byName: name }, () => new Date());
}

/** The payload of the worker's job. */
export function bulkPayload(number: number, by: By): z.infer<typeof payloadSchema> {
  return { number, by };
}

/** Goes on with it in this process. */
export async function goOn(db: Writer, act: () => Act, number: number, signal?: AbortSignal): Promise<void> {
  const { state } = getBulkEdit(db, number);
  try {
    if (state === 'examining') await examineBulk(db, number, signal);
    if (state === 'running') await runBulk(db, act, number, signal);
    if (state === 'undoing') await undoBulk(db, act, number, signal);
  } catch (error) {
    const reason = lastingReason(error);
    // What may pass (a locked file, a worker that stops) is tried again.
    if (reason === undefined) throw error;
    await bringBack(db, act, number, reason);
  }
}

/** Where work that failed stood before it was begun, and which outcomes it had noted in the place of which. */
const fallback = {
  running: { state: 'ready', noted: ['changed', 'meanwhile'], was: 'change' },
  undoing: { state: 'done', noted: ['taken-back', 'edited-since'], was: 'changed' },
} as const;

/** Takes a change back to where it stood before the work that failed, and says why. */
async function bringBack(db: Writer, act: () => Act, number: number, reason: string): Promise<void> {
  const { state, batch } = getBulkEdit(db, number);
  if (state === 'examining') {
    await write(db, (tx) => {
      updateBulkEdit(tx, number, { state: 'failed', error: reason });
    });
  }
  if (state !== 'running' && state !== 'undoing') return;
  if (batch !== null) await giveUpStaging(db, act, state === 'running' ? [batch] : listUndoing(db, batch));
  const before = fallback[state];
  const slices = slicesAfter<BulkEditRow, number>(
    0,
    ({ position }) => position,
    (after, most) => stepThroughBulkRows(db, number, before.noted, after, most),
  );
  for (const rows of slices) {
    await writeInChunks(db, rows, (tx, row) => {
      updateBulkRow(tx, row, { outcome: before.was });
    });
  }
  await write(db, (tx) => {
    updateBulkEdit(tx, number, { state: before.state, error: reason, done: 0 });
  });
}

/** Throws ConflictError unless a change of many records is where it has to be for a step. */
export function refuseUnless(state: BulkState, wanted: BulkState, words: string): void {
  if (state !== wanted) throw new ConflictError(words);
}
