import { hostname } from 'node:os';
import type { Logger } from '@fonds/api/logger';
import { extendLease, failJob, finishJob, leaseJob, postponeJob, returnJob, type LeasedJob } from '@fonds/db/jobs';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';

/** Does one kind of work. It may run again after a process died, so that it has to bear being done twice. */
export type JobHandler = (db: Writer, payload: unknown, signal: AbortSignal) => Promise<void>;

/** Tells whoever asked that a job has failed for good, and why. May be called again after a process died. */
export type JobEnding = (db: Writer, payload: unknown, reason: string) => Promise<void>;

export interface JobRun {
  readonly db: Writer;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  /** By kind, as the handlers; a kind without one is shown as failed and no more. */
  readonly endings: ReadonlyMap<string, JobEnding>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

const leaseMilliseconds = 60_000;
const beatMilliseconds = 20_000;
const mostAttempts = 5;

/** Which process a lease belongs to. */
const worker = `${hostname()}:${process.pid}`;

function later(now: () => Date, milliseconds: number): string {
  return new Date(now().getTime() + milliseconds).toISOString();
}

/** Does every job that is due, one after the other, until none is left or the signal says to stop. */
export async function doDueJobs(run: JobRun): Promise<{ done: number; failed: number }> {
  const { db, now, signal } = run;
  const counts = { done: 0, failed: 0 };
  while (!signal.aborted) {
    const at = now().toISOString();
    const job = await write(db, (tx) => leaseJob(tx, worker, at, later(now, leaseMilliseconds)));
    if (!job) break;
    counts[(await doJob(run, job)) ? 'done' : 'failed'] += 1;
  }
  return counts;
}

async function doJob(run: JobRun, job: LeasedJob): Promise<boolean> {
  const { db, handlers, logger, now } = run;
  const handle = handlers.get(job.kind);
  const own = new AbortController();
  const beat = setInterval(() => {
    void keepLease(run, job, own);
  }, beatMilliseconds);
  try {
    if (!handle) throw new UnknownKind(`This version of Fonds knows no work of the kind “${job.kind}”.`);
    // Nobody could put it back: its process ended each time.
    if (job.attempts > mostAttempts) throw new Error(`Its process ended ${String(mostAttempts)} times.`);
    await handle(db, JSON.parse(job.payload), AbortSignal.any([run.signal, own.signal]));
    await write(db, (tx) => {
      finishJob(tx, job.id, now().toISOString());
    });
    logger.info({ event: 'job-done', job: job.id, kind: job.kind });
    return true;
  } catch (error) {
    // Whoever has it by now does the rest.
    if (!own.signal.aborted) await putBack(run, job, error);
    return false;
  } finally {
    clearInterval(beat);
  }
}

class UnknownKind extends Error {
  override readonly name = 'UnknownKind';
}

/**
 * A job is tried again after ever longer waits, and failed for good at last, which the desk shows. One that the worker was
 * stopped in the middle of is due at once.
 */
async function putBack(run: JobRun, job: LeasedJob, error: unknown): Promise<void> {
  const { db, logger, now, signal, endings } = run;
  if (signal.aborted) {
    await write(db, (tx) => {
      returnJob(tx, job.id);
    });
    logger.info({ event: 'job-returned', job: job.id, kind: job.kind });
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const forGood = error instanceof UnknownKind || job.attempts >= mostAttempts;
  logger.error({ event: forGood ? 'job-failed' : 'job-postponed', job: job.id, kind: job.kind, error: message });
  if (forGood) await endings.get(job.kind)?.(db, JSON.parse(job.payload), message);
  await write(db, (tx) => {
    if (forGood) failJob(tx, job.id, now().toISOString(), message);
    else postponeJob(tx, job.id, later(now, 10_000 * 3 ** (job.attempts - 1)));
  });
}

/** Says that the job is still being done; when another worker has it by now, ours is stopped. */
async function keepLease({ db, logger, now }: JobRun, job: LeasedJob, own: AbortController): Promise<void> {
  try {
    const until = later(now, leaseMilliseconds);
    if (!(await write(db, (tx) => extendLease(tx, job.id, worker, until)))) own.abort();
  } catch (error) {
    logger.error({ event: 'lease-not-extended', job: job.id, error: error instanceof Error ? error.message : '' });
  }
}
