import { asc, eq } from 'drizzle-orm';
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

/** Everything that a batch made or changed, in order of its rows. */
export function listImportRows(db: Connection, batch: number): ImportRow[] {
  return db.orm.select().from(importRows).where(eq(importRows.batch, batch)).orderBy(asc(importRows.row)).all();
}

/** A standing document of the same title and date that didn't come from this source: likely the same one. */
export function findLikelyDuplicate(
  db: Connection,
  source: string,
  title: string,
  edtf: string,
): { id: string } | undefined {
  return cached<{ id: string }>(
    db,
    `SELECT r.id FROM records r WHERE r.kind = 'document' AND r.title = ? AND r.edtf = ?
         AND r.state NOT IN ('discarded', 'merged')
         AND NOT EXISTS (SELECT 1 FROM import_rows i WHERE i.record_id = r.id AND i.source = ?) LIMIT 1`,
  ).get(title, edtf, source);
}

/** A standing collection of a title. */
export function findCollectionByTitle(db: Connection, title: string): { id: string; published: number } | undefined {
  return db.sqlite
    .prepare<[string], { id: string; published: number }>(
      `SELECT id, published_revision IS NOT NULL AS published FROM records
       WHERE kind = 'collection' AND title = ? AND state NOT IN ('discarded', 'merged') ORDER BY key LIMIT 1`,
    )
    .get(title);
}

/** The standing agent whose preferred name is this, to the letter; of several the oldest. */
export function findAgentByName(db: Connection, name: string): string | undefined {
  return cached<string>(
    db,
    `SELECT id FROM records WHERE kind = 'agent' AND title = ? AND state NOT IN ('discarded', 'merged') ORDER BY key LIMIT 1`,
  )
    .pluck()
    .get(name);
}

/** The public record that a reference means: by its id or an identifier, whole or as the last part of an address. */
export function findRecordByReference(db: Connection, reference: string): string | undefined {
  const last = reference.split(/[/#]/).at(-1) ?? '';
  return cached<string>(
    db,
    'SELECT record_id FROM visible_identifiers WHERE identifier IN (?, ?) ORDER BY identifier = ? DESC, record_id LIMIT 1',
  )
    .pluck()
    .get(reference, last, reference);
}
