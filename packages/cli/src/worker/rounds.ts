import { setTimeout as wait } from 'node:timers/promises';
import { abandonSilentBatches, silenceMilliseconds, sweepBatches } from '@fonds/db/batches';
import { write } from '@fonds/db/write';
import { doDueJobs, type JobHandler, type JobRun } from './jobs.ts';

/** The kinds of work that are put in the queue. */
export const handlers: ReadonlyMap<string, JobHandler> = new Map();

const roundMilliseconds = 2000;

/** One look at everything: work that died is given up, what ended batches left is taken away, due jobs are done. */
export async function doRound(run: JobRun): Promise<{ done: number; failed: number }> {
  const { db, now } = run;
  const before = new Date(now().getTime() - silenceMilliseconds).toISOString();
  await write(db, (tx) => {
    abandonSilentBatches(tx, { by: { userId: null, name: 'the worker' }, at: now().toISOString() }, before);
  });
  await sweepBatches(db);
  return doDueJobs(run);
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
