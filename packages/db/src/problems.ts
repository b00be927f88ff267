import { cached } from './cached.ts';
import type { Connection } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** Problems in the data that the desk counts and lists, with what each is called. */
export const problems = {
  undated: 'No date',
  'no-summary': 'No summary',
  'no-rights': 'No rights statement',
  'no-text': 'No text',
  'same-title-and-day': 'Same title on the same day',
} as const;

export type Problem = keyof typeof problems;

/** Which documents have a problem; `r` names the records table. Published bodies are looked at through the projection. */
export const problemConditions: Readonly<Record<Problem, string>> = {
  undated: "r.kind = 'document' AND r.edtf = ''",
  'no-summary': "r.kind = 'document' AND r.id IN (SELECT id FROM visible_documents WHERE summary IS NULL)",
  'no-rights':
    "r.kind = 'document' AND r.id IN (SELECT id FROM visible_documents WHERE json_extract(body, '$.rights') IS NULL)",
  'no-text': "r.kind = 'document' AND r.id IN (SELECT id FROM visible_documents WHERE has_text = 0)",
  'same-title-and-day':
    "r.kind = 'document' AND r.edtf <> '' AND EXISTS (SELECT 1 FROM records o WHERE o.kind = r.kind AND o.title = r.title AND o.edtf = r.edtf AND o.id <> r.id AND o.state NOT IN ('discarded', 'merged'))",
};

const names: readonly Problem[] = ['undated', 'no-summary', 'no-rights', 'no-text', 'same-title-and-day'];

/** How many standing documents have each problem; those that nobody has are left out. Cost: all documents, once after each change. */
export function countProblems(db: Connection): { problem: Problem; label: string; count: number }[] {
  return counted(db, lastChange(db));
}

const counted = keptPerVersion(1, (db) =>
  names
    .map((problem) => ({
      problem,
      label: problems[problem],
      count:
        db.sqlite
          .prepare<[], number>(
            `SELECT count(*) FROM records r WHERE r.state NOT IN ('discarded', 'merged') AND ${problemConditions[problem]}`,
          )
          .pluck()
          .get() ?? 0,
    }))
    .filter(({ count }) => count > 0),
);

/** Another text after each save and each change of state. */
function lastChange(db: Connection): string {
  const row = cached<{ save: number | null; step: number | null }>(
    db,
    'SELECT (SELECT max(rowid) FROM revisions) AS save, (SELECT max(id) FROM transitions) AS step',
  ).get();
  return `${row?.save ?? 0} ${row?.step ?? 0}`;
}
