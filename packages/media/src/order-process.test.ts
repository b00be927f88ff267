import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NotWantedError, orderProcess, TookTooLongError, type OrderProcess } from './order-process.ts';

let folder: string;
let orders: OrderProcess<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-order-'));
  const file = join(folder, 'child.mjs');
  writeFileSync(
    file,
    `process.on('message', (order) => {
      if (order === 'die') process.exit(1);
      if (order !== 'wait') process.send(order === 'pid' ? String(process.pid) : order);
    });`,
  );
  orders = orderProcess({
    file,
    heapMegabytes: 50,
    idleMilliseconds: 100,
    mostMilliseconds: 2000,
    mostWaiting: 2,
    words: { failed: 'It failed.', tookTooLong: 'It took too long.', tooMany: 'Too many wait.' },
  });
});
afterEach(() => {
  orders.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an order that ends the process fails alone', async () => {
  const failed = orders.ask('die');
  const behind = orders.ask('made up');
  await expect(failed).rejects.toThrow('It failed.');
  await expect(failed).rejects.toBeInstanceOf(UnavailableError);
  expect(await behind).toBe('made up');
});

test('one that takes too long is told apart', async () => {
  const hasty = orders.ask('wait');
  await expect(hasty).rejects.toBeInstanceOf(TookTooLongError);
  expect(await orders.ask('made up')).toBe('made up');
});

test('a process without work ends, and the next order starts another', async () => {
  const first = Number(await orders.ask('pid'));
  await expect.poll(() => isRunning(first), { timeout: 5000 }).toBe(false);
  expect(Number(await orders.ask('pid'))).not.toBe(first);
});

test('an order that nobody wants any more leaves the queue; one under way is carried to its end', async () => {
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = orders.ask('first', running.signal);
  const second = orders.ask('second', waiting.signal);
  const third = orders.ask('third');
  await expect(orders.ask('fourth')).rejects.toThrow('Too many wait.');
  running.abort();
  waiting.abort();
  await expect(second).rejects.toBeInstanceOf(NotWantedError);
  const fifth = orders.ask('fifth');
  await expect(orders.ask('sixth', waiting.signal)).rejects.toBeInstanceOf(NotWantedError);
  expect(await Promise.all([first, third, fifth])).toEqual(['first', 'third', 'fifth']);
});

test('who waits when the archive is closed is told', async () => {
  const asked = [orders.ask('wait'), orders.ask('made up')].map((each) => expect(each).rejects.toThrow('closing'));
  orders.close();
  await Promise.all(asked);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
