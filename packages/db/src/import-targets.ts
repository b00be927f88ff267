import type { RecordKind } from '@fonds/domain/record';
import type { AskedTarget } from '@fonds/domain/views/import';
import { z } from 'zod';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { importTargets } from './schema/imports.ts';

export type TargetRow = typeof importTargets.$inferSelect;

/** Notes a record that rows of an import lead to. Returns its number. */
export function putTarget(tx: Transaction, row: Omit<TargetRow, 'number'>): number {
  return insert(tx, importTargets, row);
}

const columns =
  'number, import, match_key AS matchKey, kind, name, body, state, record_id AS recordId, answered, choices';

type Stored = Omit<TargetRow, 'answered'> & { readonly answered: number };

function readTarget(row: Stored): TargetRow {
  return { ...row, answered: row.answered === 1 };
}

/** A target by what names it. */
export function findTarget(db: Connection, number: number, matchKey: string): TargetRow | undefined {
  const sql = `SELECT ${columns} FROM import_targets WHERE import = ? AND match_key = ?`;
  const row = cached<Stored>(db, sql).get(number, matchKey);
  return row && readTarget(row);
}

/** A target by its number. */
export function findTargetByNumber(db: Connection, target: number): TargetRow | undefined {
  const row = cached<Stored>(db, `SELECT ${columns} FROM import_targets WHERE number = ?`).get(target);
  return row && readTarget(row);
}

/** The record that a person said a name of this source means, in the latest earlier import of it. */
export function findEarlierAnswer(
  db: Connection,
  source: string,
  number: number,
  matchKey: string,
): string | undefined {
  return cached<string>(
    db,
    `SELECT t.record_id FROM imports i JOIN import_targets t ON t.import = i.number
     WHERE i.source = ? AND i.number < ? AND i.state = 'done' AND t.match_key = ? AND t.answered = 1
     ORDER BY i.number DESC LIMIT 1`,
  )
    .pluck()
    .get(source, number, matchKey);
}

/** Whether any earlier import of a source has answers that hold on. */
export function hasAnswers(db: Connection, source: string): boolean {
  const sql = `SELECT 1 FROM imports i JOIN import_targets t ON t.import = i.number
    WHERE i.source = ? AND t.answered = 1 LIMIT 1`;
  return cached(db, sql).get(source) !== undefined;
}

/** Says which record a target is: one that stands, or one that is made; or, with null, that it is none. */
export function answerTarget(
  tx: Transaction,
  target: number,
  recordId: string | null,
  state: 'linked' | 'made' | 'none',
): void {
  const sql = 'UPDATE import_targets SET state = ?, record_id = ?, answered = 1 WHERE number = ?';
  cached(tx, sql).run(state, recordId, target);
}

/** Notes that a row waits for the answer about a target. */
export function noteWait(tx: Transaction, target: number, key: number): void {
  cached(tx, 'INSERT OR IGNORE INTO import_waits (target, plan_key) VALUES (?, ?)').run(target, key);
}

/** The keys of the rows that wait for the answer about a target. */
export function listWaiting(db: Connection, target: number): number[] {
  return cached<number>(db, 'SELECT plan_key FROM import_waits WHERE target = ? ORDER BY plan_key').pluck().all(target);
}

const choiceSchema = z.array(z.string());

/** The ids of the records that a target may be. */
export function choicesOf(target: Pick<TargetRow, 'choices'>): string[] {
  return choiceSchema.parse(JSON.parse(target.choices));
}

/** Names that fit several records, answered or not, with what each may be. Up to `size` after the number `after`. */
export function listAsked(db: Connection, number: number, after: number, size: number): AskedTarget[] {
  const rows = cached<Stored & { rows: number }>(
    db,
    `SELECT ${columns}, (SELECT count(*) FROM import_waits w WHERE w.target = t.number) AS rows FROM import_targets t
     WHERE import = ? AND choices <> '[]' AND number > ? ORDER BY number LIMIT ?`,
  ).all(number, after, size);
  const named = cached<{ id: string; title: string; state: string; slug: string | null }>(
    db,
    'SELECT id, title, state, slug FROM records WHERE id = ?',
  );
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    name: row.name,
    rows: row.rows,
    choices: choicesOf(row).flatMap((id) => named.get(id) ?? []),
    answer: row.answered === 0 ? null : row.state === 'made' || row.state === 'none' ? 'new' : row.recordId,
  }));
}

/** The asked target of an import by kind and name. */
export function findAsked(db: Connection, number: number, kind: RecordKind, name: string): TargetRow | undefined {
  const row = cached<Stored>(
    db,
    `SELECT ${columns} FROM import_targets WHERE import = ? AND state = 'asked' AND kind = ? AND name = ? LIMIT 1`,
  ).get(number, kind, name);
  return row && readTarget(row);
}
