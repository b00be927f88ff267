import type { Table } from './report.ts';

/** The median and the 99th percentile of some measurements, and how many there were. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly count: number;
}

/** Median and 99th percentile (nearest rank). */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { median: at(0.5), p99: at(0.99), count: sorted.length };
}

/** Milliseconds to three figures. */
export function inMilliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Runs something and tells how long it took by the clock and on the processor, in seconds. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ result: T; wallSeconds: number; cpuSeconds: number }> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const result = await work();
  const used = process.cpuUsage(cpu);
  return {
    result,
    wallSeconds: (performance.now() - begun) / 1000,
    cpuSeconds: (used.user + used.system) / 1_000_000,
  };
}

/** A piece of work on many records, and the most memory that the process held while it went on. */
export interface Work {
  readonly name: string;
  readonly count: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const lookMilliseconds = 100;

/** Measures a piece of work on so many records. */
export async function measuredWork(name: string, count: number, work: () => Promise<unknown>): Promise<Work> {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const looking = setInterval(look, lookMilliseconds);
  try {
    const { wallSeconds, cpuSeconds } = await timed(work);
    look();
    return { name, count, wallSeconds, cpuSeconds, megabytes: most / 1e6 };
  } finally {
    clearInterval(looking);
  }
}

/** Pieces of work as a table of the report; `things` are what is counted. */
export function workTable(heading: string, things: string, works: readonly Work[]): Table {
  return {
    heading,
    columns: ['', things, 'seconds', 'seconds of processor', `${things} a second of processor`, 'memory, MB'],
    rows: works.map(({ name, count, wallSeconds, cpuSeconds, megabytes }) => [
      name,
      count.toLocaleString('en'),
      wallSeconds.toFixed(1),
      cpuSeconds.toFixed(1),
      (count / cpuSeconds).toFixed(0),
      megabytes.toFixed(0),
    ]),
  };
}
