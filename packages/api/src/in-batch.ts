import type { Act } from '@fonds/db/actor';
import { abandonBatch, admitBatch, beat, sweepBatches } from '@fonds/db/batches';
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

/**
 * Does a batch's work chunk by chunk and admits it, with what `ended` writes in the same transaction; when anything fails,
 * all of it is given up.
 */
export async function inBatch<Item>(
  db: Writer,
  act: () => Act,
  batch: number,
  items: readonly Item[],
  stage: (tx: Transaction, item: Item, waiting: Waiting) => void,
  ended: (tx: Transaction) => void,
): Promise<void> {
  let beaten = '';
  try {
    await writeInSlices(
      db,
      items,
      (tx, item, search, desk) => {
        // Once a second is enough to be known alive.
        const second = act().at.slice(0, 19);
        if (second !== beaten) beat(tx, batch, act().at);
        beaten = second;
        stage(tx, item, { search, desk });
      },
      '',
    );
    await write(db, (tx) => {
      admitBatch(tx, act(), batch);
      ended(tx);
    });
  } catch (error) {
    await write(db, (tx) => {
      abandonBatch(tx, act(), batch);
    });
    await sweepBatches(db);
    throw error;
  }
  await sweepBatches(db);
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
