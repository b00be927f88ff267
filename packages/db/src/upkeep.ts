import { cached } from './cached.ts';
import type { Connection, Transaction } from './open.ts';

/** Why an upgrade asks for the projection to be built anew, or undefined when it doesn't. */
export function findReindexReason(db: Connection): string | undefined {
  return cached<string>(db, "SELECT because FROM upkeep WHERE task = 'reindex'").pluck().get();
}

/** Notes that the projection is as this version makes it. */
export function noteReindexed(tx: Transaction): void {
  cached(tx, "DELETE FROM upkeep WHERE task = 'reindex'").run();
}

/** Why an upgrade asks for the desk's index to be filled, or undefined when it doesn't. */
export function findDeskIndexReason(db: Connection): string | undefined {
  return cached<string>(db, "SELECT because FROM upkeep WHERE task = 'desk-index'").pluck().get();
}

/** Notes that every record's latest revision stands in the desk's index. */
export function noteDeskIndexFilled(tx: Transaction): void {
  cached(tx, "DELETE FROM upkeep WHERE task = 'desk-index'").run();
}
