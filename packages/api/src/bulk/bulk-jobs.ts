import type { Act } from '@fonds/db/actor';
import { getBulkEdit, listBulkRows, updateBulkEdit, updateBulkRow } from '@fonds/db/bulk-edits';
import type { Writer } from '@fonds/db/open';
import { write, writeInChunks } from '@fonds/db/write';
import { ConflictError, FondsError } from '@fonds/domain/errors';
import type { BulkOutcome, BulkState } from '@fonds/domain/views/bulk';
import { z } from 'zod';
import { actOf } from '../publishing/on-behalf.ts';
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
  await goOn(db, () => actOf({ byUser: by.userId, byName: by.name }, () => new Date()), number, signal);
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
    // What may pass (a locked file, a worker that stops) is tried again.
    if (!(error instanceof FondsError) || error.kind === 'unavailable') throw error;
    await takeRowsBack(db, number, state);
    await write(db, (tx) => {
      updateBulkEdit(tx, number, { state: fallback[state] ?? 'failed', error: error.message, done: 0 });
    });
  }
}

const fallback: Partial<Record<BulkState, BulkState>> = { running: 'ready', undoing: 'done' };

/** What a batch that was given up had noted of its records was given up as well. */
async function takeRowsBack(db: Writer, number: number, state: BulkState): Promise<void> {
  if (state === 'examining') return;
  const [noted, was]: [readonly BulkOutcome[], BulkOutcome] =
    state === 'running' ? [['changed', 'meanwhile'], 'change'] : [['taken-back', 'edited-since'], 'changed'];
  const rows = listBulkRows(db, number, undefined, 0, getBulkEdit(db, number).total);
  await writeInChunks(
    db,
    rows.filter(({ outcome }) => noted.includes(outcome)),
    (tx, row) => {
      updateBulkRow(tx, row, { outcome: was });
    },
  );
}

/** Throws ConflictError unless a change of many records is where it has to be for a step. */
export function refuseUnless(state: BulkState, wanted: BulkState, words: string): void {
  if (state !== wanted) throw new ConflictError(words);
}
