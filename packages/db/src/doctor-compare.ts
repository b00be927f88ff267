import { getTableColumns, getTableName } from 'drizzle-orm';
import { mostFindings, type Finding } from './finding.ts';
import { columnName } from './insert.ts';
import type { Connection } from './open.ts';
import { compareSearch } from './doctor-search.ts';
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
