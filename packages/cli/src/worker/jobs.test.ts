import { join } from 'node:path';
import { createLogger } from '@fonds/api/logger';
import { addJob, countFailedJobs } from '@fonds/db/jobs';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/run-command.ts';
import { doDueJobs, type JobHandler, type JobRun } from './jobs.ts';

async function queue(
  handlers: Record<string, JobHandler>,
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
  const run = await queue({
    break: () => {
      tries += 1;
      return Promise.reject(new Error('it broke'));
    },
  });
  await add(run.db, 'break', null);
  for (const seconds of [0, 10, 30, 90, 270]) {
    run.pass(seconds - 1);
    expect(await doDueJobs(run)).toEqual({ done: 0, failed: 0 });
    run.pass(1);
    expect(await doDueJobs(run)).toEqual({ done: 0, failed: 1 });
  }
  run.pass(1_000_000);
  expect(await doDueJobs(run)).toEqual({ done: 0, failed: 0 });
  expect([tries, countFailedJobs(run.db)]).toEqual([5, 1]);
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
