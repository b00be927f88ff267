import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerFlags } from '@fonds/api/serving/node-flags';

const root = join(import.meta.dirname, '../..');

/** A running reader, built and started as it is deployed. */
export interface RunningReader {
  readonly address: string;
  readonly startSeconds: number;
  /** Resident memory now, in MB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** Starts the built reader on an archive and waits until it is ready. Throws when it ends instead. */
export async function startReader(dataFolder: string, port: number): Promise<RunningReader> {
  const begun = performance.now();
  const program = join(root, 'apps/reader/.next/standalone/apps/reader/serve.mjs');
  const child = spawn(process.execPath, [...readerFlags, program], {
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', FONDS_DATA: dataFolder, READER_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${String(port)}`;
  while (!(await answers(`${address}/readyz`))) {
    if (child.exitCode !== null)
      throw new Error('The reader didn’t start: build it first (npm start, or turbo run build).');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    address,
    startSeconds: (performance.now() - begun) / 1000,
    memory: () => residentMegabytes(child.pid ?? 0),
    stop: () => stopped(child),
  };
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** A bare server in a process of its own that sends the same bytes: what the machine can do at best. */
export async function startBare(body: string, port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const script = `
    const body = Buffer.from(require('fs').readFileSync(0));
    require('http').createServer((q, r) => { r.setHeader('content-type', 'text/html'); r.setHeader('content-length', body.length); r.end(body); }).listen(${String(port)}, '127.0.0.1');`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(body);
  const address = `http://127.0.0.1:${String(port)}`;
  while (!(await answers(address))) await new Promise((resolve) => setTimeout(resolve, 20));
  return { address, stop: () => stopped(child) };
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
