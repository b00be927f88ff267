import type { RecordKind } from '@fonds/domain/record';
import type { BulkOutcome } from '@fonds/domain/views/bulk';
import { NotFoundError } from '@fonds/domain/errors';
import { desc, eq, lt } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { cached } from './cached.ts';
import { listCondition, type DeskFilter } from './desk-lists.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { bulkEditRows, bulkEdits } from './schema/bulk.ts';

export type BulkEditRecord = typeof bulkEdits.$inferSelect;
export type BulkEditRow = typeof bulkEditRows.$inferSelect;

/** Notes a change that is to be made to many records, to be examined first. Returns its number. */
export function addBulkEdit(
  tx: Transaction,
  act: Act,
  edit: Pick<BulkEditRecord, 'kind' | 'change' | 'selection' | 'message' | 'total'>,
): number {
  return insert(tx, bulkEdits, {
    ...edit,
    state: 'examining',
    publish: false,
    examined: 0,
    unchanged: 0,
    done: 0,
    at: act.at,
    ...actorColumns(act),
  });
}

/** Throws NotFoundError. */
export function getBulkEdit(db: Connection, number: number): BulkEditRecord {
  const found = db.orm.select().from(bulkEdits).where(eq(bulkEdits.number, number)).get();
  if (!found) throw new NotFoundError(`There is no edit of many records with the number ${String(number)}.`);
  return found;
}

/** Changes of many records, the newest first; those before a number where one is given. */
export function listBulkEdits(db: Connection, before: number | undefined, most: number): BulkEditRecord[] {
  return db.orm
    .select()
    .from(bulkEdits)
    .where(before === undefined ? undefined : lt(bulkEdits.number, before))
    .orderBy(desc(bulkEdits.number))
    .limit(most)
    .all();
}

export function updateBulkEdit(
  tx: Transaction,
  number: number,
  values: Partial<Omit<BulkEditRecord, 'number' | 'at'>>,
): void {
  tx.orm.update(bulkEdits).set(values).where(eq(bulkEdits.number, number)).run();
}

/** Notes how far the looking through has come: the key of the last record, how many stay as they are, how many are done. */
export function noteExamined(
  tx: Transaction,
  number: number,
  { examined, unchanged, done }: Pick<BulkEditRecord, 'examined' | 'unchanged' | 'done'>,
): void {
  cached(tx, 'UPDATE bulk_edits SET examined = ?, unchanged = ?, done = ? WHERE number = ?').run(
    ...[examined, unchanged, done, number],
  );
}

export function addBulkRow(tx: Transaction, row: BulkEditRow): void {
  insert(tx, bulkEditRows, row);
}

export function updateBulkRow(
  tx: Transaction,
  row: Pick<BulkEditRow, 'bulkEdit' | 'position'>,
  values: Partial<Pick<BulkEditRow, 'outcome' | 'published' | 'message'>>,
): void {
  const { outcome, published, message } = values;
  cached(
    tx,
    `UPDATE bulk_edit_rows SET outcome = coalesce(?, outcome), published = coalesce(?, published), message = iif(?, ?, message)
     WHERE bulk_edit = ? AND position = ?`,
  ).run(
    ...[outcome ?? null, published === undefined ? null : Number(published)],
    ...[Number(message !== undefined), message ?? null, row.bulkEdit, row.position],
  );
}

const rowColumns = 'bulk_edit AS bulkEdit, position, record_id AS recordId, outcome, before, published, message';

/** Rows of one outcome, or of all, after a position. Cost: a stretch of one index. */
export function listBulkRows(
  db: Connection,
  number: number,
  outcome: BulkOutcome | undefined,
  after: number,
  most: number,
): BulkEditRow[] {
  const rows = cached<StoredRow>(
    db,
    `SELECT ${rowColumns} FROM bulk_edit_rows WHERE bulk_edit = ? ${outcome === undefined ? '' : 'AND outcome = ?'} AND position > ?
     ORDER BY position LIMIT ?`,
  ).all(...[number, ...(outcome === undefined ? [] : [outcome]), after, most]);
  return rows.map(readRow);
}

/** Rows of some outcomes in the order of their positions, after one. Cost: the rows, and those passed over. */
export function stepThroughBulkRows(
  db: Connection,
  number: number,
  outcomes: readonly BulkOutcome[],
  after: number,
  most: number,
): BulkEditRow[] {
  const sql = `SELECT ${rowColumns} FROM bulk_edit_rows WHERE bulk_edit = ? AND position > ?
    AND +outcome IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT ?`;
  return cached<StoredRow>(db, sql).all(number, after, JSON.stringify(outcomes), most).map(readRow);
}

type StoredRow = Omit<BulkEditRow, 'published'> & { readonly published: number };

function readRow(row: StoredRow): BulkEditRow {
  return { ...row, published: row.published === 1 };
}

/** How many records have each outcome. Cost: one reading of the rows' index. */
export function countBulkRows(db: Connection, number: number): Record<BulkOutcome, number> {
  const counts = { change: 0, changed: 0, refused: 0, meanwhile: 0, 'taken-back': 0, 'edited-since': 0 };
  const rows = cached<{ outcome: BulkOutcome; count: number }>(
    db,
    'SELECT outcome, count(*) AS count FROM bulk_edit_rows WHERE bulk_edit = ? GROUP BY outcome',
  ).all(number);
  for (const { outcome, count } of rows) counts[outcome] = count;
  return counts;
}

/** The keys of the records of a list, in the order in which they were made. Cost: as the list, and eight bytes a record. */
export function listKeys(db: Connection, query: DeskFilter): number[] {
  const { sql, values } = listCondition(db, query);
  return db.sqlite
    .prepare<unknown[], number>(`SELECT r.key FROM records r WHERE ${sql} ORDER BY r.key`)
    .pluck()
    .all(...values);
}

/** The keys of standing records of some ids, of one kind where one is named. */
export function listKeysOf(db: Connection, ids: readonly string[], kind: RecordKind | null): number[] {
  return cached<number>(
    db,
    `SELECT key FROM records WHERE id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR kind = ?2)
       AND state NOT IN ('discarded', 'merged') ORDER BY key`,
  )
    .pluck()
    .all({ 1: JSON.stringify(ids), 2: kind });
}

/** The id of the record of a key. */
export function findIdOf(db: Connection, key: number): string | undefined {
  return cached<string>(db, 'SELECT id FROM records WHERE key = ?').pluck().get(key);
}
