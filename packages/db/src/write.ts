import { setTimeout as wait } from 'node:timers/promises';
import { UnavailableError } from '@fonds/domain/errors';
import { isBusy, type Transaction, type Writer } from './open.ts';

const longestWaitMilliseconds = 30_000;

/**
 * Runs a synchronous piece of work in one `BEGIN IMMEDIATE` transaction: all of it is kept or nothing. Waits for the
 * lock without holding up the event loop. Throws UnavailableError when the lock isn't free within 30 seconds, and
 * whatever the work throws.
 */
export async function write<T>(db: Writer, work: (tx: Transaction) => T): Promise<T> {
  const begun = performance.now();
  const tx: Transaction = { ...db, inTransaction: true };
  for (;;) {
    // Another task of this process may be between its own tries, never inside a transaction: work is synchronous.
    try {
      return db.sqlite.transaction(() => work(tx)).immediate();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - begun > longestWaitMilliseconds) {
        throw new UnavailableError('The archive is busy with other work. Nothing was saved; try again.', 5);
      }
      await wait(2 + Math.random() * 20);
    }
  }
}

/** How long one transaction of a larger piece of work should hold the lock. */
const wantedMilliseconds = 80;
const mostOfOneTransaction = 5000;

/**
 * Does a larger piece of work in transactions that each hold the lock for about 80 ms, and lets other writers in between.
 * `done` is told how many of the items are done.
 */
export async function writeInChunks<Item>(
  db: Writer,
  items: readonly Item[],
  work: (tx: Transaction, item: Item) => void,
  done?: (count: number) => void,
): Promise<void> {
  for (let next = 0; next < items.length;) {
    next = await write(db, (tx) => {
      const until = performance.now() + wantedMilliseconds;
      let index = next;
      for (const item of items.slice(next, next + mostOfOneTransaction)) {
        work(tx, item);
        index += 1;
        if (performance.now() > until) break;
      }
      return index;
    });
    done?.(next);
    // Others get their turn.
    await wait(0);
  }
}

/** Raises the content version: every change of what is public does. */
export function raiseContentVersion(tx: Transaction): void {
  tx.sqlite.prepare('UPDATE content_version SET number = number + 1 WHERE id = 1').run();
}
