import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { schema } from './schema/all.ts';

/** An open database: Drizzle for queries, and the driver beneath it for what Drizzle can't say. */
export interface Connection {
  readonly orm: BetterSQLite3Database<typeof schema>;
  readonly sqlite: Database.Database;
}

/** Reads published tables only, through a handle that can't write. */
export interface Reader extends Connection {
  readonly mode: 'read';
}

/** May write, inside `write` alone. */
export interface Writer extends Connection {
  readonly mode: 'write';
}

/** A connection inside a write transaction: what every function that writes takes. */
export interface Transaction extends Connection {
  readonly mode: 'write';
  readonly inTransaction: true;
}

/** Opens the file read-only. Throws UnavailableError when there is none: migrations come first. */
export function openReader(file: string): Reader {
  if (!existsSync(file)) {
    throw new UnavailableError(`There is no database at ${file}. Run “npm run fonds -- migrate” first.`);
  }
  const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: 2000 });
  sqlite.pragma('query_only = ON');
  sqlite.pragma('cache_size = -32000');
  return { mode: 'read', sqlite, orm: drizzle(sqlite, { schema, casing: 'snake_case' }) };
}

/** Opens the file for writing, making it and its folder when they aren't there. The lock is waited for in `write`. */
export function openWriter(file: string): Writer {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file, { timeout: 0 });
  // Of a new file; texts of a page or two stand whole on one.
  sqlite.pragma('page_size = 8192');
  sqlite.pragma('busy_timeout = 2000');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('busy_timeout = 0');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -128000');
  sqlite.pragma('temp_store = MEMORY');
  // A checkpoint every 128 MB: bulk work touches the same pages of the indexes over and over.
  sqlite.pragma('wal_autocheckpoint = 16000');
  return { mode: 'write', sqlite, orm: drizzle(sqlite, { schema, casing: 'snake_case' }) };
}

/** Closes the file; a writer leaves the planner's statistics fresh, unless another writes just then. */
export function close(connection: Connection): void {
  if (!connection.sqlite.open) return;
  try {
    if (!connection.sqlite.readonly) connection.sqlite.pragma('optimize');
  } catch (error) {
    // What was done is done: statistics can wait for the next.
    if (!isBusy(error)) throw error;
  } finally {
    connection.sqlite.close();
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Runs reads in one snapshot, so that all of them see the same content version. */
export function snapshot<T>(connection: Connection, read: () => T): T {
  if (connection.sqlite.inTransaction) return read();
  return connection.sqlite.transaction(read)();
}
