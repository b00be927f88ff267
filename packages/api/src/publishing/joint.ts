import type { Act } from '@fonds/db/actor';
import { startBatch } from '@fonds/db/batches';
import {
  endJointPublication,
  getJointPublication,
  listJointRecords,
  noteStaged,
  noteStaging,
} from '@fonds/db/joint-publications';
import type { JointPublication } from '@fonds/db/joint-publications';
import type { Transaction, Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow } from '@fonds/db/revisions';
import type { RevisionRef } from '@fonds/db/schedules';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { z } from 'zod';
import { giveUpStaging, inBatch, slicesAfter, type Waiting } from '../in-batch.ts';
import { actOf, lastingReason, refuseUnlessMayPublish } from './on-behalf.ts';

const payloadSchema = z.object({ publication: z.number().int() });

/**
 * Publishes many records at one moment: staged a little at a time in a batch, public when that is admitted, or not at all.
 * What can't be published, or was saved again since, is the reason of the whole. May run again after its process died.
 */
export async function publishJointly(
  db: Writer,
  payload: unknown,
  signal?: AbortSignal,
  now: () => Date = () => new Date(),
): Promise<void> {
  const { publication: number } = payloadSchema.parse(payload);
  const asked = getJointPublication(db, number);
  if (asked.state === 'done' || asked.state === 'failed') return;
  const act = () => actOf(asked, now);
  if (asked.batch !== null) await giveUpStaging(db, act, [asked.batch]);
  const batch = await write(db, (tx) => {
    const started = startBatch(tx, act(), 'publication', { source: asked.title });
    noteStaging(tx, number, started);
    return started;
  });
  try {
    await inBatch(db, act, batch, {
      slices: slicesAfter<RevisionRef, string>(
        '',
        ({ id }) => id,
        (after, most) => listJointRecords(db, number, after, most),
      ),
      stage: (tx, record, waiting) => {
        signal?.throwIfAborted();
        publishAsSeen(tx, act(), asked, record, batch, waiting);
      },
      progress: (tx, done) => {
        refuseUnlessMayPublish(tx, asked);
        noteStaged(tx, number, done);
      },
      ended: (tx) => {
        refuseUnlessMayPublish(tx, asked);
        endJointPublication(tx, act(), number, null);
      },
    });
  } catch (error) {
    const reason = lastingReason(error);
    if (reason === undefined) throw error;
    await write(db, (tx) => {
      endJointPublication(tx, act(), number, reason);
    });
  }
}

function publishAsSeen(
  tx: Transaction,
  act: Act,
  { note }: JointPublication,
  { id, revision }: RevisionRef,
  batch: number,
  { search }: Waiting,
): void {
  const row = getRecordRow(tx, id);
  if (row.publishedRevision === revision && row.state === 'published') return;
  if (row.head !== revision) {
    throw new ConflictError(`“${row.title}” was saved again since you looked at it. Look at it and publish again.`);
  }
  publish(tx, act, id, revision, { note: note ?? undefined, batch, search });
}

/** Brings a joint publication back to the desk that the worker has given up: nothing of it is public, and the desk says why. */
export async function giveUpJointly(db: Writer, payload: unknown, reason: string): Promise<void> {
  const { publication: number } = payloadSchema.parse(payload);
  const asked = getJointPublication(db, number);
  if (asked.state === 'done' || asked.state === 'failed') return;
  const act = () => actOf(asked, () => new Date());
  if (asked.batch !== null) await giveUpStaging(db, act, [asked.batch]);
  await write(db, (tx) => {
    endJointPublication(tx, act(), number, reason);
  });
}
