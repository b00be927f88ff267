import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { InvalidError, UnavailableError } from '@fonds/domain/errors';
import Database from 'better-sqlite3';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { listMigrations } from './migrate.ts';
import type { Writer } from './open.ts';
import { write } from './write.ts';

const companions = ['', '-wal', '-shm', '-journal'] as const;

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}

/** Runs work on a database of its own connection, its journal folded into the one file. */
function openAlone<T>(file: string, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    sqlite.pragma('journal_mode = DELETE');
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/**
 * Makes a copied database one file that needs no other beside it, and proves that it is whole, ours and not newer than
 * this version. `name` is what it is called in messages. Throws InvalidError. Cost: one reading of the file.
 */
export function sealCopy(file: string, name: string): void {
  const refuse = (message: string) => new InvalidError([{ path: name, message }]);
  try {
    openAlone(file, (sqlite) => {
      const known = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
      if (!known) throw refuse('this is a database, but not of Fonds');
      const newest = sqlite
        .prepare<[], { number: number; name: string }>('SELECT number, name FROM migrations ORDER BY number DESC')
        .get();
      const last = listMigrations().at(-1);
      if (newest && last && newest.number > last.number) {
        throw refuse(`this database was made by a newer version of Fonds (${newest.name}): install that version first`);
      }
      const broken = sqlite
        .prepare<[], string>('PRAGMA integrity_check(1)')
        .pluck()
        .all()
        .find((line) => line !== 'ok');
      if (broken !== undefined) throw refuse(`the database is damaged (${broken})`);
    });
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') throw refuse('this is no database');
    if (codeOf(error).startsWith('SQLITE_CORRUPT')) throw refuse('the database is damaged');
    throw error;
  }
}

/** The content version of a database, 0 where it can't be read. */
function versionIn(file: string): number {
  try {
    return openAlone(
      file,
      (sqlite) => sqlite.prepare<[], number>('SELECT number FROM content_version WHERE id = 1').pluck().get() ?? 0,
    );
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) {
      throw new UnavailableError('Something has the database open: stop reader, curator and worker, then try again.');
    }
    // A damaged archive is a reason to restore, and is kept aside as it is.
    if (codeOf(error) !== '') return 0;
    throw error;
  }
}

/**
 * Puts a checked copy of `source` in the place of the database, which is kept as `aside`. Returns the content version
 * of what was replaced. Throws InvalidError for a source that can't be taken, UnavailableError while a process has the
 * present database open; either way nothing has changed.
 */
export function replaceDatabase(source: string, file: string, aside: string): { replaced: boolean; version: number } {
  mkdirSync(dirname(file), { recursive: true });
  const copy = `${file}.restoring`;
  try {
    copyFileSync(source, copy);
    // A database that was copied by hand may have its last changes in the file beside it.
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`);
    sealCopy(copy, source);
    const replaced = existsSync(file);
    const version = replaced ? versionIn(file) : 0;
    if (replaced) {
      mkdirSync(dirname(aside), { recursive: true });
      for (const end of companions) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
    }
    renameSync(copy, file);
    return { replaced, version };
  } finally {
    for (const end of companions) rmSync(`${copy}${end}`, { force: true });
  }
}

/**
 * What a restored archive needs before it is served: nobody is signed in from the time of the backup, and the content
 * version is beyond that of what was replaced, so that no cache takes an old page for the present one.
 */
export async function settleRestored(db: Writer, act: Act, source: string, replacedVersion: number): Promise<void> {
  await write(db, (tx) => {
    tx.sqlite.exec('DELETE FROM sessions; DELETE FROM sign_in_links');
    tx.sqlite.prepare('UPDATE content_version SET number = max(number, ?) + 1 WHERE id = 1').run(replacedVersion);
    audit(tx, act, 'restore', { detail: source });
  });
}
