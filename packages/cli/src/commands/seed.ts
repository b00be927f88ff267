import type { Command } from 'commander';
import { loadSampleArchive } from '@fonds/api/seed/load';
import { actNow, withArchive } from '../archive.ts';
import { counted } from '../output.ts';
import { perform, watchForStop } from '../perform.ts';

export function addSeed(program: Command): void {
  const command = program
    .command('seed')
    .description('load the sample archive and publish it; loaded again, it adds nothing');
  perform(command, (out) =>
    withArchive(out, 'migrate', async ({ db }) => {
      const bar = out.progress('Loading the sample archive');
      const stopping = watchForStop('Stopped: nothing of the sample archive was loaded.');
      const loaded = await loadSampleArchive(
        db,
        () => actNow(),
        (done, total) => {
          bar.update(done, total);
          stopping.check();
        },
      ).finally(() => {
        bar.stop();
        stopping.forget();
      });
      out.say(
        loaded.batch === null
          ? 'The sample archive is loaded already.'
          : `Loaded and published ${counted(loaded.new + loaded.changed, 'record')} of the sample archive as import ${loaded.batch}. “fonds import undo ${loaded.batch}” takes them back.`,
      );
      if (loaded.left > 0) out.note(`${counted(loaded.left, 'record')} changed by curators stayed as they are.`);
      out.result(loaded);
      return 0;
    }),
  );
}
