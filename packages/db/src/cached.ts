import type Database from 'better-sqlite3';
import type { Connection } from './open.ts';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement prepared once for each connection. */
export function cached<Row = unknown>(db: Connection, sql: string): Database.Statement<unknown[], Row>;
export function cached(db: Connection, sql: string): Database.Statement {
  const known = statements.get(db.sqlite) ?? new Map<string, Database.Statement>();
  statements.set(db.sqlite, known);
  const statement = known.get(sql) ?? db.sqlite.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** A query of Drizzle's that is built once for each connection: its building costs more than running it. */
export function builtOnce<Query>(build: (db: Connection) => Query): (db: Connection) => Query {
  const known = new WeakMap<Database.Database, Query>();
  return (db) => {
    const found = known.get(db.sqlite);
    if (found !== undefined) return found;
    const query = build(db);
    known.set(db.sqlite, query);
    return query;
  };
}
