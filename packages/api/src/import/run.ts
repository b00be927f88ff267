import { setImmediate } from 'node:timers/promises';
import type { Act } from '@fonds/db/actor';
import { abandonBatch, admitBatch, beat, findBatch, startBatch, sweepBatches } from '@fonds/db/batches';
import { isStaged } from '@fonds/db/import-rows';
import {
  countPlan,
  dropPlannedBodies,
  placeOf,
  stepThroughMerged,
  stepThroughPlan,
  type PlannedRow,
} from '@fonds/db/import-plan';
import { getImport, moveImport, noteProgress, type ImportRecord } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { writeInSlices } from '@fonds/db/search-slices';
import { indexStaged } from '@fonds/db/staged-rows';
import { write, writeInChunks } from '@fonds/db/write';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { lastingReason } from '../publishing/on-behalf.ts';
import { bringTerms, takeTermsBack } from './bring-terms.ts';
import { settlerOf } from './settler.ts';
import { Stage } from './stage.ts';

export interface RunOptions {
  readonly progress?: (done: number, total: number) => void;
  /** Ends the work between two of its transactions, to be gone on with by another process. */
  readonly signal?: AbortSignal;
}

/** How an import ended: the number of its batch, null when there was nothing to do; or that somebody stopped it. */
export type RunResult = { readonly state: 'done'; readonly batch: number | null } | { readonly state: 'stopped' };

/** Rows at once; after each such slice their words are in the indexes, and the import could go on from there. */
const slice = 2000;

/**
 * Carries out a plan in one batch: staged a little at a time, public at one moment, or not at all. An import that was stopped,
 * or whose process ended, is gone on with where it stood. `act` is asked for the time of each chunk. Throws InvalidError while
 * rows are refused that aren't to be left out.
 */
export async function runImport(
  db: Writer,
  act: () => Act,
  number: number,
  options: RunOptions = {},
): Promise<RunResult> {
  const counts = countPlan(db, number);
  const record = getImport(db, number);
  if (counts.refused > 0 && !record.skipRefused) {
    const rows = counts.refused === 1 ? '1 row is refused' : `${String(counts.refused)} rows are refused`;
    throw new InvalidError([{ path: '', message: `${rows}: put them right in the file, or leave them out.` }]);
  }
  const total = counts.new + counts.changed;
  if (record.batch === null && total === 0 && !mayTakeDoubtful(db, record, counts.doubtful)) {
    await write(db, (tx) => {
      moveImport(tx, act().at, number, ['planned', 'running'], 'done', { done: 0, total: 0 });
    });
    return { state: 'done', batch: null };
  }
  const batch = await begin(db, act, record, total);
  try {
    await bringTerms(db, act, number);
    if (!(await stageRows(db, act, number, batch, total, options))) return { state: 'stopped' };
    await write(db, (tx) => {
      admitBatch(tx, act(), batch);
      moveImport(tx, act().at, number, ['running'], 'done', { done: total, total });
    });
  } catch (error) {
    // Another process goes on with it, or the worker tries what may pass again.
    const isTriedAgain = record.origin === 'desk' && lastingReason(error) === undefined;
    if (options.signal?.aborted === true || isTriedAgain) throw error;
    await giveUp(db, act, number, batch, error);
    throw error;
  }
  await sweepBatches(db);
  await dropPlannedBodies(db, number);
  return { state: 'done', batch };
}

function mayTakeDoubtful(db: Writer, record: ImportRecord, doubtful: number): boolean {
  if (doubtful === 0) return false;
  if (record.acceptDoubtful) return true;
  for (let after = 0; ;) {
    const rows = stepThroughPlan(db, record.number, after, slice, ['doubtful']);
    if (rows.some(({ accepted }) => accepted)) return true;
    const last = rows.at(-1);
    if (!last) return false;
    after = last.key;
  }
}

/** The batch of an import: a new one, or that in which it was stopped or cut off. */
function begin(db: Writer, act: () => Act, record: ImportRecord, total: number): Promise<number> {
  const { number, batch, source } = record;
  // Whoever asked before the work began meant it.
  const stopAsked = record.state === 'running' && record.stopAsked;
  return write(db, (tx) => {
    const { at } = act();
    if (batch === null) {
      const begun = startBatch(tx, act(), 'import', { source });
      moveImport(tx, at, number, ['planned', 'running'], 'running', {
        batch: begun,
        done: 0,
        total,
        cursor: 0,
        stopAsked,
      });
      return begun;
    }
    moveImport(tx, at, number, ['stopped', 'running'], 'running', { total, stopAsked, error: null });
    beat(tx, batch, at);
    return batch;
  });
}

/** Stages the rest of a plan. Returns false when somebody stopped it. */
async function stageRows(
  db: Writer,
  act: () => Act,
  number: number,
  batch: number,
  total: number,
  { progress, signal }: RunOptions,
): Promise<boolean> {
  const record = getImport(db, number);
  const stage = new Stage(record, batch, settlerOf(db, record, []));
  let { cursor, done } = record;
  let beaten = '';
  for (;;) {
    const rows = stepThroughPlan(db, number, cursor, slice, ['new', 'changed', 'doubtful']);
    const last = rows.at(-1);
    if (!last) {
      if (record.publish) await mergeRows(db, act, number, stage, signal);
      return true;
    }
    const left = await withoutStaged(db, batch, rows);
    done += rows.length - left.length;
    const before = done;
    await writeInSlices(
      db,
      left,
      (tx, row, search, desk) => {
        signal?.throwIfAborted();
        // Once a second is enough to be known alive.
        const second = act().at.slice(0, 19);
        if (second !== beaten) beat(tx, batch, act().at);
        beaten = second;
        stage.put(tx, act(), row, search, desk);
      },
      '',
      (count) => {
        signal?.throwIfAborted();
        progress?.(Math.min(before + count, total), total);
      },
    );
    done = Math.min(before + left.length, total);
    cursor = last.key;
    const stopAsked = await write(db, (tx) => noteProgress(tx, number, { done, total, cursor }));
    if (stopAsked) {
      await write(db, (tx) => {
        moveImport(tx, act().at, number, ['running'], 'stopped');
      });
      return false;
    }
  }
}

/** What was merged elsewhere is merged when all that it may lead to is there. */
async function mergeRows(
  db: Writer,
  act: () => Act,
  number: number,
  stage: Stage,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let after: number | null = 0; after !== null;) {
    signal?.throwIfAborted();
    const { rows, next } = stepThroughMerged(db, number, after);
    await writeInChunks(db, rows, (tx, row) => {
      stage.merge(tx, act(), row);
    });
    after = next;
    await setImmediate();
  }
}

/**
 * The rows that the batch hasn't made yet; those that it has are put into the indexes, in case it was cut off before. Terms are
 * there already.
 */
async function withoutStaged(db: Writer, batch: number, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const staged = rows.filter(({ key, kind }) => kind === null || isStaged(db, batch, placeOf(key)));
  await writeInChunks(db, staged, (tx, { recordId }) => {
    if (recordId !== null) indexStaged(tx, recordId, batch);
  });
  return rows.filter((row) => !staged.includes(row));
}

async function giveUp(db: Writer, act: () => Act, number: number, batch: number, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await write(db, (tx) => {
    if (findBatch(tx, batch)?.state === 'staging') abandonBatch(tx, act(), batch);
    moveImport(tx, act().at, number, ['running'], 'failed', { error: message });
  });
  await sweepBatches(db);
  await write(db, (tx) => takeTermsBack(tx, act(), number, new Set()));
}

/** Gives up an import that was stopped: nothing of it was public, and nothing is kept. */
export async function giveUpStopped(db: Writer, act: () => Act, number: number): Promise<void> {
  await write(db, (tx) => {
    const { batch } = getImport(tx, number);
    if (batch === null) throw new ConflictError(`Import ${String(number)} has written nothing.`);
    abandonBatch(tx, act(), batch);
    moveImport(tx, act().at, number, ['stopped'], 'undone');
  });
  await sweepBatches(db);
  await write(db, (tx) => takeTermsBack(tx, act(), number, new Set()));
}
