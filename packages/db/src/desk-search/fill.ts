import { cached } from '../cached.ts';
import type { Writer } from '../open.ts';
import { findRecordByKey } from '../rebuild.ts';
import { getRevision } from '../revisions.ts';
import { noteDeskIndexFilled } from '../upkeep.ts';
import { write, writeInChunks } from '../write.ts';
import { dropHead, indexHead } from './desk-rows.ts';
import { listStrays } from './examine-desk.ts';

/**
 * Puts into the desk's index what is missing there, or all of it `anew`, beside readers and writers; cut off, it is gone on
 * with by running it again. Cost: one reading of the latest revision of each of these records.
 */
export async function fillDeskIndex(
  db: Writer,
  { anew }: { readonly anew: boolean },
  progress: (done: number, total: number) => void = () => undefined,
): Promise<{ records: number }> {
  const missing = 'NOT EXISTS (SELECT 1 FROM desk_rows d WHERE d.key = r.key AND d.head = r.head)';
  const keys = db.sqlite
    .prepare<[], number>(`SELECT r.key FROM records r WHERE ${anew ? '1' : missing} ORDER BY r.key`)
    .pluck()
    .all();
  await writeInChunks(
    db,
    keys,
    (tx, key) => {
      const row = findRecordByKey(tx, key);
      if (row) indexHead(tx, key, row.head, getRevision(tx, row.id, row.head).record);
    },
    (done) => {
      progress(done, keys.length);
    },
  );
  await writeInChunks(db, listStrays(db), (tx, key) => {
    // Somebody may have made it meanwhile.
    if (!cached(tx, 'SELECT 1 FROM records WHERE key = ?').get(key)) dropHead(tx, key);
  });
  await write(db, noteDeskIndexFilled);
  return { records: keys.length };
}
