import { setTimeout as wait } from 'node:timers/promises';
import { bulkJob, doBulkJob, giveUpBulkJob } from '@fonds/api/bulk/bulk-jobs';
import { clearUnused } from '@fonds/api/import/clear-unused';
import { importEndings, importHandlers } from '@fonds/api/import/jobs';
import { giveUpJointly, publishJointly } from '@fonds/api/publishing/joint';
import { giveUpScheduled, publishScheduled } from '@fonds/api/publishing/scheduled';
import { replaceTermJob } from '@fonds/api/vocabulary/replace-term-job';
import { abandonSilentBatches, silenceMilliseconds, sweepBatches } from '@fonds/db/batches';
import { jointPublicationJob } from '@fonds/db/joint-publications';
import { examineProblems } from '@fonds/db/problems/examine-problems';
import { scheduleJob } from '@fonds/db/schedules';
import { write } from '@fonds/db/write';
import { doDueJobs, type JobEnding, type JobHandler, type JobRun } from './jobs.ts';

/** The kinds of work that are put in the queue. */
export const handlers: ReadonlyMap<string, JobHandler> = new Map([
  ['replace-term', replaceTermJob],
  [bulkJob, doBulkJob],
  ...importHandlers,
  [scheduleJob, (db, payload) => publishScheduled(db, payload)],
  [jointPublicationJob, (db, payload, signal) => publishJointly(db, payload, signal)],
]);

/** What becomes of work that failed for good, so that the desk shows it and people go on from there. */
export const endings: ReadonlyMap<string, JobEnding> = new Map([
  [bulkJob, giveUpBulkJob],
  ...importEndings,
  [scheduleJob, (db, payload, reason) => giveUpScheduled(db, payload, reason)],
  [jointPublicationJob, giveUpJointly],
]);

const roundMilliseconds = 2000;
/** How often it is looked for imports that nobody carries out. */
const clearingMilliseconds = 60 * 60 * 1000;
const theWorker = { userId: null, name: 'the worker' };

/** One look at everything: work that died is given up, what ended batches left is taken away, due jobs are done. */
export async function doRound(run: JobRun): Promise<{ done: number; failed: number }> {
  const { db, now } = run;
  const before = new Date(now().getTime() - silenceMilliseconds).toISOString();
  await write(db, (tx) => {
    abandonSilentBatches(tx, { by: theWorker, at: now().toISOString() }, before);
  });
  await sweepBatches(db);
  const worked = await doDueJobs(run);
  await examineProblems(db);
  return worked;
}

/** Goes on until the signal says to stop; what fails is logged and tried again. */
export async function doRounds(run: JobRun): Promise<void> {
  let clearedAt = 0;
  while (!run.signal.aborted) {
    try {
      await doRound(run);
      const now = run.now().getTime();
      if (now - clearedAt >= clearingMilliseconds) {
        await clearUnused(run.db, () => ({ by: theWorker, at: run.now().toISOString() }));
        clearedAt = now;
      }
    } catch (error) {
      run.logger.error({ event: 'round-failed', error: error instanceof Error ? error.stack : String(error) });
    }
    await wait(roundMilliseconds, undefined, { signal: run.signal }).catch(() => undefined);
  }
}
