import { linkProblems, type Problem } from '@fonds/domain/problems';
import type { DismissalRow, ProblemPage } from '@fonds/domain/views/problems';
import { cached } from '../cached.ts';
import { deskRowOf } from '../desk-lists.ts';
import type { Connection } from '../open.ts';
import { listLinksOf } from '../outside-links/listed-links.ts';
import { standingProblem } from '../problems.ts';
import { findRecordByKey } from '../rebuild.ts';

interface Row {
  readonly key: number;
  readonly other: number;
  readonly about: string;
  readonly detail: string;
}

/** The records that have a problem, from `after` on (`next` of the page before). Cost: the rows of the page, by index. */
export function listProblem(
  db: Connection,
  problem: Problem,
  after: string | undefined,
  pageSize: number,
): ProblemPage {
  const [key = Number.MAX_SAFE_INTEGER, other = 0] = (after?.match(/^\d{1,15}\.\d{1,15}$/)?.[0] ?? '')
    .split('.')
    .flatMap((part) => (part === '' ? [] : [Number(part)]));
  const found = cached<Row>(
    db,
    `SELECT p.key, p.other, p.about, p.detail FROM record_problems p JOIN records r ON r.key = p.key
     WHERE p.problem = ? AND (p.key, p.other) < (?, ?) AND r.state NOT IN ('discarded', 'merged') AND ${standingProblem}
     ORDER BY p.key DESC, p.other DESC LIMIT ?`,
  ).all(problem, key, other, pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.flatMap((row) => {
      const record = findRecordByKey(db, row.key);
      if (!record) return [];
      const { about, detail } = row;
      const links = linkProblems.includes(problem) ? listLinksOf(db, row.key, record.kind, problem) : [];
      return [{ record: deskRowOf(record), other: nameOf(db, row.other), about, detail, links }];
    }),
    next: found.length > pageSize && last ? `${last.key}.${last.other}` : null,
  };
}

function nameOf(db: Connection, key: number): ProblemPage['rows'][number]['other'] {
  const row = key === 0 ? undefined : findRecordByKey(db, key);
  return row ? { id: row.id, kind: row.kind, title: row.title } : null;
}

interface Dismissal {
  readonly number: number;
  readonly key: number;
  readonly other: number;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly holds: number;
}

/** What was said to be no problem, the latest first, before `before`. */
export function listDismissals(
  db: Connection,
  problem: Problem,
  before: number | undefined,
  most: number,
): { rows: DismissalRow[]; next: number | null } {
  const found = cached<Dismissal>(
    db,
    `SELECT d.number, d.key, d.other, d.reason, d.at, d.by_name AS "by", EXISTS (SELECT 1 FROM record_problems p
       WHERE p.problem = d.problem AND p.key = d.key AND p.other = d.other AND p.dismissed = 1) AS holds
     FROM problem_dismissals d WHERE d.problem = ? AND d.number < ? ORDER BY d.number DESC LIMIT ?`,
  ).all(problem, before ?? Number.MAX_SAFE_INTEGER, most + 1);
  const page = found.slice(0, most);
  return {
    rows: page.flatMap(({ key, other, holds, ...row }) => {
      const record = nameOf(db, key);
      return record ? [{ ...row, record, other: nameOf(db, other), holds: holds === 1 }] : [];
    }),
    next: found.length > most ? (page.at(-1)?.number ?? null) : null,
  };
}
