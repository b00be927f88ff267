import { join } from 'node:path';
import { createLogger } from '@fonds/api/logger';
import { addJob, countFailedJobs, leaseJob } from '@fonds/db/jobs';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/run-command.ts';
import { doDueJobs, type JobEnding, type JobHandler, type JobRun } from './jobs.ts';

async function queue(
  handlers: Record<string, JobHandler>,
  endings: Record<string, JobEnding> = {},
): Promise<JobRun & { db: Writer; pass: (seconds: number) => void }> {
  const folder = temporaryFolder();
  const db = openWriter(join(folder, 'fonds.db'));
  onTestFinished(() => {
    close(db);
  });
  await migrate(db, folder);
  const logger = createLogger('worker', 'stderr');
  logger.level = 'silent';
  let time = Date.parse('2020-01-01T00:00:00Z');
  return {
    db,
    logger,
    handlers: new Map(Object.entries(handlers)),
    endings: new Map(Object.entries(endings)),
    signal: new AbortController().signal,
    now: () => new Date(time),
    pass: (seconds) => {
      time += seconds * 1000;
    },
  };
}

const add = (db: Writer, kind: string, payload: unknown, at = '2020-01-01T00:00:00.000Z') =>
  write(db, (tx) => {
    addJob(tx, kind, payload, at, at);
  });

it('does what is due, in order, once', async () => {
  const seen: unknown[] = [];
  const run = await queue({
    note: (_db, payload) => {
      seen.push(payload);
      return Promise.resolve();
    },
  });
  await add(run.db, 'note', { word: 'second' }, '2019-01-02T00:00:00.000Z');
  await add(run.db, 'note', { word: 'first' }, '2019-01-01T00:00:00.000Z');
  await add(run.db, 'note', { word: 'later' }, '2020-01-02T00:00:00.000Z');
  expect(await doDueJobs(run)).toEqual({ done: 2, failed: 0 });
  expect(await doDueJobs(run)).toEqual({ done: 0, failed: 0 });
  expect(seen).toEqual([{ word: 'first' }, { word: 'second' }]);
});

it('tries again what failed, after ever longer waits, and gives up at last', async () => {
  let tries = 0;
  const told: unknown[] = [];
  const run = await queue(
    {
      break: () => {
        tries += 1;
        return Promise.reject(new Error('it broke'));
      },
    },
    {
      break: (_db, payload, reason) => {
        told.push([payload, reason]);
        return Promise.resolve();
      },
    },
  );
  await add(run.db, 'break', { edit: 1 });
  for (const seconds of [0, 10, 30, 90, 270]) {
    run.pass(seconds - 1);
    expect(await doDueJobs(run)).toEqual({ done: 0, failed: 0 });
    expect(told).toEqual([]);
    run.pass(1);
    expect(await doDueJobs(run)).toEqual({ done: 0, failed: 1 });
  }
  run.pass(1_000_000);
  expect(await doDueJobs(run)).toEqual({ done: 0, failed: 0 });
  expect([tries, countFailedJobs(run.db)]).toEqual([5, 1]);
  expect(told).toEqual([[{ edit: 1 }, 'it broke']]);
});

it('gives up what ends its process again and again, without trying it once more', async () => {
  let tries = 0;
  const told: string[] = [];
  const run = await queue(
    {
      kill: () => {
        tries += 1;
        return Promise.resolve();
      },
    },
    {
      kill: (_db, _payload, reason) => {
        told.push(reason);
        return Promise.resolve();
      },
    },
  );
  await add(run.db, 'kill', null);
  for (let time = 0; time < 5; time++) {
    const at = run.now().toISOString();
    run.pass(61);
    const until = run.now().toISOString();
    await write(run.db, (tx) => leaseJob(tx, 'a process that ends', at, until));
    run.pass(1);
  }
  expect(await doDueJobs(run)).toEqual({ done: 0, failed: 1 });
  expect([tries, told, countFailedJobs(run.db)]).toEqual([0, ['Its process ended 5 times.'], 1]);
});

it('is stopped in the middle of a job as often as you like without giving it up', async () => {
  let tries = 0;
  let stop = new AbortController();
  const run = await queue({
    long: (_db, _payload, signal) => {
      tries += 1;
      stop.abort();
      return Promise.reject(signal.reason as Error);
    },
  });
  await add(run.db, 'long', null);
  for (let time = 0; time < 7; time++) {
    stop = new AbortController();
    expect(await doDueJobs({ ...run, signal: stop.signal })).toEqual({ done: 0, failed: 1 });
  }
  expect([tries, countFailedJobs(run.db)]).toEqual([7, 0]);
});

it('gives up at once what this version has no words for', async () => {
  const run = await queue({});
  await add(run.db, 'of a later version', null);
  expect(await doDueJobs(run)).toEqual({ done: 0, failed: 1 });
  expect(countFailedJobs(run.db)).toBe(1);
});

it('stops between jobs when it is asked to', async () => {
  const stop = new AbortController();
  const run = await queue({
    stop: () => {
      stop.abort();
      return Promise.resolve();
    },
  });
  await add(run.db, 'stop', null);
  await add(run.db, 'stop', null);
  expect(await doDueJobs({ ...run, signal: stop.signal })).toEqual({ done: 1, failed: 0 });
});
