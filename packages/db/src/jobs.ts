import type { Connection, Transaction } from './open.ts';

/** A job that a worker holds for a while. */
export interface LeasedJob {
  readonly id: number;
  readonly kind: string;
  readonly payload: string;
  readonly attempts: number;
}

/** Puts work in the queue, to be done at a time or after it. */
export function addJob(tx: Transaction, kind: string, payload: unknown, runAt: string, at: string): void {
  tx.sqlite
    .prepare('INSERT INTO jobs (kind, payload, run_at, created_at) VALUES (?, ?, ?, ?)')
    .run(kind, JSON.stringify(payload), runAt, at);
}

/** Takes the job that has been due longest, for a worker to hold until `leaseUntil`; a lease that ran out is taken over. */
export function leaseJob(tx: Transaction, worker: string, at: string, leaseUntil: string): LeasedJob | undefined {
  return tx.sqlite
    .prepare<[string, string, string, string], LeasedJob>(
      `UPDATE jobs SET leased_by = ?, lease_until = ?, attempts = attempts + 1
       WHERE id = (SELECT id FROM jobs WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= ?
         AND (lease_until IS NULL OR lease_until < ?) ORDER BY run_at, id LIMIT 1)
       RETURNING id, kind, payload, attempts`,
    )
    .get(worker, leaseUntil, at, at);
}

/** Holds a leased job for longer. Returns false when another worker has taken it over. */
export function extendLease(tx: Transaction, id: number, worker: string, leaseUntil: string): boolean {
  return (
    tx.sqlite.prepare('UPDATE jobs SET lease_until = ? WHERE id = ? AND leased_by = ?').run(leaseUntil, id, worker)
      .changes > 0
  );
}

/** Gives a leased job back, to be tried again at a time or after it. */
export function postponeJob(tx: Transaction, id: number, runAt: string): void {
  tx.sqlite.prepare('UPDATE jobs SET leased_by = NULL, lease_until = NULL, run_at = ? WHERE id = ?').run(runAt, id);
}

/** Gives a leased job back as if it hadn't been begun. */
export function returnJob(tx: Transaction, id: number): void {
  tx.sqlite
    .prepare('UPDATE jobs SET leased_by = NULL, lease_until = NULL, attempts = attempts - 1 WHERE id = ?')
    .run(id);
}

export function finishJob(tx: Transaction, id: number, at: string): void {
  tx.sqlite.prepare('UPDATE jobs SET done_at = ? WHERE id = ?').run(at, id);
}

/** Notes that a job failed for good; the desk shows it. */
export function failJob(tx: Transaction, id: number, at: string, error: string): void {
  tx.sqlite.prepare('UPDATE jobs SET failed_at = ?, error = ? WHERE id = ?').run(at, error, id);
}

/** Jobs that failed and that nobody has put right. */
export function countFailedJobs(db: Connection): number {
  return db.sqlite.prepare<[], number>('SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL').pluck().get() ?? 0;
}
