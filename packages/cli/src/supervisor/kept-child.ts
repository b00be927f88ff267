import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A program that is kept running. */
export interface ChildSpec {
  readonly name: string;
  /** What Node is given. */
  readonly args: readonly string[];
  readonly variables: Record<string, string | undefined>;
  /** A file to which it writes its log, or one of our own outputs. */
  readonly log: { readonly file: string } | 'stdout' | 'stderr';
}

export interface KeptChild {
  readonly name: string;
  /** Settles when the program ends before `settle` was called: with what is known of why. */
  readonly failedToStart: Promise<string>;
  /** From here on the program counts as started, and is started again when it ends. */
  readonly settle: () => void;
  /** Asks it to end, and makes it after `graceMilliseconds`. */
  readonly stop: (graceMilliseconds: number) => Promise<void>;
}

const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 30_000;
const soundMilliseconds = 60_000;
const largestLogBytes = 10_000_000;

/** Starts a program and, once it counts as started, starts it again whenever it ends, after ever longer waits. */
export function keepRunning(spec: ChildSpec, onEnd: (how: string, waitMilliseconds: number) => void): KeptChild {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wait = firstWaitMilliseconds;
  let settled = false;
  let stopping = false;
  let ended: () => void = () => undefined;
  const { promise: failedToStart, resolve: fail } = Promise.withResolvers<string>();

  function launch(): void {
    const started = performance.now();
    const running = spawnLogged(spec);
    child = running;
    let over = false;
    const end = (how: string) => {
      if (over) return;
      over = true;
      child = undefined;
      ended();
      if (stopping) return;
      if (!settled) {
        fail(how);
        return;
      }
      if (performance.now() - started > soundMilliseconds) wait = firstWaitMilliseconds;
      onEnd(how, wait);
      timer = setTimeout(launch, wait);
      wait = Math.min(wait * 2, longestWaitMilliseconds);
    };
    running.once('error', (error) => {
      end(error.message);
    });
    running.once('exit', (code, signal) => {
      end(signal === null ? `status ${code ?? 0}` : signal);
    });
  }

  async function stop(graceMilliseconds: number): Promise<void> {
    stopping = true;
    clearTimeout(timer);
    if (!child) return;
    const gone = new Promise<void>((resolve) => {
      ended = resolve;
    });
    child.kill('SIGTERM');
    const force = setTimeout(() => child?.kill('SIGKILL'), graceMilliseconds);
    await gone;
    clearTimeout(force);
  }

  launch();
  return {
    name: spec.name,
    failedToStart,
    settle: () => {
      settled = true;
    },
    stop,
  };
}

/** The channel to the child carries nothing: it closes when we end, however we end, and the child then stops too. */
function spawnLogged({ args, variables, log }: ChildSpec): ChildProcess {
  const target = typeof log === 'object' ? openLog(log.file) : log === 'stdout' ? 1 : 2;
  try {
    return spawn(process.execPath, args, { env: variables, stdio: ['ignore', target, target, 'ipc'] });
  } finally {
    if (typeof log === 'object') closeSync(target);
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o640);
}
