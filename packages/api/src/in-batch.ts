import type { Act } from '@fonds/db/actor';
import { abandonBatch, admitBatch, beat, findBatch, sweepBatches } from '@fonds/db/batches';
import type { IndexedHead } from '@fonds/db/desk-search/desk-rows';
import type { Transaction, Writer } from '@fonds/db/open';
import type { SearchRow } from '@fonds/db/search/search-rows';
import { writeInSlices } from '@fonds/db/search-slices';
import { write } from '@fonds/db/write';

/** What takes the rows of the two indexes, which are written a slice at a time. */
export interface Waiting {
  readonly search: (row: SearchRow) => void;
  readonly desk: (row: IndexedHead) => void;
}

/** What is done in a batch. */
export interface BatchWork<Item> {
  /** What it is done with, read a slice at a time: memory doesn't grow with the batch. */
  readonly slices: Iterable<readonly Item[]>;
  readonly stage: (tx: Transaction, item: Item, waiting: Waiting) => void;
  /** Notes once a second how many items are done. */
  readonly progress: (tx: Transaction, done: number) => void;
  /** Written in one transaction with the admission. */
  readonly ended: (tx: Transaction) => void;
}

/** Does a batch's work chunk by chunk and admits it; when anything fails, all of it is given up. */
export async function inBatch<Item>(db: Writer, act: () => Act, batch: number, work: BatchWork<Item>): Promise<void> {
  let beaten = '';
  let done = 0;
  try {
    for (const items of work.slices) {
      await writeInSlices(
        db,
        items,
        (tx, item, search, desk) => {
          // Once a second is enough to be known alive.
          const second = act().at.slice(0, 19);
          if (second !== beaten) {
            beat(tx, batch, act().at);
            work.progress(tx, done);
          }
          beaten = second;
          work.stage(tx, item, { search, desk });
          done += 1;
        },
        '',
      );
    }
    await write(db, (tx) => {
      admitBatch(tx, act(), batch);
      work.ended(tx);
    });
  } catch (error) {
    await giveUpStaging(db, act, [batch]);
    throw error;
  }
  await sweepBatches(db);
}

/** Gives up those of some batches that never became part of the archive, and takes away what they left. */
export async function giveUpStaging(db: Writer, act: () => Act, batches: readonly number[]): Promise<void> {
  const staging = batches.filter((batch) => findBatch(db, batch)?.state === 'staging');
  if (staging.length > 0) {
    await write(db, (tx) => {
      for (const batch of staging) abandonBatch(tx, act(), batch);
    });
  }
  await sweepBatches(db);
}

const sliceSize = 2000;

/** Items in the order of their keys, read a slice at a time: each begins after the last key of the one before. */
export function* slicesAfter<Item, Key>(
  start: Key,
  keyOf: (item: Item) => Key,
  read: (after: Key, most: number) => readonly Item[],
): Generator<readonly Item[]> {
  for (let after = start; ;) {
    const items = read(after, sliceSize);
    const last = items.at(-1);
    if (last === undefined) return;
    yield items;
    after = keyOf(last);
  }
}

/** Does one item's work whole or not at all within a larger transaction: what fails leaves no row waiting either. */
export function wholeOrNothing<T>(tx: Transaction, waiting: Waiting, work: (own: Waiting) => T): T {
  const search: SearchRow[] = [];
  const desk: IndexedHead[] = [];
  const done = tx.sqlite.transaction(() =>
    work({ search: (row) => search.push(row), desk: (row) => desk.push(row) }),
  )();
  for (const row of search) waiting.search(row);
  for (const row of desk) waiting.desk(row);
  return done;
}
