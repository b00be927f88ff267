import { and, eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { batches } from './schema/work.ts';

/** Whether the archive ever had a record, set aside or withdrawn ones included; what a batch stages doesn't count yet. */
export function hasRecords(db: Connection): boolean {
  const row = db.sqlite
    .prepare("SELECT 1 FROM records WHERE batch NOT IN (SELECT number FROM batches WHERE state <> 'admitted') LIMIT 1")
    .get();
  return row !== undefined;
}

/** The numbers of a source's batches that were begun and have neither been admitted nor given up. */
export function listUnfinishedBatches(db: Connection, source: string): number[] {
  return db.orm
    .select({ number: batches.number })
    .from(batches)
    .where(and(eq(batches.source, source), eq(batches.state, 'staging')))
    .all()
    .map(({ number }) => number);
}
