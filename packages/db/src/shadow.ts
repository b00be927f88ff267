import { getTableName } from 'drizzle-orm';
import type { Transaction } from './open.ts';
import { projectedTables } from './projected-rows.ts';

const indexes = ['search_index', 'names_index'];
const keyed = [...projectedTables.map(({ table }) => getTableName(table)), 'search_rows'];
const tableNames = [...keyed, 'search_words', ...indexes];

/** Whether the rows of a retired table can be taken away by their keys, a little at a time. */
export function hasKeys(retired: string): boolean {
  return keyed.includes(retired.replace(/^retired_/, ''));
}

/** Makes empty shadows of the projected tables, with their indexes. */
export function makeShadows(tx: Transaction): void {
  dropShadows(tx);
  for (const table of tableNames) {
    const statements = tx.sqlite
      .prepare<[string], string>(
        'SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC',
      )
      .pluck()
      .all(table);
    for (const sql of statements) tx.sqlite.exec(shadowSql(sql, table));
  }
  // Settings of the index that this one replaces stand in a table of FTS5's own; `version` is that of its format.
  for (const index of indexes) {
    tx.sqlite.exec(`INSERT INTO shadow_${index} (shadow_${index}, rank)
      SELECT k, v FROM ${index}_config WHERE k <> 'version'`);
  }
}

/** The statement that makes a table, or an index on it, changed to make its shadow. Index names end in a generation. */
function shadowSql(sql: string, table: string): string {
  const index = /^CREATE (UNIQUE )?INDEX "?(\w+?)(__(\d+))?"? ON /.exec(sql);
  if (!index) return sql.replace(new RegExp(`^(CREATE (VIRTUAL )?TABLE )"?${table}"?`), `$1shadow_${table}`);
  const [head, unique = '', name = '', , generation = '0'] = index;
  const next = String(Number(generation) + 1);
  return `CREATE ${unique}INDEX ${name}__${next} ON ${sql.slice(head.length).replace(new RegExp(`^"?${table}"?`), `shadow_${table}`)}`;
}

/** Takes the shadows away. */
export function dropShadows(tx: Transaction): void {
  for (const table of tableNames) tx.sqlite.exec(`DROP TABLE IF EXISTS shadow_${table}`);
}

/** Puts the shadows in the place of the public tables; these stay behind as `retired_…`, to be emptied and dropped. */
export function swapShadows(tx: Transaction): void {
  // Views go on naming the tables by their public names.
  tx.sqlite.pragma('legacy_alter_table = ON');
  for (const table of tableNames) {
    tx.sqlite.exec(`ALTER TABLE ${table} RENAME TO retired_${table}`);
    tx.sqlite.exec(`ALTER TABLE shadow_${table} RENAME TO ${table}`);
  }
  tx.sqlite.pragma('legacy_alter_table = OFF');
}

/** The names of the tables that `swapShadows` retired. */
export function listRetired(tx: Pick<Transaction, 'sqlite'>): string[] {
  const exists = tx.sqlite
    .prepare<[string], number>("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
    .pluck();
  return tableNames.map((table) => `retired_${table}`).filter((table) => exists.get(table) !== undefined);
}
