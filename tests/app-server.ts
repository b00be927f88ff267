import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getPrepared } from './prepared.ts';

export type App = 'reader' | 'curator';

/** A built app that runs in a process of its own. */
export interface AppServer {
  readonly address: string;
  /** What it has logged so far: JSON lines. */
  readonly log: () => string;
  /** Asks it to stop, and gives its exit status. */
  readonly stop: () => Promise<number | null>;
}

const startMilliseconds = 30_000;

/** Starts a built app on an archive and waits until it is ready. Throws with its log when it isn't in time. */
export async function startApp(
  app: App,
  address: string,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<AppServer> {
  const home = join(getPrepared().apps, app);
  const logFile = join(folder, `${app}.log`);
  const log = () => readFileSync(logFile, 'utf8');
  const out = openSync(logFile, 'a');
  const child = spawn(process.execPath, [join(home, 'apps', app, 'serve.mjs')], {
    cwd: home,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  const until = performance.now() + startMilliseconds;
  while (!(await isReady(address))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`The ${app} did not start.\n${log()}`);
    }
    await wait(25);
  }
  return { address, log, stop };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
