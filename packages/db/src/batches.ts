import { ConflictError } from '@fonds/domain/errors';
import type { RecordState } from '@fonds/domain/record';
import { and, asc, eq, getTableName } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { audit } from './audit.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction, Writer } from './open.ts';
import { cached } from './cached.ts';
import { forgetIdentifiersOf, recountIdentifiersOf } from './record-identifiers.ts';
import { dropHead, indexHead } from './desk-search/desk-rows.ts';
import { projectedTables } from './projected-rows.ts';
import { findRecordRow, getRevision, listedColumns } from './revisions.ts';
import { dropName, dropSearchRow, noteSearchChange, type Bearers } from './search/search-rows.ts';
import { hiddenBatches } from './schema/published.ts';
import { records, transitions } from './schema/records.ts';
import { batches } from './schema/work.ts';
import { raiseContentVersion, write, writeInChunks } from './write.ts';

export type BatchRow = typeof batches.$inferSelect;

/** How long a staging batch may stay silent before its process counts as dead. */
export const silenceMilliseconds = 60_000;

/** Opens a batch: from here on, what it writes is hidden until `admitBatch`. Returns its number. */
export function startBatch(
  tx: Transaction,
  act: Act,
  kind: BatchRow['kind'],
  more: { source?: string; undoes?: number } = {},
): number {
  const number = insert(tx, batches, {
    kind,
    state: 'staging',
    swept: false,
    source: more.source ?? null,
    undoes: more.undoes ?? null,
    startedAt: act.at,
    heartbeatAt: act.at,
    ...actorColumns(act),
  });
  insert(tx, hiddenBatches, { number });
  return number;
}

/** Says that the process that stages a batch is alive. Throws ConflictError when the batch was abandoned meanwhile. */
export function beat(tx: Transaction, number: number, at: string): void {
  const { changes } = cached(tx, "UPDATE batches SET heartbeat_at = ? WHERE number = ? AND state = 'staging'").run(
    at,
    number,
  );
  if (changes === 0) throw new ConflictError('This work was taken for dead and rolled back. Start it again.');
}

/** Makes all that a batch wrote public at one moment; what it takes doesn't grow with the batch. */
export function admitBatch(tx: Transaction, act: Act, number: number): void {
  beat(tx, number, act.at);
  cached(tx, "UPDATE batches SET state = 'admitted', ended_at = ? WHERE number = ?").run(act.at, number);
  cached(tx, 'DELETE FROM hidden_batches WHERE number = ?').run(number);
  noteSearchChange(tx, null);
  audit(tx, act, 'admit-batch', { detail: `batch ${String(number)}` });
  raiseContentVersion(tx);
}

/** Gives a batch up: nothing of it becomes public, and the sweep takes its rows away. */
export function abandonBatch(tx: Transaction, act: Act, number: number): void {
  cached(tx, "UPDATE batches SET state = 'abandoned', ended_at = ? WHERE number = ? AND state = 'staging'").run(
    act.at,
    number,
  );
  audit(tx, act, 'abandon-batch', { detail: `batch ${String(number)}` });
}

export function findBatch(db: Connection, number: number): BatchRow | undefined {
  return db.orm.select().from(batches).where(eq(batches.number, number)).get();
}

/** The batches in which an undoing of another was begun that hasn't ended. */
export function listUndoing(db: Connection, number: number): number[] {
  return cached<number>(db, "SELECT number FROM batches WHERE undoes = ? AND state = 'staging'").pluck().all(number);
}

/** Whether a batch was undone by a later one. */
export function wasUndone(db: Connection, number: number): boolean {
  return cached(db, "SELECT 1 FROM batches WHERE undoes = ? AND state = 'admitted'").get(number) !== undefined;
}

/**
 * Abandons the batches whose process fell silent before `before` (ISO time). That of an import of the desk stays: it was
 * stopped to be gone on with, or its job is leased anew.
 */
export function abandonSilentBatches(tx: Transaction, act: Act, before: string): void {
  const staging = tx.orm.select().from(batches).where(eq(batches.state, 'staging')).all();
  for (const batch of staging) {
    if (batch.heartbeatAt >= before || isGoneOnWith(tx, batch.number)) continue;
    abandonBatch(tx, act, batch.number);
    cached(
      tx,
      "UPDATE imports SET state = 'failed', error = 'Its process ended; nothing of it was kept.', changed_at = ? WHERE batch = ? AND state = 'running'",
    ).run(act.at, batch.number);
  }
}

function isGoneOnWith(db: Connection, batch: number): boolean {
  const kept = "SELECT 1 FROM imports WHERE batch = ? AND origin = 'desk' AND state IN ('running', 'stopped')";
  return cached(db, kept).get(batch) !== undefined;
}

/** Takes away, a little at a time, the rows that ended batches left behind: replaced ones, or those of an abandoned batch. */
export async function sweepBatches(db: Writer): Promise<void> {
  const ended = db.orm.select().from(batches).where(eq(batches.swept, false)).all();
  for (const batch of ended) {
    if (batch.state === 'admitted') await sweepAdmitted(db, batch.number);
    if (batch.state === 'abandoned') await sweepAbandoned(db, batch.number);
  }
}

async function deleteRows(db: Writer, table: string, key: string, condition: string, number: number): Promise<void> {
  const keys = db.sqlite
    .prepare<[number], number>(`SELECT ${key} FROM ${table} WHERE ${condition}`)
    .pluck()
    .all(number);
  const bearers: Bearers = new Map();
  await writeInChunks(db, keys, (tx, found) => {
    if (table === 'documents') dropSearchRow(tx, found, '', bearers);
    if (table === 'names') dropName(tx, found, '');
    cached(tx, `DELETE FROM ${table} WHERE ${key} = ?`).run(found);
  });
}

async function sweepAdmitted(db: Writer, number: number): Promise<void> {
  for (const { table } of projectedTables)
    await deleteRows(db, getTableName(table), 'key', 'dropped_batch = ?', number);
  await write(db, (tx) => {
    tx.orm.update(batches).set({ swept: true }).where(eq(batches.number, number)).run();
  });
}

async function sweepAbandoned(db: Writer, number: number): Promise<void> {
  for (const { table } of projectedTables) {
    const name = getTableName(table);
    // Rows that the batch meant to replace stand again, after its own are gone: two of one record may not.
    await deleteRows(db, name, 'key', 'batch = ?', number);
    const dropped = db.sqlite
      .prepare<[number], number>(`SELECT key FROM ${name} WHERE dropped_batch = ?`)
      .pluck()
      .all(number);
    await writeInChunks(db, dropped, (tx, key) => {
      cached(tx, `UPDATE ${name} SET dropped_batch = NULL WHERE key = ?`).run(key);
    });
  }
  const touched = db.sqlite
    .prepare<[number, number], string>(
      'SELECT record_id FROM transitions WHERE batch = ? UNION SELECT record_id FROM revisions WHERE batch = ?',
    )
    .pluck()
    .all(number, number);
  await writeInChunks(db, touched, (tx, id) => {
    forgetBatchWork(tx, id, number);
  });
  await write(db, (tx) => {
    cached(tx, 'DELETE FROM import_rows WHERE batch = ?').run(number);
    cached(tx, 'DELETE FROM hidden_batches WHERE number = ?').run(number);
    tx.orm
      .update(batches)
      .set({ swept: true })
      .where(and(eq(batches.number, number), eq(batches.state, 'abandoned')))
      .run();
  });
}

/** Takes a record back to what it was before an abandoned batch; a record that the batch made goes. */
function forgetBatchWork(tx: Transaction, id: string, number: number): void {
  cached(tx, 'DELETE FROM transitions WHERE record_id = ? AND batch = ?').run(id, number);
  // What a curator built on the batch's revision, or published of it, keeps it: it is then its history.
  const built = cached(
    tx,
    `SELECT 1 FROM revisions own WHERE own.record_id = ? AND own.batch = ? AND (
       EXISTS (SELECT 1 FROM revisions r WHERE r.record_id = own.record_id AND r.batch <> own.batch AND r.number > own.number)
       OR EXISTS (SELECT 1 FROM transitions t WHERE t.record_id = own.record_id AND t.revision = own.number))`,
  ).get(id, number);
  if (!built) cached(tx, 'DELETE FROM revisions WHERE record_id = ? AND batch = ?').run(id, number);
  const head = tx.sqlite
    .prepare<[string], number | null>('SELECT max(number) FROM revisions WHERE record_id = ?')
    .pluck()
    .get(id);
  const past = tx.orm.select().from(transitions).where(eq(transitions.recordId, id)).orderBy(asc(transitions.id)).all();
  if (!past.some((step) => step.toState === 'published')) {
    cached(tx, 'DELETE FROM slug_history WHERE record_id = ?').run(id);
    cached(tx, 'UPDATE records SET slug = NULL WHERE id = ?').run(id);
  }
  const row = findRecordRow(tx, id);
  // Another process may sweep as well.
  if (!row) return;
  if (head === undefined || head === null) {
    dropHead(tx, row.key);
    forgetIdentifiersOf(tx, id);
    cached(tx, 'DELETE FROM records WHERE id = ?').run(id);
    return;
  }
  const last = past.at(-1);
  const standing = past.findLast((step) => ending.includes(step.toState));
  const { record, ...saved } = getRevision(tx, id, head);
  const changed = last && last.at > saved.at ? { at: last.at, byUser: last.byUser, byName: last.byName } : saved;
  tx.orm
    .update(records)
    .set({
      ...listedColumns(record),
      head,
      state: last?.toState ?? 'draft',
      mergedInto: last?.mergedInto ?? null,
      publishedRevision: standing?.toState === 'published' ? standing.revision : null,
      changedAt: changed.at,
      changedBy: changed.byUser,
      changedByName: changed.byName,
    })
    .where(eq(records.id, id))
    .run();
  indexHead(tx, row.key, head, record);
  recountIdentifiersOf(tx, id);
}

/** The states that say whether a record is public; the others leave that as it is. */
const ending: readonly RecordState[] = ['published', 'withdrawn', 'merged', 'discarded'];
