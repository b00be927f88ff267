import type { KindedBody } from '@fonds/domain/bodies';
import { ownProblems, type Problem, type SeenProblem } from '@fonds/domain/problems';
import { cached } from '../cached.ts';
import type { Transaction } from '../open.ts';

const own = "problem IN ('undated', 'no-summary', 'no-rights', 'no-text', 'no-language', 'order-clash')";

/** Writes a problem; what was said to be none of it holds while it is seen in the same. */
export function putProblem(tx: Transaction, key: number, other: number, { problem, about, detail }: SeenProblem): void {
  cached(
    tx,
    `INSERT OR REPLACE INTO record_problems (problem, key, other, about, detail, dismissed)
     VALUES (?, ?, ?, ?, ?, EXISTS (SELECT 1 FROM problem_dismissals WHERE key = ? AND problem = ? AND other = ? AND about = ?))`,
  ).run(problem, key, other, about, detail, key, problem, other, about);
}

/** Writes what a record's latest revision lacks by itself, and asks for the rest to be looked at. */
export function putOwnProblems(tx: Transaction, key: number, head: number, record: KindedBody): void {
  if (head > 1) cached(tx, `DELETE FROM record_problems WHERE key = ? AND ${own}`).run(key);
  for (const seen of ownProblems(record)) putProblem(tx, key, 0, seen);
  queueProblems(tx, key, head);
}

/** Asks for a record to be looked at; `since` is the revision from which on it changed. */
export function queueProblems(tx: Transaction, key: number, since: number): void {
  cached(tx, 'INSERT INTO problem_queue (key, since) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, since);
}

/** Takes away what is said of a record together with others. */
export function dropCrossProblems(tx: Transaction, key: number): void {
  cached(tx, `DELETE FROM record_problems WHERE key = ? AND NOT (${own})`).run(key);
  cached(tx, "DELETE FROM record_problems WHERE other = ? AND problem IN ('like-document', 'like-name')").run(key);
}

/** Takes away all that is said of a record that is no more. */
export function dropProblems(tx: Transaction, key: number): void {
  cached(tx, 'DELETE FROM record_problems WHERE key = ?').run(key);
  cached(tx, 'DELETE FROM record_problems WHERE other = ? AND other <> 0').run(key);
  cached(tx, 'DELETE FROM problem_queue WHERE key = ?').run(key);
}

/** Which row of a problem. */
export interface ProblemOf {
  readonly problem: Problem;
  readonly key: number;
  readonly other: number;
}
