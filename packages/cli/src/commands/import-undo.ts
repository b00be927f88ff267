import type { Command } from 'commander';
import { undoImport } from '@fonds/api/import/undo';
import { InvalidError } from '@fonds/domain/errors';
import { actNow, actorFor, withArchive } from '../archive.ts';
import { counted } from '../output.ts';
import { perform, watchForStop } from '../perform.ts';

export function addUndo(parent: Command): void {
  const command = parent
    .command('undo')
    .description('take back everything that an import made or changed')
    .argument('<batch>', 'the number of the import, which it printed')
    .option('--as <email>', 'do it in the name of this user (default: the command line)');
  perform(command, (out) => {
    const number = Number(command.args[0]);
    if (!Number.isSafeInteger(number) || number < 1) {
      const message = `“${command.args[0] ?? ''}” is no import: give the number that the import printed, such as 3.`;
      throw new InvalidError([{ path: '', message }]);
    }
    return withArchive(out, 'refuse', async ({ db }) => {
      const by = actorFor(db, command.optsWithGlobals<{ as?: string }>().as);
      const bar = out.progress('Undoing');
      const stopping = watchForStop('Stopped: the import stands as it was.');
      const progress = (done: number, total: number) => {
        bar.update(done, total);
        stopping.check();
      };
      const undone = await undoImport(db, () => actNow(by), number, { progress }).finally(() => {
        bar.stop();
        stopping.forget();
      });
      out.say(`Import ${number} is undone: ${counted(undone.undone, 'record')} taken back.`);
      if (undone.edited.length > 0) {
        out.say(`${counted(undone.edited.length, 'record was', 'records were')} edited since, and left as they are:`);
        for (const { id, title } of undone.edited) out.say(`  ${id}  ${title}`);
      }
      if (undone.terms.length > 0) {
        out.say(
          `${counted(undone.terms.length, 'term stays', 'terms stay')} for something names or changed them since:`,
        );
        for (const title of undone.terms) out.say(`  ${title}`);
      }
      out.result(undone);
      return 0;
    });
  });
}
