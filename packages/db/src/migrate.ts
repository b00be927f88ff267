import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import { backUp } from './backup.ts';
import type { Connection, Writer } from './open.ts';

/** The folder of the numbered migrations: beside this file, or beside the bundle that it was built into. */
function migrationsFolder(): string {
  return join(import.meta.dirname, 'migrations');
}

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations of this version, in order. */
export function listMigrations(folder = migrationsFolder()): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_0-9]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.replace('.sql', ''),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

function sha256(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

function listApplied(db: Connection): Applied[] {
  const known = db.sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get();
  if (!known) return [];
  return db.sqlite.prepare<[], Applied>('SELECT number, name, sha256 FROM migrations ORDER BY number').all();
}

/** Whether the database has just the migrations of this version. */
export function isMigrated(db: Connection): boolean {
  const applied = listApplied(db);
  return applied.length > 0 && applied.length === listMigrations().length;
}

/**
 * Brings the database to this version, each migration in a transaction of its own; run again it does nothing. When there
 * is data, a backup is taken first, into `backupFolder`. Returns the names of what it applied and the backup's file.
 * Throws UnavailableError for a database of a newer version, or one whose migrations are not ours.
 */
export async function migrate(
  db: Writer,
  backupFolder: string,
  now: () => Date = () => new Date(),
  folder?: string,
): Promise<{ applied: string[]; backup: string | null }> {
  const wanted = listMigrations(folder);
  const applied = listApplied(db);
  const newest = applied.at(-1);
  const last = wanted.at(-1);
  if (newest && last && newest.number > last.number) {
    throw new UnavailableError(
      `This database was made by a newer version of Fonds (it has migration ${newest.name}; this version ends with ${last.name}). Install that version, or restore a backup.`,
    );
  }
  const strange = applied.find(
    (done) => !wanted.some((ours) => ours.name === done.name && sha256(ours.sql) === done.sha256),
  );
  if (strange) {
    throw new UnavailableError(
      `This database’s migration ${strange.name} isn’t the one that this version has. Install the version that made the database, or restore a backup.`,
    );
  }
  const pending = wanted.filter((migration) => !applied.some((done) => done.number === migration.number));
  if (pending.length === 0) return { applied: [], backup: null };
  const hasData = applied.length > 0 && existsSync(db.sqlite.name);
  const backup = hasData
    ? await backUp(
        db,
        join(backupFolder, `before-${String(pending[0]?.name)}-${now().toISOString().replace(/[:.]/g, '-')}.db`),
      )
    : null;
  for (const migration of pending) apply(db, migration, now());
  return { applied: pending.map((migration) => migration.name), backup };
}

function apply(db: Writer, migration: Migration, at: Date): void {
  // A table that is rebuilt inside a transaction would otherwise delete its children by cascade.
  db.sqlite.pragma('foreign_keys = OFF');
  db.sqlite.pragma('busy_timeout = 10000');
  try {
    db.sqlite
      .transaction(() => {
        db.sqlite.exec(
          'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY NOT NULL, name text NOT NULL, sha256 text NOT NULL, at text NOT NULL) STRICT',
        );
        // Another process may have got here first.
        if (db.sqlite.prepare('SELECT 1 FROM migrations WHERE number = ?').get(migration.number)) return;
        db.sqlite.exec(migration.sql);
        const broken = db.sqlite.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) {
          throw new UnavailableError(
            `Migration ${migration.name} would break ${String(broken.length)} links between rows.`,
          );
        }
        db.sqlite
          .prepare('INSERT INTO migrations (number, name, sha256, at) VALUES (?, ?, ?, ?)')
          .run(migration.number, migration.name, sha256(migration.sql), at.toISOString());
      })
      .immediate();
  } finally {
    db.sqlite.pragma('foreign_keys = ON');
    db.sqlite.pragma('busy_timeout = 0');
  }
}
