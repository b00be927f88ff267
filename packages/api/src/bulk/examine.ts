import { addBulkRow, findIdOf, getBulkEdit, noteExamined, updateBulkEdit } from '@fonds/db/bulk-edits';
import type { Transaction, Writer } from '@fonds/db/open';
import { findRecordRow, type RecordRow } from '@fonds/db/revisions';
import { write, writeInChunks } from '@fonds/db/write';
import type { BulkChange } from '@fonds/domain/bulk/bulk-change';
import { FondsError } from '@fonds/domain/errors';
import { changedRecord, readChange } from './changed-record.ts';
import { bulkSelectionSchema, keysOf } from './selection.ts';

/**
 * Works out what a change would make of each chosen record, a little at a time; nothing is changed yet. One that was
 * interrupted goes on where it was. Cost: one reading of every chosen record.
 */
export async function examineBulk(db: Writer, number: number, signal?: AbortSignal): Promise<void> {
  const edit = getBulkEdit(db, number);
  if (edit.state !== 'examining') return;
  const change = readChange(edit.change);
  const selection = bulkSelectionSchema.parse(JSON.parse(edit.selection));
  const keys = keysOf(db, edit.kind, selection, edit.byUser);
  let { unchanged } = edit;
  let done = keys.filter((key) => key <= edit.examined).length;
  await write(db, (tx) => {
    updateBulkEdit(tx, number, { total: keys.length });
  });
  await writeInChunks(db, keys.slice(done), (tx, key) => {
    signal?.throwIfAborted();
    done += 1;
    if (!examineOne(tx, number, key, change)) unchanged += 1;
    noteExamined(tx, number, { examined: key, unchanged, done });
  });
  await write(db, (tx) => {
    updateBulkEdit(tx, number, { state: 'ready', done: 0 });
  });
}

/** Notes what the change would make of one record. False where it leaves it as it is. */
function examineOne(tx: Transaction, number: number, key: number, change: BulkChange): boolean {
  const id = findIdOf(tx, key);
  const row = id === undefined ? undefined : findRecordRow(tx, id);
  if (!row) return false;
  const { outcome, message } = judged(tx, row, change);
  if (outcome === 'unchanged') return false;
  addBulkRow(tx, {
    bulkEdit: number,
    position: key,
    recordId: row.id,
    outcome,
    before: row.head,
    published: false,
    message,
  });
  return true;
}

function judged(
  tx: Transaction,
  row: RecordRow,
  change: BulkChange,
): { outcome: 'change' | 'refused' | 'unchanged'; message: string | null } {
  try {
    const after = changedRecord(tx, row, row.head, change);
    return { outcome: after ? 'change' : 'unchanged', message: null };
  } catch (error) {
    if (error instanceof FondsError) return { outcome: 'refused', message: error.message };
    throw error;
  }
}
