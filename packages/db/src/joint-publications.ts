import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import { addJob } from './jobs.ts';
import type { Connection, Transaction } from './open.ts';
import { jointPublicationRecords, jointPublications } from './schema/review.ts';
import type { RevisionRef } from './schedules.ts';

/** The kind of the job that publishes many records at one moment. */
export const jointPublicationJob = 'publish-jointly';

export type JointPublication = typeof jointPublications.$inferSelect;

const columns = `number, title, note, state, total, done, batch, reason, ended_at AS endedAt, at,
  by_user AS byUser, by_name AS byName`;

/** Asks for many records to be published at one moment, by the worker. Returns the publication's number. */
export function askForJointPublication(
  tx: Transaction,
  act: Act,
  asked: { title: string; note?: string | undefined; records: readonly RevisionRef[] },
): number {
  const number = insert(tx, jointPublications, {
    title: asked.title,
    note: asked.note ?? null,
    state: 'waiting',
    total: asked.records.length,
    at: act.at,
    byUser: act.by.userId,
    byName: act.by.name,
  });
  for (const { id, revision } of asked.records) {
    insert(tx, jointPublicationRecords, { publication: number, recordId: id, revision });
  }
  addJob(tx, jointPublicationJob, { publication: number }, act.at, act.at);
  audit(tx, act, 'publish-jointly', { detail: `${String(asked.records.length)} records, number ${String(number)}` });
  return number;
}

/** Throws NotFoundError. */
export function getJointPublication(db: Connection, number: number): JointPublication {
  const found = cached<JointPublication>(db, `SELECT ${columns} FROM joint_publications WHERE number = ?`).get(number);
  if (!found) throw new NotFoundError('There is no such joint publication.');
  return found;
}

/** The latest joint publications, newest first, before a number. */
export function listJointPublications(db: Connection, before: number | null, most: number): JointPublication[] {
  return cached<JointPublication>(
    db,
    `SELECT ${columns} FROM joint_publications WHERE number < ? ORDER BY number DESC LIMIT ?`,
  ).all(before ?? Number.MAX_SAFE_INTEGER, most);
}

/** Up to `most` of the records of a joint publication, in the order of their ids, after one. */
export function listJointRecords(db: Connection, number: number, after: string, most: number): RevisionRef[] {
  return cached<RevisionRef>(
    db,
    `SELECT record_id AS id, revision FROM joint_publication_records
     WHERE publication = ? AND record_id > ? ORDER BY record_id LIMIT ?`,
  ).all(number, after, most);
}

/** Notes that a joint publication is being staged in a batch. Throws ConflictError when it has ended. */
export function noteStaging(tx: Transaction, number: number, batch: number): void {
  const { changes } = cached(
    tx,
    "UPDATE joint_publications SET state = 'running', batch = ?, done = 0 WHERE number = ? AND state IN ('waiting', 'running')",
  ).run(batch, number);
  if (changes === 0) throw new ConflictError('This joint publication has ended.');
}

export function noteStaged(tx: Transaction, number: number, done: number): void {
  cached(tx, 'UPDATE joint_publications SET done = ? WHERE number = ?').run(done, number);
}

/** Notes how a joint publication ended; with a reason it failed, and nothing of it is public. */
export function endJointPublication(tx: Transaction, act: Act, number: number, reason: string | null): void {
  cached(
    tx,
    'UPDATE joint_publications SET state = ?, reason = ?, ended_at = ?, done = CASE WHEN ? IS NULL THEN total ELSE done END WHERE number = ?',
  ).run(reason === null ? 'done' : 'failed', reason, act.at, reason, number);
  if (reason !== null) audit(tx, act, 'fail-joint-publication', { detail: `number ${String(number)}: ${reason}` });
}
