import type { Act } from '@fonds/db/actor';
import type { Transaction, Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow } from '@fonds/db/revisions';
import { end, failSchedule, findSchedule, type RevisionRef, type Schedule } from '@fonds/db/schedules';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { z } from 'zod';
import { actOf, lastingReason, refuseUnlessMayPublish } from './on-behalf.ts';

const payloadSchema = z.object({ schedule: z.number().int() });

/**
 * Publishes what was scheduled, at its time or when the worker comes up after it, and looks at everything again: whoever
 * asked may still publish, nobody saved anything since, no embargo stands against it. When that fails it is in review again,
 * with the reason, and nothing is public. May run twice.
 */
export async function publishScheduled(
  db: Writer,
  payload: unknown,
  now: () => Date = () => new Date(),
): Promise<void> {
  const number = payloadSchema.parse(payload).schedule;
  const asked = findSchedule(db, number);
  if (!asked) return;
  try {
    await write(db, (tx) => {
      publishNow(tx, actOf(asked, now), number);
    });
  } catch (error) {
    const reason = lastingReason(error);
    if (reason === undefined) throw error;
    await giveUpScheduled(db, payload, reason, now);
  }
}

/** Brings a scheduled publication back to the desk that couldn't be: in review, with the reason. */
export async function giveUpScheduled(
  db: Writer,
  payload: unknown,
  reason: string,
  now: () => Date = () => new Date(),
): Promise<void> {
  const number = payloadSchema.parse(payload).schedule;
  await write(db, (tx) => {
    const asked = findSchedule(tx, number);
    if (asked?.state === 'waiting') failSchedule(tx, actOf(asked, now), asked.recordId, reason);
  });
}

function publishNow(tx: Transaction, act: Act, number: number): void {
  const schedule = findSchedule(tx, number);
  if (schedule?.state !== 'waiting') return;
  if (getRecordRow(tx, schedule.recordId).state !== 'scheduled') {
    end(tx, act, schedule.recordId, 'cancelled');
    return;
  }
  refuseUnlessMayPublish(tx, schedule);
  for (const other of schedule.together) publishAsSeen(tx, act, other, schedule);
  publishAsSeen(tx, act, { id: schedule.recordId, revision: schedule.revision }, schedule);
  end(tx, act, schedule.recordId, 'done');
}

function publishAsSeen(tx: Transaction, act: Act, { id, revision }: RevisionRef, { note }: Schedule): void {
  const row = getRecordRow(tx, id);
  if (row.publishedRevision === revision && row.state === 'published') return;
  if (row.head !== revision) {
    throw new ConflictError(
      `“${row.title}” was saved again after it was scheduled: revision ${String(row.head)} is newer than revision ${String(revision)}.`,
    );
  }
  publish(tx, act, id, revision, { note: note ?? undefined });
}
