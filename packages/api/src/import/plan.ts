import type { Act } from '@fonds/db/actor';
import { hasImported } from '@fonds/db/import-rows';
import { findPlanned, forgetPlan, planKey, putPlanRow, settlePlanRow, stepThroughPlan } from '@fonds/db/import-plan';
import type { PlannedRow } from '@fonds/db/import-plan';
import { noteWait } from '@fonds/db/import-targets';
import { getImport, moveImport, noteProgress, type ImportRecord } from '@fonds/db/imports';
import type { Transaction, Writer } from '@fonds/db/open';
import { newRecordId } from '@fonds/db/record-ids';
import { write, writeInChunks } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { addsToMark, type ImportedRecord, type ImportEvent } from '@fonds/formats/import/import-format';
import { readTargets, type TargetMap } from './target-map.ts';
import { lifeOf, remarksOf } from './life.ts';
import { withLinks } from './links.ts';
import { matchNamed, matchRow } from './match.ts';
import { settleRow, titleIn } from './settle.ts';
import { Targets, type GivenAnswer } from './targets.ts';

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
    moveImport(tx, act().at, number, states, 'planning', { done: 0, total: 0, stopAsked: false, error: null });
  });
  await forgetPlan(db, number);
  const planner = new Planner(db, getImport(db, number), options);
  await planner.read(events);
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
  readonly #settler: Settler;
  #unsettled = 0;

  constructor(db: Writer, record: ImportRecord, options: PlanOptions) {
    this.#db = db;
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

  #putEvent(tx: Transaction, event: ImportEvent): void {
    const key = planKey(this.#import.number, this.rows);
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
      life = lifeOf(tx, record.kind, record.own);
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

const emptyRow = {
  ...{ matchKey: '', kind: null, title: '', recordId: null, parent: null, revived: false, onDraft: false },
  ...{ accepted: false, own: false, field: null, message: null, remarks: null, slug: null },
  ...{ targets: null, body: null, life: null },
};

/** The lines that a reader named when it gave up, as rows that are refused. */
function refusedLines(error: unknown): ImportEvent[] {
  if (!(error instanceof InvalidError)) return [];
  return error.issues.flatMap(({ path, message }): ImportEvent[] => {
    const line = /^(?:line|row) (\d+)$/.exec(path)?.[1];
    return line === undefined ? [] : [{ type: 'refused', row: Number(line), message }];
  });
}

/** What settles the rows of an import, one after the other. */
export function settlerOf(db: Writer, record: ImportRecord, answers: readonly GivenAnswer[]): Settler {
  const again = hasImported(db, record.source);
  return new Settler(
    { number: record.number, source: record.source, again },
    new Targets(db, { ...record, again }, answers),
  );
}

type RawBody = Readonly<Record<string, unknown>>;

/** Finds out which record each row is, where its links lead, and what it comes to. */
export class Settler {
  readonly #source: { readonly name: string; readonly again: boolean };
  readonly #targets: Targets;

  constructor(of: { readonly source: string; readonly again: boolean; readonly number: number }, targets: Targets) {
    this.#source = { name: of.source, again: of.again };
    this.#targets = targets;
  }

  /** A row with what it comes to; `complete` tells that every row of the file has been read. */
  settle(
    tx: Transaction,
    row: Omit<PlannedRow, 'outcome'>,
    body: RawBody,
    targets: TargetMap,
    ownId: string | undefined,
    complete: boolean,
  ): PlannedRow {
    const { kind } = row;
    if (kind === null) return { ...row, outcome: 'refused' };
    const addsTo = targets[addsToMark] && this.#targets.resolve(tx, targets[addsToMark], complete);
    if (addsTo?.state === 'made' || addsTo?.state === 'none') {
      const message = `nothing of this kind is called “${titleIn(body)}”: import or make it first`;
      return { ...row, ...refused(message), title: titleIn(body), recordId: null };
    }
    const match = addsTo
      ? matchNamed(tx, addsTo)
      : matchRow(tx, this.#source, { kind, key: row.matchKey, body }, ownId);
    const known = 'known' in match ? match.known : undefined;
    const recordId = known?.row.id ?? row.recordId ?? ownId ?? newRecordId();
    // A row that waits for something is kept as it was read.
    const raw = () => ({ body: JSON.stringify(body), targets: JSON.stringify(targets), title: titleIn(body) });
    const ids = new Map<string, string | undefined>();
    const made: number[] = [];
    let asked: { readonly name: string; readonly fit: number } | undefined;
    for (const [mark, target] of Object.entries(targets)) {
      const found = this.#targets.resolve(tx, target, complete);
      if (found.state === 'wait') return { ...row, ...raw(), outcome: 'unsettled', recordId };
      if (found.state === 'refused') return { ...row, ...refused(found.message), title: titleIn(body), recordId };
      if (found.state === 'asked') {
        asked ??= found;
        noteWait(tx, found.number, row.key);
      } else {
        ids.set(mark, found.state === 'none' ? undefined : found.id);
        if (found.state === 'made') made.push(found.number);
      }
    }
    if (asked) {
      const message = `“${asked.name}” is the name of ${String(asked.fit)} records: say which of them is meant`;
      return { ...row, ...raw(), outcome: 'doubtful', recordId, message };
    }
    const linked = { kind, body: withLinks(body, ids), recordId, match, accepted: row.accepted };
    const { record, ...outcome } = settleRow(tx, this.#source.name, linked);
    const settled = { ...row, ...outcome };
    if (outcome.outcome === 'doubtful') return { ...settled, ...raw(), title: outcome.title };
    const targetsMade = made.length === 0 ? null : JSON.stringify(made);
    return { ...settled, body: record && JSON.stringify(record.body), targets: record && targetsMade };
  }

  /** Settles a row of the plan that waited for something. Returns it as it is now. */
  settleAgain(tx: Transaction, row: PlannedRow): PlannedRow {
    if (row.body === null) return row;
    const own = row.own && row.recordId !== null ? row.recordId : undefined;
    const settled = this.settle(
      tx,
      { ...row, field: null, message: null },
      readBody(row.body),
      readTargets(row.targets),
      own,
      true,
    );
    const kept = row.own && row.onDraft ? { ...settled, onDraft: true } : settled;
    settlePlanRow(tx, row.key, kept);
    return kept;
  }

  /** After an answer, names are looked up anew. */
  forget(): void {
    this.#targets.forget();
  }
}

/** Whether the body is what the public saw, as far as the file tells. */
function isPublic({ own }: ImportedRecord): boolean {
  return own?.public === undefined || own.public === true;
}

const refused = (message: string) => ({ outcome: 'refused', message, body: null, targets: null }) as const;

function readBody(json: string): RawBody {
  const body: unknown = JSON.parse(json);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
