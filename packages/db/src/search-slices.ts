import type { Transaction, Writer } from './open.ts';
import { putSearchRow, type SearchRow, type Shelf } from './projected-rows.ts';
import { writeInChunks } from './write.ts';

/** After how many items their words go into the search index. */
const sliceSize = 2000;

/**
 * Does bulk work that publishes, chunk by chunk like `writeInChunks`. What `work` gives to its third argument goes into the
 * search index after each slice: the index writes what a transaction brings as one piece, and few large pieces cost far
 * less than many small ones.
 */
export async function writeInSlices<Item>(
  db: Writer,
  items: readonly Item[],
  work: (tx: Transaction, item: Item, search: (row: SearchRow) => void) => void,
  shelf: Shelf,
  done?: (count: number) => void,
): Promise<void> {
  let waiting: SearchRow[] = [];
  for (let start = 0; start < items.length; start += sliceSize) {
    await writeInChunks(
      db,
      items.slice(start, start + sliceSize),
      (tx, item) => {
        work(tx, item, (row) => waiting.push(row));
      },
      (count) => done?.(start + count),
    );
    await writeInChunks(db, waiting, (tx, row) => {
      putSearchRow(tx, row, shelf);
    });
    waiting = [];
  }
}
