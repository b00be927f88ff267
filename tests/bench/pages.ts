import autocannon from 'autocannon';
import { spreadOf, type Spread } from './measure.ts';
import { freePort, startBare } from './server.ts';

/** How fast addresses are answered one after the other, each for the first time. */
export async function firstAnswers(addresses: readonly string[]): Promise<Spread> {
  const took: number[] = [];
  for (const address of addresses) {
    const begun = performance.now();
    const response = await fetch(address);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
    took.push(performance.now() - begun);
  }
  return spreadOf(took);
}

/** Requests a second of one address that has been answered before, and of the same bytes from a bare server. */
export interface Throughput {
  readonly requestsPerSecond: number;
  readonly bareRequestsPerSecond: number;
  readonly p99Milliseconds: number;
}

async function load(url: string): Promise<{ requests: number; p99: number }> {
  const result = await autocannon({ url, connections: 16, duration: 4 });
  return { requests: result.requests.average, p99: result.latency.p99 };
}

/** Loads one page for four seconds over sixteen connections, then a bare server that sends the same bytes. */
export async function throughput(address: string): Promise<Throughput> {
  const body = await (await fetch(address)).text();
  const bare = await startBare(body, await freePort());
  try {
    const ours = await load(address);
    const best = await load(bare.address);
    return { requestsPerSecond: ours.requests, bareRequestsPerSecond: best.requests, p99Milliseconds: ours.p99 };
  } finally {
    await bare.stop();
  }
}
