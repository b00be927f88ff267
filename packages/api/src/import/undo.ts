import type { Act } from '@fonds/db/actor';
import { admitBatch, beat, findBatch, listUndoing, startBatch, sweepBatches, wasUndone } from '@fonds/db/batches';
import { dropFormerAddress, redirectMerged } from '@fonds/db/former-addresses';
import { countImportRows, stepBackThroughImportRows, type ImportRow } from '@fonds/db/import-rows';
import { findImportOfBatch, moveImport } from '@fonds/db/imports';
import type { IndexedHead } from '@fonds/db/desk-search/desk-rows';
import type { Connection, Transaction, Writer } from '@fonds/db/open';
import { termKey } from '@fonds/db/own-terms';
import { discard, publish, step, withdraw } from '@fonds/db/publication';
import { getRecordRow, getRevision, saveRevision, type RecordRow } from '@fonds/db/revisions';
import { writeInSlices } from '@fonds/db/search-slices';
import { findMerging } from '@fonds/db/steps';
import { write } from '@fonds/db/write';
import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import { termsNamed } from '@fonds/domain/term-use';
import type { OwnTerm } from '@fonds/domain/vocabularies';
import { giveUpStaging } from '../in-batch.ts';
import { broughtBy, takeTermsBack } from './bring-terms.ts';
import type { RunOptions } from './run.ts';

/** What an undo did: how many records it took back, and those that it left because somebody edited them since. */
export interface Undone {
  readonly batch: number;
  readonly undone: number;
  readonly edited: readonly { readonly id: string; readonly title: string }[];
  /** The terms that it had brought and that stay, since something names them or somebody changed them; why, the plan's rows say. */
  readonly terms: readonly string[];
}

/** Records at once; memory doesn't grow with the import. */
const slice = 2000;

/**
 * Undoes an import whole: what it made is discarded (withdrawn first where it was public), what it changed is as before;
 * records edited since are left and named. Throws NotFoundError for an unknown batch, ConflictError for one that can't be undone.
 */
export async function undoImport(
  db: Writer,
  act: () => Act,
  number: number,
  options: RunOptions = {},
): Promise<Undone> {
  const batch = findBatch(db, number);
  if (batch?.kind !== 'import') throw new NotFoundError(`There is no import with the number ${String(number)}.`);
  if (batch.state !== 'admitted') throw new ConflictError(`Import ${String(number)} never became part of the archive.`);
  if (wasUndone(db, number)) throw new ConflictError(`Import ${String(number)} has been undone already.`);
  // An undoing whose process ended is begun again.
  await giveUpStaging(db, act, listUndoing(db, number));
  await move(db, act, number, 'undoing');
  const work = new Undoing(db, act, number, options);
  try {
    await work.takeBack();
  } catch (error) {
    await work.giveUp();
    if (options.signal?.aborted !== true) await move(db, act, number, 'done', reasonOf(error));
    throw error;
  }
  await move(db, act, number, 'undone');
  await sweepBatches(db);
  return {
    batch: number,
    undone: work.undone,
    edited: [...work.edited].map(([id, title]) => ({ id, title })),
    terms: work.terms,
  };
}

function move(
  db: Writer,
  act: () => Act,
  batch: number,
  to: 'undoing' | 'undone' | 'done',
  error: string | null = null,
): Promise<void> {
  return write(db, (tx) => {
    const found = findImportOfBatch(tx, batch);
    if (found) moveImport(tx, act().at, found.number, ['done', 'undoing'], to, { error });
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

class Undoing {
  undone = 0;
  terms: readonly string[] = [];
  readonly edited = new Map<string, string>();
  readonly #db: Writer;
  readonly #act: () => Act;
  readonly #number: number;
  readonly #options: RunOptions;
  /** The terms that it brought, and those of them that its own revisions name, by `termKey`. */
  readonly #brought: readonly OwnTerm[];
  readonly #named = new Set<string>();
  #batch: number | undefined;

  constructor(db: Writer, act: () => Act, number: number, options: RunOptions) {
    this.#db = db;
    this.#act = act;
    this.#number = number;
    this.#options = options;
    const found = findImportOfBatch(db, number);
    this.#brought = found ? broughtBy(db, found.number).map(({ term }) => term) : [];
  }

  /** The last that it made goes first. */
  async takeBack(): Promise<void> {
    const total = countImportRows(this.#db, this.#number);
    let done = 0;
    for (let below = Number.MAX_SAFE_INTEGER; ;) {
      const rows = stepBackThroughImportRows(this.#db, this.#number, below, slice);
      const last = rows.at(-1);
      if (!last) break;
      below = last.row;
      await this.#takeBackSlice(rows, (count) => this.#options.progress?.(done + count, total));
      done += rows.length;
    }
    const batch = this.#batch;
    await write(this.#db, (tx) => {
      if (batch !== undefined) admitBatch(tx, this.#act(), batch);
      const found = findImportOfBatch(tx, this.#number);
      if (found) this.terms = takeTermsBack(tx, this.#act(), found.number, this.#named);
    });
  }

  async giveUp(): Promise<void> {
    if (this.#batch !== undefined) await giveUpStaging(this.#db, this.#act, [this.#batch]);
  }

  async #takeBackSlice(rows: readonly ImportRow[], progress: (count: number) => void): Promise<void> {
    this.#noteNamed(rows);
    const mine = rows.filter((row) => {
      const record = getRecordRow(this.#db, row.recordId);
      if (isEdited(this.#db, row, record)) this.edited.set(record.id, record.title);
      return !isEdited(this.#db, row, record) && record.state !== 'discarded';
    });
    if (mine.length === 0) return;
    this.#batch ??= await write(this.#db, (tx) => startBatch(tx, this.#act(), 'undo', { undoes: this.#number }));
    const batch = this.#batch;
    let beaten = '';
    await writeInSlices(
      this.#db,
      mine,
      (tx, row, _search, desk) => {
        this.#options.signal?.throwIfAborted();
        const second = this.#act().at.slice(0, 19);
        if (second !== beaten) beat(tx, batch, this.#act().at);
        beaten = second;
        this.#takeBackOne(tx, batch, row, desk);
      },
      '',
      progress,
    );
  }

  /** Revisions of any age name terms by their ids: those that stay as history are asked too. */
  #noteNamed(rows: readonly ImportRow[]): void {
    if (this.#brought.length === 0) return;
    for (const { recordId, revision } of rows) {
      const { record } = getRevision(this.#db, recordId, revision);
      for (const term of this.#brought) {
        if (termsNamed(term.vocabulary, record).includes(term.id)) this.#named.add(termKey(term));
      }
    }
  }

  #takeBackOne(tx: Transaction, batch: number, row: ImportRow, desk: (row: IndexedHead) => void): void {
    const record = getRecordRow(tx, row.recordId);
    // Somebody may have edited it since this began.
    if (isEdited(tx, row, record)) {
      this.edited.set(record.id, record.title);
      return;
    }
    undoRow(tx, this.#act(), batch, row, record, desk, `Import ${String(this.#number)} was undone`);
    this.undone += 1;
  }
}

/** Whether curators worked on what an import made: saved a revision of it, or merged it into another record. */
function isEdited(db: Connection, row: ImportRow, record: RecordRow): boolean {
  return record.head !== row.revision || (record.state === 'merged' && findMerging(db, record.id)?.batch !== row.batch);
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
  const { id } = record;
  if (record.state === 'merged') takeMergingBack(tx, act, batch, id, note);
  const { publishedRevision } = getRecordRow(tx, id);
  if (row.outcome === 'changed' && row.before !== null) {
    const before = getRevision(tx, id, row.before).record;
    const revision = saveRevision(tx, act, id, row.revision, before, { batch, message: note, desk });
    if (publishedRevision === row.revision) publish(tx, act, id, revision, { batch, note });
    return;
  }
  if (publishedRevision !== null) withdraw(tx, act, id, { batch, note });
  discard(tx, act, id, { batch, note });
}

/** Only what its import merged comes here: what was public until then is public again, for its address to say that it is gone. */
function takeMergingBack(tx: Transaction, act: Act, batch: number, id: string, note: string): void {
  const revision = findMerging(tx, id)?.revision ?? null;
  if (revision !== null) {
    publish(tx, act, id, revision, { batch, note });
    return;
  }
  step(tx, act, getRecordRow(tx, id), 'draft', { batch, note });
  dropFormerAddress(tx, id, batch);
  redirectMerged(tx, id);
}
