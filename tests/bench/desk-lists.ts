import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listRecords, type DeskQuery } from '@fonds/db/desk-lists';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { countProblems } from '@fonds/db/problems';

const many = Number(process.argv[2] ?? '1000000');
const times = 21;

/** Rows as a large archive has them, without bodies: the desk's lists look at these alone. */
function fill({ sqlite }: Writer): void {
  sqlite.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(many)})
    INSERT INTO records (id, kind, state, head, published_revision, title, edtf, earliest, created_at, changed_at, changed_by, changed_by_name)
    SELECT printf('%026d', i), iif(i % 50, 'document', 'agent'), iif(i % 10, 'published', 'draft'), 1 + (i % 100 = 1),
      iif(i % 10, 1, NULL), 'Made-up telegram ' || (i * 7919 % 1000003) || ' about ' || iif(i % 5, 'herons', 'reedbeds'),
      iif(i % 20, '1953', ''), iif(i % 20, 710000 + i * 31 % 40000, NULL), '2025-01-01T00:00:00.000Z',
      strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 7 % 30000000, 'unixepoch'), iif(i % 3, 'A', 'B'), 'Somebody made up'
    FROM n;
    INSERT INTO desk_index (rowid, title, body, marks, people, senders, recipients, places, subjects, collections, archives, others, terms)
      SELECT key, lower(replace(title, '-', ' ')), '', '', '', '', '', '', '', '', '', '', '' FROM records;
    INSERT INTO desk_rows (key, head, earliest, latest) SELECT key, head, earliest, earliest FROM records;
    INSERT INTO record_problems (problem, key, about, detail) SELECT 'no-text', key, '', '' FROM records WHERE key % 2 = 0;
    INSERT INTO record_problems (problem, key, about, detail) SELECT 'undated', key, '', '' FROM records WHERE earliest IS NULL;
    INSERT INTO record_problems (problem, key, about, detail) SELECT 'no-rights', key, '', '' FROM records WHERE key % 9001 = 0;`);
}

const lists: readonly (readonly [string, Omit<DeskQuery, 'sort' | 'pageSize'>])[] = [
  ['documents', { kind: 'document' }],
  ['drafts', { kind: 'document', state: 'draft' }],
  ['published, newer draft', { kind: 'document', state: 'changed' }],
  ['changed last by somebody', { kind: 'document', changedBy: 'B' }],
  ['a word of every fifth', { kind: 'document', q: 'reedbeds' }],
  ['a word of one', { kind: 'document', q: 'title:7919' }],
  ['a problem of every second', { kind: 'document', problem: 'no-text' }],
  ['a problem of a hundred', { kind: 'document', problem: 'no-rights' }],
];

function measure(work: () => unknown): string {
  const took = Array.from({ length: times }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return `${(took[Math.floor(times / 2)] ?? 0).toFixed(1)} | ${(took.at(-1) ?? 0).toFixed(1)}`;
}

/** Page after page to the middle of what is quick to count, so that what is measured is no first page. */
function deepIn(db: Writer, query: DeskQuery): DeskQuery {
  let { next } = listRecords(db, query);
  for (let pages = 0; pages < 20 && next !== null; pages += 1) {
    const page = listRecords(db, { ...query, after: next });
    if (page.next === null) break;
    next = page.next;
  }
  return next === null ? query : { ...query, after: next };
}

const folder = mkdtempSync(join(tmpdir(), 'fonds-lists-'));
const db = openWriter(join(folder, 'fonds.db'));
try {
  await migrate(db, folder);
  fill(db);
  process.stdout.write('| list | order | first page: median | slowest | page 21: median | slowest |\n');
  process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
  for (const [name, narrowed] of lists) {
    for (const sort of ['changed', 'title', 'date', '-date'] as const) {
      const query = { ...narrowed, sort, pageSize: 50 };
      const deep = deepIn(db, query);
      const row = `${measure(() => listRecords(db, query))} | ${measure(() => listRecords(db, deep))}`;
      process.stdout.write(`| ${name} | ${sort} | ${row} |\n`);
    }
  }
  process.stdout.write(
    `| changed lately, every kind | changed | ${measure(() => listRecords(db, { sort: 'changed', pageSize: 20 }))} | | |\n`,
  );
  process.stdout.write(`| counts of problems | | ${measure(() => countProblems(db))} | | |\n`);
} finally {
  close(db);
  rmSync(folder, { recursive: true });
}
