import { getTableColumns, getTableName } from 'drizzle-orm';
import { mostFindings, type Finding } from './finding.ts';
import { columnName } from './insert.ts';
import type { Connection } from './open.ts';
import { projectedTables } from './projected-rows.ts';

const ignored = new Set(['key', 'batch', 'dropped_batch']);

/** The view of a projected table that leaves hidden rows out. */
export function visibleView(table: string): string {
  return `visible_${table.replace(/^(published|public)_/, '')}`;
}

/** Compares what the public sees with the rebuild that is attached as `rebuilt`, row by row and word by word. */
export function compareProjection(db: Connection): { findings: Finding[]; notes: string[] } {
  const findings: Finding[] = [];
  for (const { table, owner } of projectedTables) {
    const name = getTableName(table);
    const columns = Object.keys(getTableColumns(table))
      .map(columnName)
      .filter((column) => !ignored.has(column))
      .join(', ');
    const live = `SELECT ${columns}, count(*) FROM main.${visibleView(name)} GROUP BY ${columns}`;
    const right = `SELECT ${columns}, count(*) FROM rebuilt.${name} GROUP BY ${columns}`;
    findings.push(
      ...differing(db, owner, live, right).map((id): Finding => ({
        check: 'projection',
        message: `${name}: ${id} has a row that its revisions don’t give`,
      })),
      ...differing(db, owner, right, live).map((id): Finding => ({
        check: 'projection',
        message: `${name}: ${id} lacks a row that its revisions give`,
      })),
    );
  }
  const search = compareSearch(db);
  return { findings: [...findings, ...search.findings], notes: search.notes };
}

function differing(db: Connection, owner: string, left: string, right: string): string[] {
  return db.sqlite
    .prepare<[], string>(`SELECT DISTINCT ${owner} FROM (${left} EXCEPT ${right}) LIMIT ${String(mostFindings)}`)
    .pluck()
    .all();
}

function compareSearch(db: Connection): { findings: Finding[]; notes: string[] } {
  const strays = db.sqlite
    .prepare<[], number>(
      `SELECT count(*) FROM (
         SELECT * FROM (SELECT id FROM main.search_index_docsize EXCEPT SELECT key FROM main.documents)
         UNION ALL SELECT * FROM (SELECT key FROM main.visible_documents EXCEPT SELECT id FROM main.search_index_docsize))`,
    )
    .pluck()
    .get();
  const findings: Finding[] = strays
    ? [
        {
          check: 'search',
          message: `${String(strays)} documents and rows of the search index don’t belong to each other`,
        },
      ]
    : [];
  const unswept = db.sqlite
    .prepare<[], number>(
      'SELECT count(*) FROM main.documents WHERE batch IN (SELECT number FROM hidden_batches) OR dropped_batch IS NOT NULL',
    )
    .pluck()
    .get();
  if (unswept) {
    const note = `${String(unswept)} rows of a batch wait to be swept; the words of the search index were not compared. “fonds work --once” sweeps them.`;
    return { findings, notes: [note] };
  }
  db.sqlite.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.live_words USING fts5vocab(main, search_index, col);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.right_words USING fts5vocab(rebuilt, search_index, col);
  `);
  const words = db.sqlite
    .prepare<[], string>(
      `SELECT DISTINCT term FROM (
         SELECT * FROM (SELECT term, col, doc, cnt FROM temp.live_words EXCEPT SELECT term, col, doc, cnt FROM temp.right_words)
         UNION ALL
         SELECT * FROM (SELECT term, col, doc, cnt FROM temp.right_words EXCEPT SELECT term, col, doc, cnt FROM temp.live_words))
       LIMIT ${String(mostFindings)}`,
    )
    .pluck()
    .all();
  db.sqlite.exec('DROP TABLE temp.live_words; DROP TABLE temp.right_words;');
  findings.push(
    ...words.map((term): Finding => ({
      check: 'search',
      message: `the search index and the documents disagree about “${term}”`,
    })),
  );
  return { findings, notes: [] };
}
