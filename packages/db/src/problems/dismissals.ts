import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import { problems, type Problem } from '@fonds/domain/problems';
import { actorColumns, type Act } from '../actor.ts';
import { audit } from '../audit.ts';
import { cached } from '../cached.ts';
import { insert } from '../insert.ts';
import type { Transaction } from '../open.ts';
import { findRecordByKey } from '../rebuild.ts';
import { getRecordRow } from '../revisions.ts';
import { problemDismissals } from '../schema/problems.ts';

/** Which problem somebody looked at, of which records (ids), and what it was seen in. */
export interface DismissedProblem {
  readonly problem: Problem;
  readonly id: string;
  readonly other?: string | undefined;
  readonly about: string;
  readonly reason: string;
}

/** Notes that something is no problem, for as long as it is seen in the same. Throws ConflictError where that changed meanwhile. */
export function dismissProblem(tx: Transaction, act: Act, dismissed: DismissedProblem): void {
  const { problem, id, about, reason } = dismissed;
  const { key } = getRecordRow(tx, id);
  const other = dismissed.other === undefined ? 0 : getRecordRow(tx, dismissed.other).key;
  const done = cached(
    tx,
    'UPDATE record_problems SET dismissed = 1 WHERE problem = ? AND key = ? AND other = ? AND about = ? AND dismissed = 0',
  ).run(problem, key, other, about);
  if (done.changes === 0) {
    throw new ConflictError('The record was changed meanwhile, or somebody dealt with it. Look at the list again.');
  }
  cached(tx, 'DELETE FROM problem_dismissals WHERE problem = ? AND key = ? AND other = ?').run(problem, key, other);
  insert(tx, problemDismissals, { problem, key, other, about, reason, at: act.at, ...actorColumns(act) });
  audit(tx, act, 'dismiss-problem', { recordId: id, detail: `${problems[problem]}: ${reason}` });
}

/** Takes that back: the problem stands again, if it is still there. Throws NotFoundError. */
export function reviveProblem(tx: Transaction, act: Act, number: number): void {
  const found = cached<{ problem: Problem; key: number; other: number }>(
    tx,
    'DELETE FROM problem_dismissals WHERE number = ? RETURNING problem, key, other',
  ).get(number);
  if (!found) throw new NotFoundError('Somebody took it back already.');
  const { problem, key, other } = found;
  cached(tx, 'UPDATE record_problems SET dismissed = 0 WHERE problem = ? AND key = ? AND other = ?').run(
    problem,
    key,
    other,
  );
  const row = findRecordByKey(tx, key);
  audit(tx, act, 'revive-problem', { ...(row ? { recordId: row.id } : {}), detail: problems[problem] });
}
