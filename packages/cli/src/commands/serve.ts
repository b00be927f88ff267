import type { Command } from 'commander';
import { readEnvironment } from '@fonds/api/environment';
import { createLogger } from '@fonds/api/logger';
import { perform } from '../perform.ts';
import { builtServer } from '../supervisor/apps.ts';
import { prepare } from '../supervisor/prepare.ts';
import { supervise } from '../supervisor/supervise.ts';

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('run reader, curator and worker in production; logs are JSON lines on standard output');
  perform(command, async (out) => {
    // A wrong value is said before anything else.
    readEnvironment();
    const server = { reader: builtServer('reader'), curator: builtServer('curator') };
    const { environment, authSecret, firstSignIn, hold } = await prepare(out, 'serve');
    const logs = out.json ? 'stderr' : 'stdout';
    const logger = createLogger('supervisor', logs);
    const addresses = { reader: environment.readerUrl, curator: environment.curatorUrl };
    try {
      await supervise({
        environment,
        authSecret,
        server: (app) => server[app],
        logs,
        readyMilliseconds: 60_000,
        onReady: () => {
          logger.info({ event: 'ready', ...addresses, ...firstSignIn });
          out.result({ ...addresses, ...firstSignIn });
        },
        onRestart: (name, how, wait) => {
          logger.error({ event: 'restart', name, how, waitMilliseconds: wait });
        },
        onStopping: (signal) => {
          logger.info({ event: 'stopping', signal });
        },
      });
    } finally {
      hold.release();
    }
    return 0;
  });
}
