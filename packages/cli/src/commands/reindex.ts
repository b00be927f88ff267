import type { Command } from 'commander';
import { reindex } from '@fonds/db/reindex';
import { actNow, withArchive } from '../archive.ts';
import { counted } from '../output.ts';
import { perform } from '../perform.ts';

export function addReindex(program: Command): void {
  const command = program
    .command('reindex')
    .description('build what the public sees, and the search index, anew from the published revisions');
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const bar = out.progress('Rebuilding');
      const { records } = await reindex(db, actNow(), bar.update).finally(bar.stop);
      out.say(`Rebuilt what the public sees of ${counted(records, 'record')}.`);
      out.result({ records });
      return 0;
    }),
  );
}
