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
