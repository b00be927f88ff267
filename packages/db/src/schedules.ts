import { ConflictError } from '@fonds/domain/errors';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import { addJob } from './jobs.ts';
import type { Connection, Transaction } from './open.ts';
import { step } from './publication.ts';
import { getRecordRow } from './revisions.ts';
import { schedules } from './schema/review.ts';
import { stepBack } from './steps-back.ts';

/** The kind of the job that publishes what was scheduled. */
export const scheduleJob = 'publish-scheduled';

/** One revision of a record. */
export interface RevisionRef {
  readonly id: string;
  readonly revision: number;
}

/** A publication at a set time; `together` is published with it. */
export interface Schedule {
  readonly number: number;
  readonly recordId: string;
  readonly revision: number;
  readonly together: readonly RevisionRef[];
  readonly note: string | null;
  readonly publishAt: string;
  readonly state: 'waiting' | 'done' | 'failed' | 'cancelled';
  readonly reason: string | null;
  readonly byUser: string | null;
  readonly byName: string;
}

type Row = Omit<Schedule, 'together'> & { readonly together: string };

const columns = `number, record_id AS recordId, revision, together, note, publish_at AS publishAt, state, reason,
  by_user AS byUser, by_name AS byName`;

function toSchedule(row: Row | undefined): Schedule | undefined {
  return row && { ...row, together: readTogether(row.together) };
}

function readTogether(json: string): RevisionRef[] {
  const read: unknown = JSON.parse(json);
  if (!Array.isArray(read)) return [];
  return read.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && 'revision' in one
      ? [{ id: String(one.id), revision: Number(one.revision) }]
      : [],
  );
}

export function findSchedule(db: Connection, number: number): Schedule | undefined {
  return toSchedule(cached<Row>(db, `SELECT ${columns} FROM schedules WHERE number = ?`).get(number));
}

/** The schedule of a record that waits for its time. */
export function findWaiting(db: Connection, recordId: string): Schedule | undefined {
  return toSchedule(
    cached<Row>(db, `SELECT ${columns} FROM schedules WHERE record_id = ? AND state = 'waiting'`).get(recordId),
  );
}

/** Why a record's scheduled publication failed, until something else is done with the record. */
export function findFailed(db: Connection, recordId: string): Schedule | undefined {
  return toSchedule(
    cached<Row>(
      db,
      `SELECT ${columns} FROM schedules s WHERE record_id = ? AND state = 'failed' AND ${standsFailed}
       ORDER BY number DESC LIMIT 1`,
    ).get(recordId),
  );
}

/** Whether nothing was done with a record since its schedule `s` failed. */
export const standsFailed =
  'NOT EXISTS (SELECT 1 FROM transitions t WHERE t.record_id = s.record_id AND t.at > s.ended_at)';

/** Sets a record's publication to a time, in place of an earlier one. Throws ConflictError where it can't be published from its state. */
export function schedule(
  tx: Transaction,
  act: Act,
  { id, revision }: RevisionRef,
  publishAt: string,
  more: { together: readonly RevisionRef[]; note?: string | undefined },
): number {
  const row = getRecordRow(tx, id);
  end(tx, act, id, 'cancelled');
  step(tx, act, row, 'scheduled', { revision, note: `To be published at ${publishAt}` });
  const number = insert(tx, schedules, {
    recordId: id,
    revision,
    together: JSON.stringify(more.together),
    note: more.note ?? null,
    publishAt,
    state: 'waiting',
    at: act.at,
    byUser: act.by.userId,
    byName: act.by.name,
  });
  addJob(tx, scheduleJob, { schedule: number }, publishAt, act.at);
  audit(tx, act, 'schedule', { recordId: id, detail: `revision ${String(revision)} at ${publishAt}` });
  return number;
}

/** Calls a scheduled publication off. Throws ConflictError when none waits. */
export function cancelSchedule(tx: Transaction, act: Act, id: string): void {
  const row = getRecordRow(tx, id);
  if (row.state !== 'scheduled') throw new ConflictError(`“${row.title}” isn’t scheduled.`);
  end(tx, act, id, 'cancelled');
  stepBack(tx, act, row, 'The scheduled publication was cancelled');
  audit(tx, act, 'cancel-schedule', { recordId: id });
}

/** Notes how a schedule that waits for its time ended. */
export function end(
  tx: Transaction,
  act: Act,
  recordId: string,
  state: 'done' | 'failed' | 'cancelled',
  reason: string | null = null,
): void {
  cached(tx, "UPDATE schedules SET state = ?, reason = ?, ended_at = ? WHERE record_id = ? AND state = 'waiting'").run(
    state,
    reason,
    act.at,
    recordId,
  );
}

/** Brings a scheduled publication that couldn't be back to the desk: in review, with the reason. */
export function failSchedule(tx: Transaction, act: Act, id: string, reason: string): void {
  const row = getRecordRow(tx, id);
  end(tx, act, id, 'failed', reason);
  if (row.state !== 'scheduled') return;
  step(tx, act, row, 'in-review', { note: `Not published at the set time: ${reason}` });
  audit(tx, act, 'fail-schedule', { recordId: id, detail: reason });
}
