import { Argument, type Command } from 'commander';
import { getSetting, setSetting } from '@fonds/db/archive';
import { write } from '@fonds/db/write';
import { settingNames, type SettingName } from '@fonds/domain/settings';
import { actNow, actorFor, withArchive } from '../archive.ts';
import { perform } from '../perform.ts';

export function addSetting(program: Command): void {
  const command = program
    .command('setting')
    .description('show what the archive says of itself, or change one thing of it')
    .addArgument(new Argument('[name]', 'which').choices(settingNames))
    .argument('[value]', 'what it is from now on')
    .option('--as <email>', 'do it in the name of this user');
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db }) => {
      const [given, value] = command.args;
      const name = settingNames.find((one) => one === given);
      const shown: readonly SettingName[] = name === undefined ? settingNames : [name];
      if (name !== undefined && value !== undefined) {
        const by = actorFor(db, command.opts<{ as?: string }>().as);
        await write(db, (tx) => {
          setSetting(tx, actNow(by), name, value);
        });
      }
      for (const one of shown) out.say(`${one}: ${getSetting(db, one)}`);
      out.result(Object.fromEntries(shown.map((one) => [one, getSetting(db, one)])));
      return 0;
    }),
  );
}
