import { putHeads, type IndexedHead } from './desk-search/desk-rows.ts';
import type { Transaction, Writer } from './open.ts';
import { putIndexed, putWords, wordsOfRows, type SearchRow, type Shelf } from './search/search-rows.ts';
import { writeInChunks } from './write.ts';

/** After how many items their words go into the indexes, and how many of those at once. */
const sliceSize = 2000;
const rowsAtOnce = 20;

/**
 * Does bulk work that publishes, chunk by chunk like `writeInChunks`. What `work` gives to its third argument goes into the
 * search index after each slice, and to its fourth into the desk's: the index writes what a transaction brings as one piece, and few large pieces cost far
 * less than many small ones.
 */
export async function writeInSlices<Item>(
  db: Writer,
  items: readonly Item[],
  work: (tx: Transaction, item: Item, search: (row: SearchRow) => void, desk: (row: IndexedHead) => void) => void,
  shelf: Shelf,
  done?: (count: number) => void,
): Promise<void> {
  let waiting: SearchRow[] = [];
  let heads: IndexedHead[] = [];
  for (let start = 0; start < items.length; start += sliceSize) {
    await writeInChunks(
      db,
      items.slice(start, start + sliceSize),
      (tx, item) => {
        work(
          tx,
          item,
          (row) => waiting.push(row),
          (row) => heads.push(row),
        );
      },
      (count) => done?.(start + count),
    );
    await writeInChunks(db, waiting, (tx, row) => {
      putIndexed(tx, row, shelf);
    });
    await writeInChunks(db, Array.from(chunked(wordsOfRows(waiting))), (tx, words) => {
      putWords(tx, words, shelf);
    });
    // In order of keys: the index begins a new piece at each that is lower than the one before.
    heads.sort((a, b) => a.key - b.key);
    await writeInChunks(db, Array.from(chunked(heads)), putHeads);
    waiting = [];
    heads = [];
  }
}

function* chunked<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += rowsAtOnce) yield items.slice(start, start + rowsAtOnce);
}
