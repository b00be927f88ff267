import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** A hold on something that only one process may have. */
export interface Hold {
  readonly release: () => void;
}

/**
 * Takes a lock for as long as this process lives or until it is released; undefined when another process has it. The
 * operating system keeps it, so that a process that was killed, in whatever container, leaves nothing stale behind.
 */
export function takeLock(file: string): Hold | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file, { timeout: 0 });
  try {
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    sqlite.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return {
    release: () => {
      sqlite.close();
    },
  };
}
