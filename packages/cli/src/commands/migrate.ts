import type { Command } from 'commander';
import { bringUp, withArchive } from '../archive.ts';
import { perform } from '../perform.ts';

export function addMigrate(program: Command): void {
  const command = program
    .command('migrate')
    .description('bring the database to this version; with data in it, a backup is taken first');
  perform(command, (out) =>
    withArchive(out, 'allow-new', async ({ environment, db }) => {
      const { applied, backup } = await bringUp(out, environment, db);
      if (applied.length === 0) out.say('The database is of this version already.');
      out.result({ applied, backup });
      return 0;
    }),
  );
}
