import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The address at which this machine reaches a server that listens on `host`. */
export function ownAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => {
      resolve(false);
    });
  });
}

/** Waits until a server's `/readyz` answers. Returns false when it doesn't in time, or the signal says to stop. */
export async function waitUntilReady(address: string, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (!signal.aborted && performance.now() < until) {
    if (await isReady(`${address}/readyz`)) return true;
    await wait(50, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
