import { Command } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addMigrate } from './commands/migrate.ts';
import { addReindex } from './commands/reindex.ts';
import { addRestore } from './commands/restore.ts';
import { addSeed } from './commands/seed.ts';
import { addSetting } from './commands/setting.ts';
import { addServe } from './commands/serve.ts';
import { addDev, addStart } from './commands/start.ts';
import { addUserCommands } from './commands/user.ts';
import { addWork } from './commands/work.ts';

/** The `fonds` command with everything beneath it. */
export function createProgram(): Command {
  const program = new Command('fonds')
    .description('Keeps a Fonds archive: set FONDS_DATA to its folder (default: data).')
    .enablePositionalOptions()
    .showHelpAfterError('(--help shows what can be said)')
    .showSuggestionAfterError();
  for (const add of [
    addStart,
    addDev,
    addServe,
    addWork,
    addMigrate,
    addSeed,
    addImport,
    addExport,
    addUserCommands,
    addSetting,
    addBackup,
    addRestore,
    addDoctor,
    addReindex,
  ]) {
    add(program);
  }
  return program;
}
