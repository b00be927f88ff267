import { abandonBatch, admitBatch, beat, findBatch, startBatch, sweepBatches } from '@fonds/db/batches';
import {
  endJointPublication,
  getJointPublication,
  listJointRecords,
  noteStaged,
  noteStaging,
} from '@fonds/db/joint-publications';
import type { JointPublication } from '@fonds/db/joint-publications';
import type { Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow } from '@fonds/db/revisions';
import { writeInSlices } from '@fonds/db/search-slices';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { z } from 'zod';
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
  await giveUpEarlierTry(db, asked, now);
  const act = () => actOf(asked, now);
  const batch = await write(db, (tx) => {
    const started = startBatch(tx, act(), 'publication', { source: asked.title });
    noteStaging(tx, number, started);
    return started;
  });
  try {
    await stage(db, asked, batch, signal, now);
    await write(db, (tx) => {
      refuseUnlessMayPublish(tx, asked);
      admitBatch(tx, act(), batch);
      endJointPublication(tx, act(), number, null);
    });
  } catch (error) {
    await write(db, (tx) => {
      abandonBatch(tx, act(), batch);
    });
    await sweepBatches(db);
    const reason = lastingReason(error);
    if (reason === undefined) throw error;
    await write(db, (tx) => {
      endJointPublication(tx, act(), number, reason);
    });
    return;
  }
  await sweepBatches(db);
}

async function stage(
  db: Writer,
  { number, byUser, byName, note }: JointPublication,
  batch: number,
  signal: AbortSignal | undefined,
  now: () => Date,
): Promise<void> {
  let beaten = '';
  await write(db, (tx) => {
    refuseUnlessMayPublish(tx, { byUser, byName });
  });
  let done = 0;
  await writeInSlices(
    db,
    listJointRecords(db, number),
    (tx, { id, revision }, search) => {
      signal?.throwIfAborted();
      const act = actOf({ byUser, byName }, now);
      const second = act.at.slice(0, 19);
      // Once a second is enough to be known alive, and to show how far it is.
      if (second !== beaten) {
        beat(tx, batch, act.at);
        noteStaged(tx, number, done);
      }
      beaten = second;
      const row = getRecordRow(tx, id);
      if (row.publishedRevision === revision && row.state === 'published') return;
      if (row.head !== revision) {
        throw new ConflictError(`“${row.title}” was saved again since you looked at it. Look at it and publish again.`);
      }
      publish(tx, act, id, revision, { note: note ?? undefined, batch, search });
    },
    '',
    (count) => {
      done = count;
    },
  );
}

/** A try whose process died left its batch behind. */
async function giveUpEarlierTry(db: Writer, asked: JointPublication, now: () => Date): Promise<void> {
  if (asked.batch === null) return;
  const { batch } = asked;
  if (findBatch(db, batch)?.state === 'staging') {
    await write(db, (tx) => {
      abandonBatch(tx, actOf(asked, now), batch);
    });
  }
  await sweepBatches(db);
}
