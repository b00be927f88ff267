import type { Problem } from '@fonds/domain/problems';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';

/** So far the records of a problem are counted. */
const countedAtMost = 10_000;

/** What of `record_problems p` stands: not dismissed, and neither of the two records set aside since. */
export const standingProblem = `p.dismissed = 0 AND (p.other = 0 OR EXISTS (SELECT 1 FROM records o
  WHERE o.key = p.other AND o.state NOT IN ('discarded', 'merged')))`;

/** Which records have a problem; `r` names the records table. */
export const problemConditions = conditions();

/** The same, where records are gone through in another order: one look-up by index each. */
export function hasProblem(problem: Problem): string {
  return `EXISTS (SELECT 1 FROM record_problems p WHERE p.problem = '${problem}' AND p.key = r.key AND ${standingProblem})`;
}

/** The records that have a problem, `r`, gone through by what is said of them: any stretch of them costs no more than itself. */
export function problemLeads(problem: Problem): string {
  return `(SELECT DISTINCT p.key FROM record_problems p WHERE p.problem = '${problem}' AND ${standingProblem}) x
    CROSS JOIN records r ON r.key = x.key`;
}

function conditions(): Readonly<Record<Problem, string>> {
  const of = (problem: Problem) =>
    `r.key IN (SELECT p.key FROM record_problems p WHERE p.problem = '${problem}' AND ${standingProblem})`;
  return {
    undated: of('undated'),
    'no-summary': of('no-summary'),
    'no-rights': of('no-rights'),
    'no-text': of('no-text'),
    'no-language': of('no-language'),
    'like-document': of('like-document'),
    'like-name': of('like-name'),
    'outside-life': of('outside-life'),
    'early-reply': of('early-reply'),
    'order-clash': of('order-clash'),
    'broken-link': of('broken-link'),
    'moved-link': of('moved-link'),
    unused: of('unused'),
  };
}

/** How often a problem stands; not `counted` where there are more than that. */
export interface ProblemCount {
  readonly problem: Problem;
  readonly count: number;
  readonly counted: boolean;
}

/** The problems that stand, each with how often. Cost: 10,000 look-ups by index a problem at most. */
export function countProblems(db: Connection): ProblemCount[] {
  const count = cached<number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM record_problems p JOIN records r ON r.key = p.key
     WHERE p.problem = ? AND r.state NOT IN ('discarded', 'merged') AND ${standingProblem} LIMIT ${countedAtMost + 1})`,
  ).pluck();
  const names = cached<Problem>(
    db,
    `WITH RECURSIVE named (problem) AS (
       SELECT min(problem) FROM record_problems
       UNION ALL
       SELECT (SELECT min(problem) FROM record_problems WHERE problem > named.problem) FROM named WHERE problem IS NOT NULL
     )
     SELECT problem FROM named WHERE problem IS NOT NULL`,
  )
    .pluck()
    .all();
  return names.flatMap((problem) => {
    const found = count.get(problem) ?? 0;
    return found === 0 ? [] : [{ problem, count: Math.min(found, countedAtMost), counted: found <= countedAtMost }];
  });
}
