import type { RecordKind } from '@fonds/domain/record';
import type { PlanCounts, PlanOutcome, PlanRow } from '@fonds/domain/views/import';
import { z } from 'zod';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { BroughtTerms } from './known-terms.ts';
import type { Connection, Transaction, Writer } from './open.ts';
import { importPlan } from './schema/imports.ts';
import { writeInChunks } from './write.ts';

export type PlannedRow = typeof importPlan.$inferSelect;

const most = 100_000_000;

/** The key of a row of a plan by its place in the file, from 1. */
export function planKey(number: number, place: number): number {
  return number * most + place;
}

/** The place of a row in its file. */
export function placeOf(key: number): number {
  return key % most;
}

/** Adds a row to a plan. */
export function putPlanRow(tx: Transaction, row: PlannedRow): void {
  insert(tx, importPlan, row);
}

/** What a row of a plan came to. */
export type Settled = Pick<
  PlannedRow,
  'outcome' | 'recordId' | 'parent' | 'revived' | 'onDraft' | 'field' | 'message'
> &
  Pick<PlannedRow, 'title' | 'body' | 'targets' | 'accepted' | 'remarks'>;

/** Notes what a row came to. */
export function settlePlanRow(tx: Transaction, key: number, row: Settled): void {
  cached(
    tx,
    `UPDATE import_plan SET outcome = ?, record_id = ?, parent = ?, revived = ?, on_draft = ?, field = ?, message = ?,
       title = ?, body = ?, targets = ?, accepted = ?, remarks = ? WHERE key = ?`,
  ).run(
    ...[row.outcome, row.recordId, row.parent, Number(row.revived), Number(row.onDraft), row.field, row.message],
    ...[row.title, row.body, row.targets, Number(row.accepted), row.remarks, key],
  );
}

const columns = `key, import, row, match_key AS matchKey, kind, title, outcome, record_id AS recordId, parent, revived,
  on_draft AS onDraft, accepted, own, field, message, remarks, slug, targets, body, life`;

type Stored = Omit<PlannedRow, 'revived' | 'onDraft' | 'accepted' | 'own'> & {
  readonly own: number;
  readonly revived: number;
  readonly onDraft: number;
  readonly accepted: number;
};

function readRow(row: Stored): PlannedRow {
  const { revived, onDraft, accepted, own } = row;
  return { ...row, revived: revived === 1, onDraft: onDraft === 1, accepted: accepted === 1, own: own === 1 };
}

/** A row of a plan by its key. */
export function findPlanRow(db: Connection, key: number): PlannedRow | undefined {
  const row = cached<Stored>(db, `SELECT ${columns} FROM import_plan WHERE key = ?`).get(key);
  return row && readRow(row);
}

/** The row of a plan by the key that its source gives it: which place it has and which record it is. */
export function findPlanned(
  db: Connection,
  number: number,
  matchKey: string,
): { readonly row: number; readonly kind: RecordKind | null; readonly recordId: string | null } | undefined {
  return cached<{ row: number; kind: RecordKind | null; recordId: string | null }>(
    db,
    `SELECT row, kind, record_id AS recordId FROM import_plan WHERE import = ? AND match_key = ? AND match_key <> ''`,
  ).get(number, matchKey);
}

/** Rows of a plan after a key, in the file's order; `outcomes` narrows them. Cost: the rows, and those passed over. */
export function stepThroughPlan(
  db: Connection,
  number: number,
  after: number,
  size: number,
  outcomes?: readonly PlanOutcome[],
): PlannedRow[] {
  const narrowed = outcomes === undefined ? '' : 'AND outcome IN (SELECT value FROM json_each(:outcomes))';
  const sql = `SELECT ${columns} FROM import_plan WHERE key > :after AND key < :end ${narrowed} ORDER BY key LIMIT :size`;
  const bounds = { after: Math.max(after, planKey(number, 0)), end: planKey(number + 1, 0), size };
  return cached<Stored>(db, sql)
    .all(outcomes === undefined ? bounds : { ...bounds, outcomes: JSON.stringify(outcomes) })
    .map(readRow);
}

/** How many rows of a plan are looked through at once for few among them: some ten milliseconds. */
const lookedThrough = 10_000;

/**
 * Those of the next rows of a plan, after a key, whose records were merged into others where they come from; `next` is the key to
 * go on after, null at the end.
 */
export function stepThroughMerged(
  db: Connection,
  number: number,
  after: number,
): { readonly rows: readonly PlannedRow[]; readonly next: number | null } {
  const from = Math.max(after, planKey(number, 0));
  const to = from + lookedThrough;
  const sql = `SELECT ${columns} FROM import_plan WHERE key > ? AND key <= ? AND key < ? AND own = 1
    AND json_extract(life, '$.state') = 'merged' ORDER BY key`;
  const rows = cached<Stored>(db, sql)
    .all(from, to, planKey(number + 1, 0))
    .map(readRow);
  return { rows, next: stepThroughPlan(db, number, to, 1).length === 0 ? null : to };
}

const termMark = '\u0003';

/** The key by which a plan knows a row that is a term: no record of a file has such a one. */
export function matchKeyOfTerm(key: string): string {
  return termMark + key;
}

/** The rows of a plan that are terms, in the file's order. */
export function listPlannedTerms(db: Connection, number: number): PlannedRow[] {
  const sql = `SELECT ${columns} FROM import_plan WHERE import = ? AND match_key <> '' AND match_key >= ? AND match_key < ?
    ORDER BY key`;
  return cached<Stored>(db, sql).all(number, termMark, String.fromCodePoint(4)).map(readRow);
}

/** The terms that there will be when the import runs, as `termKey` writes them, besides those that there are. */
export function broughtTerms(db: Connection, number: number): BroughtTerms {
  const brought = listPlannedTerms(db, number).filter(({ outcome }) => outcome === 'new');
  return new Set(brought.map(({ matchKey }) => matchKey.slice(termMark.length)));
}

/** A page of a plan: up to `size` rows after a key, of one outcome or of all. Cost: the rows that it returns. */
export function listPlan(
  db: Connection,
  number: number,
  options: { readonly outcome?: PlanOutcome | undefined; readonly after?: number | undefined; readonly size: number },
): PlanRow[] {
  const { outcome, after = 0, size } = options;
  if (outcome === undefined) return stepThroughPlan(db, number, after, size).map(shownRow);
  // Keys of one outcome stand in order in the index.
  const sql = `SELECT ${columns} FROM import_plan INDEXED BY import_plan_outcome
    WHERE import = ? AND outcome = ? AND key > ? ORDER BY key LIMIT ?`;
  return cached<Stored>(db, sql)
    .all(number, outcome, after, size)
    .map((row) => shownRow(readRow(row)));
}

const remarksSchema = z.array(z.object({ field: z.string().optional(), message: z.string() }));

function shownRow(row: PlannedRow): PlanRow {
  const { key, kind, title, outcome, recordId, accepted, field, message } = row;
  const remarks = row.remarks === null ? [] : remarksSchema.parse(JSON.parse(row.remarks));
  const record = outcome === 'refused' || (outcome === 'doubtful' && row.parent === null) ? null : recordId;
  return { key, row: row.row, kind, title, outcome, record, accepted, field, message, remarks };
}

/** How many rows of a plan came to what. Cost: one index entry a row, a tenth of a second for a million. */
export function countPlan(db: Connection, number: number): PlanCounts {
  const rows = cached<{ outcome: PlanOutcome; count: number }>(
    db,
    'SELECT outcome, count(*) AS count FROM import_plan INDEXED BY import_plan_outcome WHERE import = ? GROUP BY outcome',
  ).all(number);
  const counts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, skipped: 0, unsettled: 0 };
  for (const { outcome, count } of rows) counts[outcome] = count;
  return counts;
}

/** Accepts a doubtful row. Returns whether there is such a row. */
export function acceptPlanRow(tx: Transaction, number: number, key: number): boolean {
  const sql = "UPDATE import_plan SET accepted = 1 WHERE key = ? AND import = ? AND outcome = 'doubtful'";
  return cached(tx, sql).run(key, number).changes > 0;
}

/** Forgets a plan, a little at a time. */
export async function forgetPlan(db: Writer, number: number): Promise<void> {
  const step = 1000;
  const last = cached<number | null>(db, 'SELECT max(key) FROM import_plan WHERE key >= ? AND key < ?')
    .pluck()
    .get(planKey(number, 0), planKey(number + 1, 0));
  const starts = startsOf(planKey(number, 0), last ?? 0, step);
  await writeInChunks(db, starts, (tx, start) => {
    cached(tx, 'DELETE FROM import_plan WHERE key >= ? AND key < ?').run(start, start + step);
  });
  await writeInChunks(db, [number], (tx) => {
    cached(tx, 'DELETE FROM import_waits WHERE target IN (SELECT number FROM import_targets WHERE import = ?)').run(
      number,
    );
    cached(tx, 'DELETE FROM import_targets WHERE import = ?').run(number);
  });
}

/** Drops the bodies of a plan that was carried out: they stand in the revisions now. Rows of terms say what to take back. */
export async function dropPlannedBodies(db: Writer, number: number): Promise<void> {
  const last = cached<number | null>(db, 'SELECT max(key) FROM import_plan WHERE key >= ? AND key < ?')
    .pluck()
    .get(planKey(number, 0), planKey(number + 1, 0));
  const step = 200;
  await writeInChunks(db, startsOf(planKey(number, 0), last ?? 0, step), (tx, start) => {
    cached(
      tx,
      `UPDATE import_plan SET body = NULL, targets = NULL, life = NULL WHERE key >= ? AND key < ?
         AND outcome IN ('new', 'changed', 'unchanged') AND kind IS NOT NULL AND (body IS NOT NULL OR life IS NOT NULL)`,
    ).run(start, start + step);
  });
}

function startsOf(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((last - first + 1) / step)) }, (_, index) => first + index * step);
}
