import { ConflictError } from '@fonds/domain/errors';
import { getTableName } from 'drizzle-orm';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { sweepBatches } from './batches.ts';
import type { Transaction, Writer } from './open.ts';
import { projectedTables } from './projected-rows.ts';
import { findRecordByKey, listChangedSince, listProjectable, rebuildRecord, unadmittedBatches } from './rebuild.ts';
import { findRecordRow } from './revisions.ts';
import { writeInSlices } from './search-slices.ts';
import { dropName, dropSearchRow, noteSearchChange } from './search/search-rows.ts';
import { dropShadows, hasKeys, listRetired, makeShadows, swapShadows } from './shadow.ts';
import { noteReindexed } from './upkeep.ts';
import { raiseContentVersion, write, writeInChunks } from './write.ts';

/**
 * Rebuilds the projection from the revisions into shadow tables, beside readers and writers, and puts it in place in one
 * short transaction. Cost: one reading of every published revision. Throws ConflictError while a batch is under way.
 */
export async function reindex(
  db: Writer,
  act: Act,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<{ records: number }> {
  await dropRetired(db);
  await sweepBatches(db);
  const begun = await write(db, (tx) => {
    refuseWhileStaging(tx);
    makeShadows(tx);
    return { newest: lastTransition(tx), unadmitted: unadmittedBatches(tx), lastBatch: lastBatch(tx) };
  });
  // What a batch does that begins meanwhile is brought up below, once it is admitted.
  const counts = (batch: number) => batch <= begun.lastBatch && !begun.unadmitted.includes(batch);
  const all = listProjectable(db);
  await writeInSlices(
    db,
    all,
    (tx, { key }, search) => {
      const row = findRecordByKey(tx, key);
      if (row) rebuildRecord(tx, row, counts, tx, 'shadow_', search);
    },
    'shadow_',
    (done) => {
      progress(done, all.length);
    },
  );
  // Whatever changed meanwhile is brought up, until what is left fits into the last transaction.
  let { newest } = begun;
  for (;;) {
    const since = newest;
    const changed = await write(db, (tx) => {
      refuseWhileStaging(tx);
      return listChangedSince(tx, since);
    });
    if (changed.ids.length <= 100) break;
    await writeInChunks(db, changed.ids, redo);
    newest = changed.newest;
  }
  await write(db, (tx) => {
    refuseWhileStaging(tx);
    for (const id of listChangedSince(tx, newest).ids) redo(tx, id);
    swapShadows(tx);
    noteSearchChange(tx, null);
    noteReindexed(tx);
    audit(tx, act, 'reindex', { detail: `${String(all.length)} records` });
    raiseContentVersion(tx);
  });
  await dropRetired(db);
  return { records: all.length };
}

function lastTransition(tx: Transaction): number {
  return tx.sqlite.prepare<[], number | null>('SELECT max(id) FROM transitions').pluck().get() ?? 0;
}

function lastBatch(tx: Transaction): number {
  return tx.sqlite.prepare<[], number | null>('SELECT max(number) FROM batches').pluck().get() ?? 0;
}

function redo(tx: Transaction, id: string): void {
  const keys = (table: string, owner: string) =>
    cached<number>(tx, `SELECT key FROM shadow_${table} WHERE ${owner} = ?`).pluck().all(id);
  for (const key of keys('documents', 'id')) dropSearchRow(tx, key, 'shadow_');
  for (const key of keys('names', 'record_id')) dropName(tx, key, 'shadow_');
  for (const { table, owner } of projectedTables) {
    tx.sqlite.prepare(`DELETE FROM shadow_${getTableName(table)} WHERE ${owner} = ?`).run(id);
  }
  const row = findRecordRow(tx, id);
  const unadmitted = unadmittedBatches(tx);
  if (row) rebuildRecord(tx, row, (batch) => !unadmitted.includes(batch), tx, 'shadow_');
}

function refuseWhileStaging(db: Pick<Writer, 'sqlite'>): void {
  const staging = db.sqlite.prepare("SELECT 1 FROM batches WHERE state = 'staging'").get();
  if (staging) throw new ConflictError('A larger publication is under way. Run this again when it has ended.');
}

/** Empties what an earlier rebuild replaced, a little at a time, and drops it. */
async function dropRetired(db: Writer): Promise<void> {
  for (const table of listRetired(db)) {
    if (hasKeys(table)) {
      const keys = db.sqlite.prepare<[], number>(`SELECT key FROM ${table}`).pluck().all();
      await writeInChunks(db, keys, (tx, key) => {
        cached(tx, `DELETE FROM ${table} WHERE key = ?`).run(key);
      });
    }
    await write(db, (tx) => {
      tx.sqlite.exec(`DROP TABLE ${table}`);
    });
  }
}

/** Takes away what a rebuild that was cut off left behind. */
export async function clearShadows(db: Writer): Promise<void> {
  await write(db, dropShadows);
}
