import type { Act } from '@fonds/db/actor';
import { findPlanned, forgetPlan, planKey, putPlanRow, stepThroughPlan } from '@fonds/db/import-plan';
import { getImport, moveImport, noteProgress, type ImportRecord } from '@fonds/db/imports';
import type { Transaction, Writer } from '@fonds/db/open';
import { write, writeInChunks } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import type { ImportedRecord, ImportEvent } from '@fonds/formats/import/import-format';
import { lifeOf, remarksOf } from './life.ts';
import { emptyRow } from './plan-row.ts';
import { titleIn } from './settle.ts';
import { settlerOf, type Settler } from './settler.ts';
import type { GivenAnswer } from './targets.ts';
import { putTermRows, type TermRow } from './term-rows.ts';

export interface PlanOptions {
  /** What was said beforehand of names that fit several records. */
  readonly answers?: readonly GivenAnswer[];
  /** Rows read or settled, and how many there are, 0 while that isn't known. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** How many rows are read before they are written, and looked at again at once. */
const rowsAtOnce = 500;

/**
 * Works out what an import would do, row by row, and keeps that as its plan; nothing of the archive changes. A plan that was
 * there is made anew. Memory doesn't grow with the file; a row costs a few look-ups. Throws what the reader throws, except for
 * lines that it names: they are refused rows.
 */
export async function planImport(
  db: Writer,
  act: () => Act,
  number: number,
  events: AsyncIterable<ImportEvent> | Iterable<ImportEvent>,
  options: PlanOptions = {},
): Promise<void> {
  const states = ['uploaded', 'planning', 'planned', 'failed'] as const;
  await write(db, (tx) => {
    // The batch of a run that failed was given up.
    const begun = { done: 0, total: 0, stopAsked: false, error: null, batch: null };
    moveImport(tx, act().at, number, states, 'planning', begun);
  });
  await forgetPlan(db, number);
  const planner = new Planner(db, act, getImport(db, number), options);
  await planner.read(events);
  await planner.settleTerms();
  await planner.settleRest();
  await write(db, (tx) => {
    moveImport(tx, act().at, number, ['planning'], 'planned', { done: planner.rows, total: planner.rows, cursor: 0 });
  });
}

class Planner {
  rows = 0;
  readonly #db: Writer;
  readonly #import: ImportRecord;
  readonly #options: PlanOptions;
  readonly #act: () => Act;
  #settler: Settler;
  #unsettled = 0;
  #terms: TermRow[] = [];

  constructor(db: Writer, act: () => Act, record: ImportRecord, options: PlanOptions) {
    this.#db = db;
    this.#act = act;
    this.#import = record;
    this.#options = options;
    this.#settler = settlerOf(db, record, options.answers ?? []);
  }

  async read(events: AsyncIterable<ImportEvent> | Iterable<ImportEvent>): Promise<void> {
    let waiting: ImportEvent[] = [];
    try {
      for await (const event of events) {
        waiting.push(event);
        if (waiting.length < rowsAtOnce) continue;
        await this.#put(waiting);
        waiting = [];
      }
    } catch (error) {
      await this.#put(waiting);
      const lines = refusedLines(error);
      if (lines.length === 0) throw error;
      await this.#put(lines);
      return;
    }
    await this.#put(waiting);
  }

  async #put(events: readonly ImportEvent[]): Promise<void> {
    this.#options.signal?.throwIfAborted();
    await writeInChunks(this.#db, events, (tx, event) => {
      this.rows += 1;
      this.#putEvent(tx, event);
    });
    await this.#progress(this.rows, 0);
  }

  async #progress(done: number, total: number): Promise<void> {
    this.#options.progress?.(done, total);
    await write(this.#db, (tx) => noteProgress(tx, this.#import.number, { done, total }));
  }

  /** The terms of a file are looked at together, before its records. */
  async settleTerms(): Promise<void> {
    if (this.#terms.length === 0) return;
    await write(this.#db, (tx) => {
      this.#putTerms(tx);
    });
  }

  #putTerms(tx: Transaction): void {
    putTermRows(tx, this.#act(), this.#import.number, this.#terms);
    this.#terms = [];
    this.#settler = settlerOf(this.#db, this.#import, this.#options.answers ?? []);
  }

  #putEvent(tx: Transaction, event: ImportEvent): void {
    const key = planKey(this.#import.number, this.rows);
    if (event.type === 'term') {
      this.#terms.push({ key, row: event.row, term: event.term });
      return;
    }
    if (event.type === 'record' && this.#terms.length > 0) this.#putTerms(tx);
    const base = { ...emptyRow, key, import: this.#import.number };
    if (event.type !== 'record') {
      const field = 'field' in event ? (event.field ?? null) : null;
      putPlanRow(tx, { ...base, row: event.row, outcome: event.type, field, message: event.message });
      return;
    }
    const { record } = event;
    const shared = {
      ...base,
      row: record.row,
      kind: record.kind,
      slug: record.own?.slug ?? null,
      own: record.own !== undefined,
    };
    const twice = findPlanned(tx, this.#import.number, record.key);
    if (twice) {
      const message = `it has the same key as row ${String(twice.row)}: “${record.key.slice(0, 200)}”`;
      putPlanRow(tx, { ...shared, title: titleIn(record.body), outcome: 'refused', message });
      return;
    }
    let life: string | null;
    try {
      life = lifeOf(tx, record.kind, record.own, this.#settler.brought);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const [issue] = error.issues;
      const told = { field: issue?.path ?? null, message: issue?.message ?? error.message };
      putPlanRow(tx, { ...shared, ...told, title: titleIn(record.body), outcome: 'refused' });
      return;
    }
    const { body, targets } = this.#inCollection(record);
    const asked = this.#settler.settle(
      tx,
      { ...shared, life, matchKey: record.key },
      body,
      targets,
      record.own?.id,
      false,
    );
    // What the public didn't see where it comes from isn't published here.
    const settled = { ...asked, ...(isPublic(record) ? {} : { onDraft: true }), remarks: remarksOf(tx, record, asked) };
    if (settled.outcome === 'unsettled') this.#unsettled += 1;
    putPlanRow(tx, settled);
  }

  /** A document goes into the collection of the import besides those that it names. */
  #inCollection({ kind, body, targets }: ImportedRecord): Pick<ImportedRecord, 'body' | 'targets'> {
    const name = this.#import.collection;
    if (name === null || kind !== 'document') return { body, targets };
    const collections = Array.isArray(body['collections']) ? (body['collections'] as unknown[]) : [];
    return {
      body: { ...body, collections: [...collections, { id: '@\u0001collection', name }] },
      targets: { ...targets, '\u0001collection': { kind: 'collection', name } },
    };
  }

  /** Rows that lead to later rows of the file are settled when all of them are read. */
  async settleRest(): Promise<void> {
    if (this.#unsettled === 0) return;
    const { number } = this.#import;
    let done = 0;
    for (let after = 0; ;) {
      const rows = stepThroughPlan(this.#db, number, after, rowsAtOnce, ['unsettled']);
      const last = rows.at(-1);
      if (!last) return;
      after = last.key;
      this.#options.signal?.throwIfAborted();
      await writeInChunks(this.#db, rows, (tx, row) => {
        this.#settler.settleAgain(tx, row);
      });
      done += rows.length;
      await this.#progress(this.rows - this.#unsettled + done, this.rows);
    }
  }
}

/** The lines that a reader named when it gave up, as rows that are refused. */
function refusedLines(error: unknown): ImportEvent[] {
  if (!(error instanceof InvalidError)) return [];
  return error.issues.flatMap(({ path, message }): ImportEvent[] => {
    const line = /^(?:line|row) (\d+)$/.exec(path)?.[1];
    return line === undefined ? [] : [{ type: 'refused', row: Number(line), message }];
  });
}

/** Whether the body is what the public saw, as far as the file tells. */
function isPublic({ own }: ImportedRecord): boolean {
  return own?.public === undefined || own.public === true;
}
