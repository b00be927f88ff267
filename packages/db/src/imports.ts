import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { ImportState, ImportSummary } from '@fonds/domain/views/import';
import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { imports } from './schema/imports.ts';

export type ImportRecord = typeof imports.$inferSelect;

/** What an import begins with. */
export type NewImport = Pick<
  ImportRecord,
  'file' | 'fileName' | 'bytes' | 'sha256' | 'format' | 'source' | 'origin' | 'options' | 'collection'
> &
  Pick<ImportRecord, 'publish' | 'skipRefused' | 'acceptDoubtful'>;

/** Begins an import. Returns its number. */
export function createImport(tx: Transaction, act: Act, more: NewImport): number {
  return insert(tx, imports, {
    ...more,
    state: 'uploaded',
    createdAt: act.at,
    changedAt: act.at,
    ...actorColumns(act),
  });
}

/** An import. Throws NotFoundError. */
export function getImport(db: Connection, number: number): ImportRecord {
  const found = db.orm.select().from(imports).where(eq(imports.number, number)).get();
  if (!found) throw new NotFoundError(`There is no import with the number ${String(number)}.`);
  return found;
}

/** The import that a batch belongs to. */
export function findImportOfBatch(db: Connection, batch: number): ImportRecord | undefined {
  return db.orm.select().from(imports).where(eq(imports.batch, batch)).get();
}

/** Up to `size` imports, the newest first, those below the number `before`. Cost: the rows that it returns. */
export function listImports(db: Connection, before: number | undefined, size: number): ImportSummary[] {
  return db.orm
    .select()
    .from(imports)
    .where(before === undefined ? undefined : lt(imports.number, before))
    .orderBy(desc(imports.number))
    .limit(size)
    .all()
    .map(summaryOf);
}

/** Up to twenty other imports of the very same bytes, the newest first. Cost: one row an import, of which there are few. */
export function listSameFile(
  db: Connection,
  { number, sha256 }: Pick<ImportRecord, 'number' | 'sha256'>,
): ImportSummary[] {
  if (sha256 === null) return [];
  return db.orm
    .select()
    .from(imports)
    .where(and(eq(imports.sha256, sha256), ne(imports.number, number)))
    .orderBy(desc(imports.number))
    .limit(20)
    .all()
    .map(summaryOf);
}

/** The imports of the desk that were never carried out, whose file is kept and that nobody touched since `before` (ISO time). */
export function listNeverRun(db: Connection, before: string): number[] {
  return cached<number>(db, `SELECT number FROM imports WHERE ${neverRun}`).pluck().all(before);
}

const neverRun = `file IS NOT NULL AND batch IS NULL AND origin = 'desk' AND changed_at < ?
  AND state IN ('uploaded', 'planned', 'failed')`;

/** The imports that failed in a batch of which nothing is left. Cost: one row an import, of which there are few. */
export function listGivenUp(db: Connection): number[] {
  const sql = `SELECT i.number FROM imports i JOIN batches b ON b.number = i.batch
    WHERE i.state = 'failed' AND b.state = 'abandoned' AND b.swept = 1`;
  return cached<number>(db, sql).pluck().all();
}

/** Parts an import that was never carried out from its file. Returns whether it still was such a one. */
export function clearImport(tx: Transaction, at: string, number: number, before: string, error: string): boolean {
  const sql = `UPDATE imports SET file = NULL, state = 'failed', error = ?, changed_at = ? WHERE ${neverRun} AND number = ?`;
  return cached(tx, sql).run(error, at, before, number).changes > 0;
}

/** Whether a kept file is that of an import. */
export function isFileOfImport(db: Connection, file: string): boolean {
  return cached(db, 'SELECT 1 FROM imports WHERE file = ? LIMIT 1').get(file) !== undefined;
}

/** The import that a record is part of which isn't through yet: it can't be published before. */
export function findImportUnderWay(
  db: Connection,
  recordId: string,
): Pick<ImportRecord, 'number' | 'fileName' | 'state'> | undefined {
  return cached<Pick<ImportRecord, 'number' | 'fileName' | 'state'>>(
    db,
    `SELECT m.number, m.file_name AS fileName, m.state FROM import_rows i
       JOIN batches b ON b.number = i.batch JOIN imports m ON m.batch = b.number
     WHERE i.record_id = ? AND b.state = 'staging' LIMIT 1`,
  ).get(recordId);
}

/** An import as the desk shows it. */
export function summaryOf(row: ImportRecord): ImportSummary {
  const { number, fileName, bytes, format, state, collection, publish, skipRefused, acceptDoubtful } = row;
  const { file, origin, done, total, batch, error, createdAt, changedAt, byName } = row;
  return {
    ...{ number, fileName, bytes, format, state, collection, publish, skipRefused, acceptDoubtful },
    ...{
      kept: file !== null,
      cleared: file === null && origin === 'desk',
      done,
      total,
      batch,
      error,
      createdAt,
      changedAt,
      byName,
    },
  };
}

/** Changes what is said about an import. */
export function changeImport(
  tx: Transaction,
  act: Act,
  number: number,
  change: Partial<
    Pick<ImportRecord, 'options' | 'collection' | 'publish' | 'skipRefused' | 'acceptDoubtful' | 'source' | 'format'>
  >,
): void {
  tx.orm
    .update(imports)
    .set({ ...change, changedAt: act.at })
    .where(eq(imports.number, number))
    .run();
}

/**
 * Takes an import from one of some states to another, with what that brings. Throws ConflictError, in words for whoever
 * asked, when it isn't in any of them.
 */
export function moveImport(
  tx: Transaction,
  at: string,
  number: number,
  from: readonly ImportState[],
  to: ImportState,
  more: Partial<Pick<ImportRecord, 'done' | 'total' | 'cursor' | 'stopAsked' | 'batch' | 'error'>> = {},
): void {
  const { changes } = tx.orm
    .update(imports)
    .set({ ...more, state: to, changedAt: at })
    .where(and(eq(imports.number, number), inArray(imports.state, [...from])))
    .run();
  if (changes > 0) return;
  const { state } = getImport(tx, number);
  throw new ConflictError(`Import ${String(number)} is ${stateWords[state]}: this can’t be done with it now.`);
}

const stateWords: Record<ImportState, string> = {
  uploaded: 'not looked through yet',
  planning: 'being looked through',
  planned: 'looked through and waits',
  running: 'being carried out',
  stopped: 'stopped',
  done: 'done',
  failed: 'failed',
  undoing: 'being undone',
  undone: 'undone',
};

/** Notes how far an import has come. Returns whether somebody has asked to stop it. */
export function noteProgress(
  tx: Transaction,
  number: number,
  progress: { readonly done: number; readonly total: number; readonly cursor?: number },
): boolean {
  const { done, total, cursor } = progress;
  const sql = 'UPDATE imports SET done = ?, total = ?, cursor = coalesce(?, cursor) WHERE number = ?';
  cached(tx, sql).run(done, total, cursor ?? null, number);
  return cached<number>(tx, 'SELECT stop_asked FROM imports WHERE number = ?').pluck().get(number) === 1;
}

/** Asks an import to stop after what it is in the middle of. */
export function askToStop(tx: Transaction, number: number): void {
  cached(tx, 'UPDATE imports SET stop_asked = 1 WHERE number = ?').run(number);
}

/** Forgets an import that wrote nothing, with its plan (a dry run's). The plan's rows go first. */
export function forgetImport(tx: Transaction, number: number): void {
  cached(tx, 'DELETE FROM imports WHERE number = ?').run(number);
}
