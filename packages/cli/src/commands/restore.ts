import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readEnvironment } from '@fonds/api/environment';
import { replaceDatabase, settleRestored } from '@fonds/db/restore';
import { NotFoundError } from '@fonds/domain/errors';
import { openStore } from '@fonds/media/store';
import { actNow, bringUp, withArchive } from '../archive.ts';
import { refuseNetworkDisk } from '../data-folder.ts';
import { counted } from '../output.ts';
import { perform } from '../perform.ts';
import { resolveGiven } from '../source-file.ts';
import { holdDataFolder } from '../supervisor/data-folder-hold.ts';

export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description('put a backup in the place of the archive, which is kept aside; nothing may be running')
    .argument('<file>', 'a backup: the folder that “fonds backup” made, or a database file');
  perform(command, async (out) => {
    const environment = readEnvironment();
    refuseNetworkDisk(environment.dataFolder);
    const given = resolveGiven(command.args[0] ?? '');
    const { database, files } = findBackup(given);
    const hold = holdDataFolder(environment, 'restore');
    try {
      const time = new Date().toISOString().replace(/[:.]/g, '-');
      const aside = join(environment.dataFolder, 'backups', `replaced-${time}.db`);
      const { replaced, version } = replaceDatabase(database, environment.databaseFile, aside);
      if (replaced) out.say(`The archive that was there is kept as ${aside}.`);
      return await withArchive(
        out,
        'allow-new',
        async ({ db }) => {
          await bringUp(out, environment, db);
          await settleRestored(db, actNow(), given, version);
          const copied = files === null ? 0 : await openStore(files).copyTo(environment.filesFolder);
          out.say(`Restored the database from ${database}.`);
          if (copied > 0) out.say(`Put back ${counted(copied, 'scan')} that ${environment.filesFolder} didn’t have.`);
          out.say('Everybody has to sign in again. Start Fonds as usual.');
          out.result({ restored: database, replaced: replaced ? aside : null, files: copied });
          return 0;
        },
        environment,
      );
    } finally {
      hold.release();
    }
  });
}

function findBackup(given: string): { database: string; files: string | null } {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) throw new NotFoundError(`There is no backup at ${given}.`);
  if (!stats.isDirectory()) return { database: given, files: null };
  const database = join(given, 'fonds.db');
  if (!existsSync(database)) throw new NotFoundError(`${given} is no backup: there is no fonds.db in it.`);
  return { database, files: join(given, 'files') };
}
