import type { Act } from '@fonds/db/actor';
import { listUndoing, startBatch } from '@fonds/db/batches';
import { getBulkEdit, type BulkEditRow } from '@fonds/db/bulk-edits';
import type { Transaction, Writer } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { FondsError } from '@fonds/domain/errors';
import type { BulkOutcome } from '@fonds/domain/views/bulk';
import { giveUpStaging, wholeOrNothing, type Waiting } from '../in-batch.ts';
import { throughRows } from './through-rows.ts';

/**
 * Takes a change of many records back whole, in one batch: each record says again what it said before, and what was published
 * with the change is published so. Records that somebody saved since are left and listed. May be done again after its process
 * died.
 */
export async function undoBulk(db: Writer, act: () => Act, number: number, signal?: AbortSignal): Promise<void> {
  const edit = getBulkEdit(db, number);
  if (edit.state !== 'undoing' || edit.batch === null) return;
  const undoes = edit.batch;
  await giveUpStaging(db, act, listUndoing(db, undoes));
  const batch = await write(db, (tx) => startBatch(tx, act(), 'undo', { undoes }));
  const work = {
    of: ['changed', 'taken-back', 'edited-since'],
    each: (tx: Transaction, own: Act, row: BulkEditRow, waiting: Waiting) => ({
      outcome: takenBack(tx, own, number, batch, row, waiting),
    }),
    state: 'undone',
    action: 'undo-bulk-edit',
  } as const;
  await throughRows(db, act, edit, batch, work, signal);
}

function takenBack(
  tx: Transaction,
  act: Act,
  number: number,
  batch: number,
  { recordId: id, before, published }: BulkEditRow,
  waiting: Waiting,
): BulkOutcome {
  const row = getRecordRow(tx, id);
  const changed = before + 1;
  const isPublicNow = row.publishedRevision === changed;
  if (row.head !== changed || row.state === 'merged' || row.state === 'discarded' || (isPublicNow && !published)) {
    return 'edited-since';
  }
  try {
    return wholeOrNothing(tx, waiting, ({ search, desk }) => {
      const message = `Edit ${String(number)} of many records was undone`;
      const revision = saveRevision(tx, act, id, changed, getRevision(tx, id, before).record, { batch, message, desk });
      if (published && isPublicNow) publish(tx, act, id, revision, { batch, search });
      return 'taken-back';
    });
  } catch (error) {
    if (error instanceof FondsError) return 'edited-since';
    throw error;
  }
}
