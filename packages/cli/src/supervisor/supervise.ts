import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { variablesWith, type Environment } from '@fonds/api/environment';
import { UnavailableError } from '@fonds/domain/errors';
import { ownProgram, type AppName } from './apps.ts';
import { keepRunning, type ChildSpec, type KeptChild } from './kept-child.ts';
import { ownAddress, waitUntilReady } from './readiness.ts';

export interface Supervision {
  readonly environment: Environment;
  readonly authSecret: string;
  /** The script of an app's server and what it is given. */
  readonly server: (app: AppName) => readonly string[];
  readonly logs: 'files' | 'stdout' | 'stderr';
  readonly readyMilliseconds: number;
  /** Both servers answer. */
  readonly onReady: () => void;
  /** A child ended by itself and will be started again. */
  readonly onRestart: (name: string, how: string, waitMilliseconds: number) => void;
  readonly onStopping: (signal: string) => void;
}

const graceMilliseconds = 11_000;

/** The file of a child's log. */
export function logFile(environment: Environment, name: string): string {
  return join(environment.dataFolder, 'logs', `${name}.log`);
}

/**
 * Runs reader, curator and worker until a signal comes, and stops them in order. Throws UnavailableError, after stopping
 * all of them, when one can't be started.
 */
export async function supervise(supervision: Supervision): Promise<void> {
  const stopped = Promise.withResolvers<string>();
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stopped.resolve);
  const before = new Map(['reader', 'curator'].map((name) => [name, sizeOf(supervision.environment, name)]));
  const keep = (spec: ChildSpec) =>
    keepRunning(spec, (how, wait) => {
      supervision.onRestart(spec.name, how, wait);
    });
  const { servers: serverSpecs, worker } = specsOf(supervision);
  const children = serverSpecs.map(keep);
  const giveUp = new AbortController();
  try {
    const failed = children.map(async (child) => ({ child, how: await child.failedToStart }));
    const outcome = await Promise.race([stopped.promise, ...failed, servers(supervision, giveUp.signal)]);
    if (typeof outcome === 'string') supervision.onStopping(outcome);
    else if ('how' in outcome) {
      throw new UnavailableError(
        wordsFor(supervision, outcome.child, outcome.how, before.get(outcome.child.name) ?? 0),
      );
    } else if (outcome.late.length > 0) {
      throw new UnavailableError(
        `No answer within ${supervision.readyMilliseconds / 1000} s from: ${outcome.late.join(', ')}.`,
      );
    } else {
      // Only now: nobody waits for the worker, and its start would hold up theirs.
      children.push(keep(worker));
      for (const child of children) child.settle();
      supervision.onReady();
      supervision.onStopping(await stopped.promise);
    }
  } finally {
    giveUp.abort();
    await Promise.all(children.map((child) => child.stop(graceMilliseconds)));
    for (const signal of signals) process.off(signal, stopped.resolve);
  }
}

/** Waits for both servers; `late` are those that never answered. */
async function servers({ environment, readyMilliseconds }: Supervision, signal: AbortSignal) {
  const addresses = [
    ownAddress(environment.readerHost, environment.readerPort),
    ownAddress(environment.curatorHost, environment.curatorPort),
  ];
  const ready = await Promise.all(addresses.map((address) => waitUntilReady(address, readyMilliseconds, signal)));
  return { late: addresses.filter((_, place) => ready[place] !== true) };
}

function specsOf({ environment, authSecret, server, logs }: Supervision) {
  const variables = variablesWith({
    FONDS_DATA: environment.dataFolder,
    FONDS_FILES: environment.filesFolder,
    READER_PORT: String(environment.readerPort),
    CURATOR_PORT: String(environment.curatorPort),
    READER_URL: environment.readerUrl,
    CURATOR_URL: environment.curatorUrl,
    AUTH_SECRET: authSecret,
    // The first administrator is made before the servers start, and nobody else has to know the password.
    FONDS_ADMIN_EMAIL: '',
    FONDS_ADMIN_PASSWORD: '',
  });
  // What Node compiled at one start is read at the next, which takes a third less time.
  variables.NODE_COMPILE_CACHE ??= join(environment.dataFolder, 'cache');
  const spec = (name: string, args: readonly string[]): ChildSpec => ({
    name,
    args,
    variables,
    log: logs === 'files' ? { file: logFile(environment, name) } : logs,
  });
  return {
    servers: [spec('reader', server('reader')), spec('curator', server('curator'))],
    worker: spec('worker', [ownProgram(), 'work']),
  };
}

function sizeOf(environment: Environment, name: string): number {
  return statSync(logFile(environment, name), { throwIfNoEntry: false })?.size ?? 0;
}

function wordsFor({ environment, logs }: Supervision, child: KeptChild, how: string, from: number): string {
  const failed = `The ${child.name} did not start (${how}).`;
  const file = logFile(environment, child.name);
  if (logs !== 'files' || !existsSync(file)) return failed;
  const written = readFileSync(file).subarray(from).toString('utf8').trim();
  const last = written.split('\n').slice(-5).join('\n');
  return `${failed}${last === '' ? '' : `\n${last}`}\nIts log is ${file}.`;
}
