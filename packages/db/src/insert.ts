import type Database from 'better-sqlite3';
import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from './open.ts';

/** `publishedAt` as the database has it: `published_at`. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

interface Plan {
  readonly statement: Database.Statement;
  readonly columns: readonly {
    readonly key: string;
    readonly column: SQLiteColumn;
    /** What stands there when nothing is given. */
    readonly byDefault: unknown;
    readonly mapped: boolean;
  }[];
}

const plans = new WeakMap<Database.Database, Map<string, Plan>>();

function planFor(db: Connection, table: SQLiteTable, into: string): Plan {
  const known = plans.get(db.sqlite) ?? new Map<string, Plan>();
  plans.set(db.sqlite, known);
  const found = known.get(into);
  if (found) return found;
  // Only booleans are stored otherwise than they are given.
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    column,
    byDefault: (column.default ?? null) as unknown,
    mapped: column.dataType === 'boolean',
  }));
  const names = columns.map(({ key }) => columnName(key)).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = db.sqlite.prepare(`INSERT INTO ${into} (${names}) VALUES (${marks})`);
  const plan = { statement, columns };
  known.set(into, plan);
  return plan;
}

/**
 * Inserts one row by a statement that is prepared once for each table: bulk work makes dozens of rows a document.
 * `into` names another table of the same shape (a shadow). Returns the row's key.
 */
export function insert<Table extends SQLiteTable>(
  db: Connection,
  table: Table,
  row: InferInsertModel<Table>,
  into: string = getTableName(table),
): number {
  const { statement, columns } = planFor(db, table, into);
  const values = columns.map(({ key, column, byDefault, mapped }) => {
    const given: unknown = Reflect.get(row, key);
    const value = given ?? byDefault;
    return mapped && value !== null ? column.mapToDriverValue(value) : value;
  });
  return Number(statement.run(values).lastInsertRowid);
}
