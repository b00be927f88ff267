import type { Command } from 'commander';
import { fillDeskIndex } from '@fonds/db/desk-search/fill';
import { reindex } from '@fonds/db/reindex';
import { actNow, withArchive } from '../archive.ts';
import { counted } from '../output.ts';
import { perform } from '../perform.ts';

export function addReindex(program: Command): void {
  const command = program
    .command('reindex')
    .description('build what the public sees, and the indexes of the search and of the desk, anew from the revisions');
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const bar = out.progress('Rebuilding');
      const { records } = await reindex(db, actNow(), bar.update).finally(bar.stop);
      out.say(`Rebuilt what the public sees of ${counted(records, 'record')}.`);
      const deskBar = out.progress('Rebuilding the desk’s index');
      const desk = await fillDeskIndex(db, { anew: true }, deskBar.update).finally(deskBar.stop);
      out.say(`Rebuilt the desk’s index of ${counted(desk.records, 'record')}.`);
      out.result({ records, desk: desk.records });
      return 0;
    }),
  );
}
