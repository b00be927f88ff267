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

/** An import as the desk shows it. */
export function summaryOf(row: ImportRecord): ImportSummary {
  const { number, fileName, bytes, format, state, collection, publish, skipRefused, acceptDoubtful } = row;
  const { file, done, total, batch, error, createdAt, changedAt, byName } = row;
  return {
    ...{ number, fileName, bytes, format, state, collection, publish, skipRefused, acceptDoubtful },
    ...{ kept: file !== null, done, total, batch, error, createdAt, changedAt, byName },
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
