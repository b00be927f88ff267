import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/run-command.ts';
import { keepRunning } from './kept-child.ts';

it('starts a child again that ended, after a wait, and keeps its log', async () => {
  const file = join(temporaryFolder(), 'child.log');
  const again = Promise.withResolvers<[string, number]>();
  const child = keepRunning(
    {
      name: 'child',
      args: ['-e', 'console.log("up"); setTimeout(() => process.exit(3), 300)'],
      variables: {},
      log: { file },
    },
    (how, wait) => {
      again.resolve([how, wait]);
    },
  );
  child.settle();
  expect(await again.promise).toEqual(['status 3', 500]);
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 20_000 }).toMatch(/^up\nup\n/);
  await child.stop(1000);
});

it('tells of a child that ends before it counts as started', async () => {
  const file = join(temporaryFolder(), 'child.log');
  const child = keepRunning(
    { name: 'child', args: ['-e', 'process.exit(7)'], variables: {}, log: { file } },
    () => undefined,
  );
  expect(await child.failedToStart).toBe('status 7');
  await child.stop(1000);
});

it('makes a child end that does not want to', async () => {
  const file = join(temporaryFolder(), 'child.log');
  const script = 'process.on("SIGTERM", () => console.log("no")); setInterval(() => {}, 1000); console.log("up")';
  writeFileSync(file, '');
  const child = keepRunning({ name: 'child', args: ['-e', script], variables: {}, log: { file } }, () => undefined);
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 20_000 }).toBe('up\n');
  await child.stop(200);
  expect(readFileSync(file, 'utf8')).toBe('up\nno\n');
});
