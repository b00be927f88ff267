import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Environment } from '@fonds/api/environment';
import { backUp } from '@fonds/db/backup';
import type { Writer } from '@fonds/db/open';
import { sealCopy } from '@fonds/db/restore';
import { ConflictError } from '@fonds/domain/errors';
import { openStore } from '@fonds/media/store';
import { withArchive } from '../archive.ts';
import { counted, type Output } from '../output.ts';
import { perform } from '../perform.ts';
import { resolveGiven } from '../source-file.ts';

export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('copy database and scans while everything goes on, and prove that the copy is whole')
    .argument(
      '[file]',
      'folder to make; a name that ends in .db takes the database alone (default: FONDS_DATA/backups/<time>)',
    );
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ environment, db }) => {
      const given = command.args[0];
      const time = new Date()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replaceAll(':', '-');
      const target = given === undefined ? join(environment.dataFolder, 'backups', time) : resolveGiven(given);
      if (existsSync(target)) throw new ConflictError(`${target} is there already: name another place for the backup.`);
      const alone = target.endsWith('.db');
      const files = alone ? await copyDatabase(out, db, target) : await copyAll(out, environment, db, target);
      const what = files === null ? 'the database, without scans' : `the database and ${counted(files, 'scan')}`;
      out.say(`Backed up ${what}, and checked the copy: ${target}`);
      out.result({ backup: target, files });
      return 0;
    }),
  );
}

async function copyDatabase(out: Output, db: Writer, target: string): Promise<null> {
  const bar = out.progress('Copying the database');
  const unchecked = `${target}.unchecked`;
  try {
    await backUp(db, unchecked, bar.update).finally(bar.stop);
    sealCopy(unchecked, target);
    await rename(unchecked, target);
  } finally {
    await rm(unchecked, { force: true });
  }
  return null;
}

/** A folder with database and scans; it has its name only once it is whole. */
async function copyAll(out: Output, environment: Environment, db: Writer, target: string): Promise<number> {
  const unfinished = `${target}.unfinished`;
  await mkdir(dirname(target), { recursive: true });
  await rm(unfinished, { recursive: true, force: true });
  try {
    await copyDatabase(out, db, join(unfinished, 'fonds.db'));
    // After the database: scans are only ever added, so the copy has every one that it names.
    const store = openStore(environment.filesFolder);
    let total = 0;
    for await (const sha256 of store.list()) total += sha256 === '' ? 0 : 1;
    const bar = out.progress('Copying the scans');
    const files = await store
      .copyTo(join(unfinished, 'files'), (done) => {
        bar.update(done, total);
      })
      .finally(bar.stop);
    await writeFile(
      join(unfinished, 'README.txt'),
      'A backup of a Fonds archive: fonds.db is the database, files/ holds the scans.\nPut it back with “fonds restore” and the path of this folder.\n',
    );
    await rename(unfinished, target);
    return files;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
