import { setTimeout as wait } from 'node:timers/promises';
import { bulkJob, doBulkJob } from '@fonds/api/bulk/bulk-jobs';
import { importHandlers } from '@fonds/api/import/jobs';
import { publishJointly } from '@fonds/api/publishing/joint';
import { publishScheduled } from '@fonds/api/publishing/scheduled';
import { replaceTermJob } from '@fonds/api/vocabulary/replace-term-job';
import { abandonSilentBatches, silenceMilliseconds, sweepBatches } from '@fonds/db/batches';
import { jointPublicationJob } from '@fonds/db/joint-publications';
import { examineProblems } from '@fonds/db/problems/examine-problems';
import { scheduleJob } from '@fonds/db/schedules';
import { write } from '@fonds/db/write';
import { doDueJobs, type JobHandler, type JobRun } from './jobs.ts';

/** The kinds of work that are put in the queue. */
export const handlers: ReadonlyMap<string, JobHandler> = new Map([
  ['replace-term', replaceTermJob],
  [bulkJob, doBulkJob],
  ...importHandlers,
  [scheduleJob, (db, payload) => publishScheduled(db, payload)],
  [jointPublicationJob, (db, payload, signal) => publishJointly(db, payload, signal)],
]);

const roundMilliseconds = 2000;

/** One look at everything: work that died is given up, what ended batches left is taken away, due jobs are done. */
export async function doRound(run: JobRun): Promise<{ done: number; failed: number }> {
  const { db, now } = run;
  const before = new Date(now().getTime() - silenceMilliseconds).toISOString();
  await write(db, (tx) => {
    abandonSilentBatches(tx, { by: { userId: null, name: 'the worker' }, at: now().toISOString() }, before);
  });
  await sweepBatches(db);
  const worked = await doDueJobs(run);
  await examineProblems(db);
  return worked;
}

/** Goes on until the signal says to stop; what fails is logged and tried again. */
export async function doRounds(run: JobRun): Promise<void> {
  while (!run.signal.aborted) {
    try {
      await doRound(run);
    } catch (error) {
      run.logger.error({ event: 'round-failed', error: error instanceof Error ? error.stack : String(error) });
    }
    await wait(roundMilliseconds, undefined, { signal: run.signal }).catch(() => undefined);
  }
}
