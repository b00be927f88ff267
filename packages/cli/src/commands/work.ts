import type { Command } from 'commander';
import { createLogger } from '@fonds/api/logger';
import { withArchive } from '../archive.ts';
import { perform } from '../perform.ts';
import { visitAddresses } from '../worker/links/link-round.ts';
import { linkRunOf } from '../worker/links/link-run.ts';
import { doRound, doRounds, endings, handlers } from '../worker/rounds.ts';

export function addWork(program: Command): void {
  const command = program
    .command('work')
    .description('do what the servers leave for later, until stopped; logs are JSON lines on standard output')
    .option('--once', 'do what is due now, and end');
  perform(command, (out) =>
    withArchive(out, 'refuse', async ({ db, environment }) => {
      const logger = createLogger('worker', out.json ? 'stderr' : 'stdout');
      const stop = stopSignal();
      const run = { db, handlers, endings, logger, signal: stop, now: () => new Date() };
      if (command.opts<{ once?: boolean }>().once) {
        const { done, failed } = await doRound(run);
        logger.info({ event: 'round', done, failed });
        out.result({ done, failed });
        return failed === 0 ? 0 : 1;
      }
      logger.info({ event: 'working' });
      const links = linkRunOf(environment, run);
      await Promise.all([doRounds(run), ...(links ? [visitAddresses(links)] : [])]);
      logger.info({ event: 'stopped' });
      out.result({ stopped: true });
      return 0;
    }),
  );
}

/** Comes on when the process is asked to end, or when the supervisor that started it is gone. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const abort = () => {
    stop.abort();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, abort);
  process.once('disconnect', abort);
  process.channel?.unref();
  return stop.signal;
}
