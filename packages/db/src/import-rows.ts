import { and, desc, eq, lt } from 'drizzle-orm';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { importRows } from './schema/work.ts';

export type ImportRow = typeof importRows.$inferSelect;

/** Notes what an import made of a row, so that the same row is known again and the import can be undone. */
export function noteImportRow(tx: Transaction, row: ImportRow): void {
  insert(tx, importRows, row);
}

/** What the same row of the same source was last made into, if it was imported before. */
export function findImportRow(db: Connection, source: string, matchKey: string): ImportRow | undefined {
  return cached<ImportRow>(
    db,
    `SELECT batch, row, source, match_key AS matchKey, record_id AS recordId, outcome, revision, before FROM import_rows
     WHERE source = ? AND match_key = ? ORDER BY batch DESC LIMIT 1`,
  ).get(source, matchKey);
}

/** Whether anything was ever imported from this source. */
export function hasImported(db: Connection, source: string): boolean {
  return cached(db, 'SELECT 1 FROM import_rows WHERE source = ? LIMIT 1').get(source) !== undefined;
}

/** Whether a batch has made something of a row already. */
export function isStaged(db: Connection, batch: number, row: number): boolean {
  return cached(db, 'SELECT 1 FROM import_rows WHERE batch = ? AND row = ?').get(batch, row) !== undefined;
}

/** The revision that an import last made of a record, whatever its source. */
export function lastImported(db: Connection, recordId: string): number | undefined {
  return cached<number>(
    db,
    `SELECT i.revision FROM import_rows i JOIN batches b ON b.number = i.batch
     WHERE i.record_id = ? AND b.state = 'admitted' ORDER BY i.batch DESC LIMIT 1`,
  )
    .pluck()
    .get(recordId);
}

/** How many records a batch made or changed. */
export function countImportRows(db: Connection, batch: number): number {
  return cached<number>(db, 'SELECT count(*) FROM import_rows WHERE batch = ?').pluck().get(batch) ?? 0;
}

/** Up to `size` of what a batch made or changed, the last first, below a row. */
export function stepBackThroughImportRows(db: Connection, batch: number, below: number, size: number): ImportRow[] {
  return db.orm
    .select()
    .from(importRows)
    .where(and(eq(importRows.batch, batch), lt(importRows.row, below)))
    .orderBy(desc(importRows.row))
    .limit(size)
    .all();
}

// The index of titles leaves capitals out of account: it is asked first, then the letter decides.
const titled = 'r.title = :title COLLATE NOCASE AND r.title = :title';

/** A standing document of the same title and date that didn't come from this source: likely the same one. */
export function findLikelyDuplicate(
  db: Connection,
  source: string,
  title: string,
  edtf: string,
): { id: string } | undefined {
  return cached<{ id: string }>(
    db,
    `SELECT r.id FROM records r WHERE r.kind = 'document' AND ${titled} AND r.edtf = :edtf
         AND r.state NOT IN ('discarded', 'merged')
         AND NOT EXISTS (SELECT 1 FROM import_rows i WHERE i.record_id = r.id AND i.source = :source) LIMIT 1`,
  ).get({ title, edtf, source });
}

/** Standing documents of a date that were not made from this source, with their titles: at most two hundred. */
export function listOfDate(
  db: Connection,
  source: string,
  edtf: string,
  earliest: number,
): { readonly id: string; readonly title: string }[] {
  return cached<{ id: string; title: string }>(
    db,
    `SELECT r.id, r.title FROM records r LEFT JOIN batches b ON b.number = r.batch
     WHERE r.kind = 'document' AND r.earliest = ? AND r.edtf = ? AND b.source IS NOT ?
       AND r.state NOT IN ('discarded', 'merged') LIMIT 200`,
  ).all(earliest, edtf, source);
}
