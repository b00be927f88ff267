import type { Act } from '@fonds/db/actor';
import { startBatch } from '@fonds/db/batches';
import { getBulkEdit, updateBulkEdit, type BulkEditRecord, type BulkEditRow } from '@fonds/db/bulk-edits';
import type { Transaction, Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow, saveRevision } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import type { BulkChange } from '@fonds/domain/bulk/bulk-change';
import { FondsError } from '@fonds/domain/errors';
import { giveUpStaging, wholeOrNothing, type Waiting } from '../in-batch.ts';
import { changedRecord, readChange } from './changed-record.ts';
import { throughRows } from './through-rows.ts';

/**
 * Carries an examined change out in one batch: each record gets a revision on top of the one that was examined, or is left
 * and listed where somebody saved it meanwhile. What is to be published becomes public at one moment. May be done again
 * after its process died: what the dead one did is taken back first.
 */
export async function runBulk(db: Writer, act: () => Act, number: number, signal?: AbortSignal): Promise<void> {
  const edit = getBulkEdit(db, number);
  if (edit.state !== 'running') return;
  if (edit.batch !== null) await giveUpStaging(db, act, [edit.batch]);
  const change = readChange(edit.change);
  const batch = await write(db, (tx) => {
    const started = startBatch(tx, act(), 'publication', { source: `edit ${String(number)} of many records` });
    updateBulkEdit(tx, number, { batch: started, done: 0 });
    return started;
  });
  const work = {
    of: ['change', 'changed', 'meanwhile'],
    each: (tx: Transaction, own: Act, row: BulkEditRow, waiting: Waiting) =>
      outcomeOf(tx, own, edit, batch, row, change, waiting),
    state: 'done',
    action: 'bulk-edit',
  } as const;
  await throughRows(db, act, edit, batch, work, signal);
}

type Outcome = Pick<BulkEditRow, 'outcome' | 'published' | 'message'>;

function outcomeOf(
  tx: Transaction,
  act: Act,
  edit: BulkEditRecord,
  batch: number,
  { recordId: id, before }: BulkEditRow,
  change: BulkChange,
  waiting: Waiting,
): Outcome {
  const row = getRecordRow(tx, id);
  const unchanged: Outcome = { outcome: 'meanwhile', published: false, message: null };
  if (row.head !== before || row.state === 'merged' || row.state === 'discarded') return unchanged;
  try {
    return wholeOrNothing(tx, waiting, ({ search, desk }) => {
      const record = changedRecord(tx, row, before, change);
      if (!record) return unchanged;
      const message = edit.message ?? `Edit ${String(edit.number)} of many records`;
      const revision = saveRevision(tx, act, id, before, record, { batch, message, desk });
      const published = edit.publish && row.publishedRevision === before;
      if (published) publish(tx, act, id, revision, { batch, search });
      return { outcome: 'changed', published, message: null };
    });
  } catch (error) {
    if (error instanceof FondsError) return { outcome: 'refused', published: false, message: error.message };
    throw error;
  }
}
