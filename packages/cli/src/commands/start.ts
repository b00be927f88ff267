import type { Command } from 'commander';
import { readEnvironment } from '@fonds/api/environment';
import type { Output } from '../output.ts';
import { perform } from '../perform.ts';
import { builtServer, findSourceServer } from '../supervisor/apps.ts';
import { prepare, type Prepared } from '../supervisor/prepare.ts';
import { supervise } from '../supervisor/supervise.ts';

export function addStart(program: Command): void {
  const command = program
    .command('start')
    .description('what “npm start” does once everything is built: migrate, load the sample archive, serve');
  perform(command, async (out) => {
    // A wrong value is said before anything else.
    readEnvironment();
    const server = { reader: builtServer('reader'), curator: builtServer('curator') };
    await serveFor(out, await prepare(out, 'start'), (app) => server[app], 'files', 60_000);
    return 0;
  });
}

export function addDev(program: Command): void {
  const command = program.command('dev').description('serve both apps from their sources, which may change meanwhile');
  perform(command, async (out) => {
    const server = {
      reader: [findSourceServer('reader'), '--dev'],
      curator: [findSourceServer('curator'), '--dev'],
    };
    await serveFor(out, await prepare(out, 'dev'), (app) => server[app], out.json ? 'stderr' : 'stdout', 180_000);
    return 0;
  });
}

async function serveFor(
  out: Output,
  prepared: Prepared,
  server: (app: 'reader' | 'curator') => readonly string[],
  logs: 'files' | 'stdout' | 'stderr',
  readyMilliseconds: number,
): Promise<void> {
  const { environment, authSecret, hold } = prepared;
  try {
    await supervise({
      environment,
      authSecret,
      server,
      logs,
      readyMilliseconds,
      onReady: () => {
        for (const line of welcome(prepared)) out.say(line);
        out.result({ reader: environment.readerUrl, curator: environment.curatorUrl, ...prepared.firstSignIn });
      },
      onRestart: (name, how, wait) => {
        out.note(`The ${name} ended (${how}); it is started again in ${wait / 1000} s.`);
      },
      onStopping: () => {
        out.note('Stopping …');
      },
    });
  } finally {
    hold.release();
  }
}

function welcome({ environment, firstSignIn }: Prepared): string[] {
  const lines = [
    '',
    'Fonds is running.',
    '',
    `  Reader   ${environment.readerUrl}`,
    `  Curator  ${environment.curatorUrl}`,
  ];
  if (firstSignIn && 'link' in firstSignIn) {
    lines.push(`  Sign in  ${firstSignIn.link}`, '           (as the first administrator; good once, for an hour)');
  } else if (firstSignIn) {
    lines.push(`  Sign in  with ${firstSignIn.email} and the password that you set`);
  }
  return [...lines, '', `The archive is in ${environment.dataFolder}. Stop with Ctrl-C.`];
}
