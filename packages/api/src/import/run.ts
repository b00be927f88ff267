import type { Act } from '@fonds/db/actor';
import { abandonBatch, admitBatch, beat, findBatch, startBatch, sweepBatches, wasUndone } from '@fonds/db/batches';
import { listImportRows, noteImportRow, type ImportRow } from '@fonds/db/import-rows';
import type { Transaction, Writer } from '@fonds/db/open';
import { createPublished, discard, publish, step, withdraw } from '@fonds/db/publication';
import { createRecord, getRecordRow, getRevision, saveRevision, type RecordRow } from '@fonds/db/revisions';
import type { IndexedHead } from '@fonds/db/desk-search/desk-rows';
import type { SearchRow } from '@fonds/db/search/search-rows';
import { writeInSlices } from '@fonds/db/search-slices';
import { write } from '@fonds/db/write';
import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { PlannedItem } from './plan.ts';

type Progress = (done: number, total: number) => void;

/**
 * Carries out a plan in one batch: staged a little at a time, public at one moment, or not at all. `act` is asked for the
 * time of each chunk. Returns the batch's number, or null when there was nothing to do.
 */
export async function runImport(
  db: Writer,
  act: () => Act,
  source: string,
  plan: readonly PlannedItem[],
  options: { publish: boolean; progress?: Progress },
): Promise<number | null> {
  const work = plan.filter((item) => item.outcome === 'new' || item.outcome === 'changed');
  if (work.length === 0) return null;
  const batch = await write(db, (tx) => startBatch(tx, act(), 'import', { source }));
  await inBatch(db, act, batch, work, options.progress, (tx, item, search, desk) => {
    stageItem(tx, act(), source, batch, item, desk, options.publish && !item.onDraft ? { search } : null);
  });
  return batch;
}

/** Does a batch's work chunk by chunk and admits it; when anything fails, all of it is given up. */
async function inBatch<Item>(
  db: Writer,
  act: () => Act,
  batch: number,
  items: readonly Item[],
  progress: Progress | undefined,
  stage: (tx: Transaction, item: Item, search: (row: SearchRow) => void, desk: (row: IndexedHead) => void) => void,
): Promise<void> {
  let beaten = '';
  try {
    await writeInSlices(
      db,
      items,
      (tx, item, search, desk) => {
        // Once a second is enough to be known alive.
        const second = act().at.slice(0, 19);
        if (second !== beaten) beat(tx, batch, act().at);
        beaten = second;
        stage(tx, item, search, desk);
      },
      '',
      (done) => progress?.(done, items.length),
    );
    await write(db, (tx) => {
      admitBatch(tx, act(), batch);
    });
  } catch (error) {
    await write(db, (tx) => {
      abandonBatch(tx, act(), batch);
    });
    await sweepBatches(db);
    throw error;
  }
  await sweepBatches(db);
}

function stageItem(
  tx: Transaction,
  act: Act,
  source: string,
  batch: number,
  item: PlannedItem,
  desk: (row: IndexedHead) => void,
  /** What publishing is given; null where the records stay drafts. */
  publication: { search: (row: SearchRow) => void } | null,
): void {
  if (item.recordId === null) return;
  const { recordId: id, record, parent } = item;
  const more = { batch, message: `Imported from ${source}`, desk };
  let revision = parent ?? 1;
  if (parent === null) {
    if (record === null) return;
    if (publication) createPublished(tx, act, record, { id, ...more, ...publication });
    else createRecord(tx, act, record, { id, ...more });
  } else {
    const row = getRecordRow(tx, id);
    if (record) revision = saveRevision(tx, act, id, parent, record, more);
    if (publication) publish(tx, act, id, revision, { batch, ...publication });
    else if (row.state === 'discarded') step(tx, act, row, 'draft', { revision, batch });
  }
  const outcome = item.revived ? 'revived' : parent === null ? 'new' : 'changed';
  noteImportRow(tx, {
    batch,
    row: item.row,
    source,
    matchKey: item.matchKey,
    recordId: id,
    outcome,
    revision,
    before: outcome === 'changed' ? parent : null,
  });
}

/** What an undo did: how many records it took back, and those that it left because somebody edited them since. */
export interface Undone {
  readonly batch: number;
  readonly undone: number;
  readonly edited: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Undoes an import whole: what it made is discarded (withdrawn first where it was public), what it changed is as before;
 * records edited since are left and named. Throws NotFoundError for an unknown batch, ConflictError for one that can't be undone.
 */
export async function undoImport(db: Writer, act: () => Act, number: number, progress?: Progress): Promise<Undone> {
  const batch = findBatch(db, number);
  if (batch?.kind !== 'import') throw new NotFoundError(`There is no import with the number ${String(number)}.`);
  if (batch.state !== 'admitted') throw new ConflictError(`Import ${String(number)} never became part of the archive.`);
  if (wasUndone(db, number)) throw new ConflictError(`Import ${String(number)} has been undone already.`);
  const rows = listImportRows(db, number).reverse();
  const standing = rows.map((row) => ({ row, record: getRecordRow(db, row.recordId) }));
  const edited = new Map(standing.filter(isEdited).map(({ record }) => [record.id, record.title]));
  const mine = standing.filter((one) => !isEdited(one) && one.record.state !== 'discarded');
  let undone = 0;
  if (mine.length > 0) {
    const undo = await write(db, (tx) => startBatch(tx, act(), 'undo', { undoes: number }));
    await inBatch(db, act, undo, mine, progress, (tx, { row }, _search, desk) => {
      const record = getRecordRow(tx, row.recordId);
      // Somebody may have edited it since this began.
      if (isEdited({ row, record })) edited.set(record.id, record.title);
      else {
        undoRow(tx, act(), undo, row, record, desk, `Import ${String(number)} was undone`);
        undone += 1;
      }
    });
  }
  return { batch: number, undone, edited: [...edited].map(([id, title]) => ({ id, title })) };
}

/** Whether curators worked on what an import made: saved a revision of it, or merged it into another record. */
function isEdited({ row, record }: { row: ImportRow; record: RecordRow }): boolean {
  return record.head !== row.revision || record.state === 'merged';
}

function undoRow(
  tx: Transaction,
  act: Act,
  batch: number,
  row: ImportRow,
  record: RecordRow,
  desk: (row: IndexedHead) => void,
  note: string,
): void {
  const { id, publishedRevision } = record;
  if (row.outcome === 'changed' && row.before !== null) {
    const before = getRevision(tx, id, row.before).record;
    const revision = saveRevision(tx, act, id, row.revision, before, { batch, message: note, desk });
    if (publishedRevision === row.revision) publish(tx, act, id, revision, { batch, note });
    return;
  }
  if (publishedRevision !== null) withdraw(tx, act, id, { batch, note });
  discard(tx, act, id, { batch, note });
}
