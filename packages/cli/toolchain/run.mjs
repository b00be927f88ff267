import { spawn } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

/** The repository's root: every child runs there, so that a relative FONDS_DATA means one place. */
export const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Where Node and pnpm are kept when the machine has none that fit; git-ignored. */
export const toolFolder = path.join(root, '.tools');

/** A failure whose message is all that the person needs: one line that says what to do. */
export class Failure extends Error {}

/** A line about our own doings. On stderr: stdout belongs to the command that was asked for. */
export function notice(text) {
  console.error(text);
}

/** The environment of every child: the caller's own, our tools first on PATH, nobody told what we run. */
export function environment(tools, extra = {}) {
  const env = {
    // Set by npm; started without npm, the caller's folder is simply the current one.
    INIT_CWD: process.cwd(),
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...extra,
  };
  if (tools) {
    // Windows spells it Path, and an object that holds both spellings hands on either.
    const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
    env[name] = [...tools.path, env[name] ?? ''].join(path.delimiter);
  }
  return env;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, signals passed on, and answers with its exit status (128 + n for signal n).
 * With `watch`, its output is also given, piece by piece, to that function.
 */
export function run(file, args, tools, { env = {}, cwd = root, watch, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const piped = watch || quiet ? 'pipe' : 'inherit';
    const child = spawn(file, args, {
      cwd,
      env: environment(tools, env),
      stdio: ['inherit', piped, piped],
      // npm and pnpm are .cmd files on Windows, which only its shell can run.
      shell: file.endsWith('.cmd'),
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => {
        watch?.(String(piece));
        if (!quiet) process.stderr.write(piece);
      });
    }
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the child as well; a second one would cut its orderly stop short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    // A signal to npm ends at the shell between npm and us, which dies of it without a word: our parent changes.
    const parent = process.ppid;
    const watchParent = () => {
      if (process.ppid === parent) return;
      clearInterval(watching);
      child.kill('SIGTERM');
    };
    const watching = process.env.npm_lifecycle_event ? setInterval(watchParent, 200) : undefined;
    const done = () => {
      clearInterval(watching);
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

const disk = /ENOSPC|No space left|EDQUOT/i;
const rights = /EACCES|EROFS|EPERM/;
const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|NO_OFFLINE|error sending request|FETCH_ERROR|META_FETCH_FAIL/;

/** What a package manager's output says of the cause, as a line for the person; undefined when it isn't one we know. */
export function explain(output, free = freeBytes()) {
  // npm takes a full disk for an optional package that failed, says nothing of it and exits with 0.
  if (disk.test(output) || free < 500e6) return `The disk is full: free about 2 GB under ${root} and try again.`;
  if (rights.test(output)) return `No right to write under ${root}: run this as the user who owns that folder.`;
  if (network.test(output)) {
    return 'The package registry cannot be reached. The first start needs the network (later ones do not): connect, or tell npm of your proxy or mirror, and try again.';
  }
  return undefined;
}

function freeBytes() {
  const { bavail, bsize } = statfsSync(existsSync(toolFolder) ? toolFolder : root);
  return bavail * bsize;
}
