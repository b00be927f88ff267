import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@fonds/api/environment';
import type { Act, Actor } from '@fonds/db/actor';
import { abandonSilentBatches, silenceMilliseconds } from '@fonds/db/batches';
import { fillDeskIndex } from '@fonds/db/desk-search/fill';
import { isMigrated, migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { reindex } from '@fonds/db/reindex';
import { findDeskIndexReason, findReindexReason } from '@fonds/db/upkeep';
import { findUserByEmail } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { NotFoundError, UnavailableError } from '@fonds/domain/errors';
import { refuseNetworkDisk } from './data-folder.ts';
import type { Output } from './output.ts';

/** The archive as a command works on it. */
export interface Archive {
  readonly environment: Environment;
  readonly db: Writer;
}

/** What to do about a database that isn't there or isn't of this version: bring it up, leave that to the work, or refuse. */
type Unready = 'migrate' | 'allow-new' | 'refuse';

/** Opens the archive, does the work and closes it, whatever becomes of the work. */
export async function withArchive<T>(
  out: Output,
  unready: Unready,
  work: (archive: Archive) => Promise<T>,
  environment: Environment = readEnvironment(),
): Promise<T> {
  refuseNetworkDisk(environment.dataFolder);
  if (unready === 'refuse' && !existsSync(environment.databaseFile)) throw missing(environment);
  const db = openWriter(environment.databaseFile);
  try {
    if (unready === 'migrate') await bringUp(out, environment, db);
    if (unready === 'refuse') refuseUnmigrated(db);
    return await work({ environment, db });
  } finally {
    close(db);
  }
}

function missing(environment: Environment): UnavailableError {
  return new UnavailableError(
    `There is no archive in ${environment.dataFolder} yet. Make one with “fonds migrate” (in a clone: “npm run fonds -- migrate”), or set FONDS_DATA to the folder of one.`,
  );
}

/** Throws UnavailableError unless the database has just the migrations of this version. */
export function refuseUnmigrated(db: Writer): void {
  if (isMigrated(db)) return;
  throw new UnavailableError('The database is not of this version of Fonds. Run “fonds migrate” first.');
}

/** Migrates, with a line for each thing that was done. */
export async function bringUp(
  out: Output,
  environment: Environment,
  db: Writer,
): Promise<{ applied: string[]; backup: string | null }> {
  const done = await migrate(db, join(environment.dataFolder, 'backups'));
  if (done.backup !== null) out.note(`A backup was taken before the migration: ${done.backup}`);
  if (done.applied.length > 0) out.note(`Migrated the database: ${done.applied.join(', ')}`);
  await bringUpProjection(out, db);
  await bringUpDeskIndex(out, db);
  return done;
}

/** Builds what the public sees anew where this version makes more of it than the one before; cut off, it is begun again. */
async function bringUpProjection(out: Output, db: Writer): Promise<void> {
  const because = findReindexReason(db);
  if (because === undefined) return;
  await write(db, (tx) => {
    abandonSilentBatches(tx, actNow(), new Date(Date.now() - silenceMilliseconds).toISOString());
  });
  out.note(`Building what the public sees anew: ${because}.`);
  const bar = out.progress('Rebuilding');
  await reindex(db, actNow(), bar.update).finally(bar.stop);
}

/** Puts into the desk's index what an earlier version left out; cut off, it is gone on with. */
async function bringUpDeskIndex(out: Output, db: Writer): Promise<void> {
  const because = findDeskIndexReason(db);
  if (because === undefined) return;
  out.note(`Filling the desk’s index: ${because}.`);
  const bar = out.progress('Filling');
  await fillDeskIndex(db, { anew: false }, bar.update).finally(bar.stop);
}

const commandLine: Actor = { userId: null, name: 'the command line' };

/** Who a command acts as: the user of an address, or the command line itself. Throws NotFoundError. */
export function actorFor(db: Writer, email: string | undefined): Actor {
  if (email === undefined) return commandLine;
  const user = findUserByEmail(db, email);
  if (user?.disabledAt !== null) {
    throw new NotFoundError(`There is no active user ${email}: “fonds user list” shows who there is.`);
  }
  return { userId: user.id, name: user.name };
}

/** Something done now by an actor. */
export function actNow(by: Actor = commandLine): Act {
  return { by, at: new Date().toISOString() };
}
