import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshArchive, type TestArchive } from '@fonds/db/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readEnvironment } from '../environment.ts';
import { openDeskArchive } from './archive.ts';

let archive: TestArchive;
let incoming: string;
const events: string[] = [];
const logger = pino(
  {},
  { write: (line) => events.push(z.object({ event: z.string() }).parse(JSON.parse(line)).event) },
);

beforeEach(async () => {
  archive = await freshArchive();
  events.length = 0;
  incoming = join(archive.folder, 'files', 'incoming');
  mkdirSync(incoming, { recursive: true });
});
afterEach(() => {
  archive.close();
});

function halfSent(minutesAgo: number): string {
  const file = join(incoming, `made-up-${String(minutesAgo)}`);
  writeFileSync(file, 'made up: half a file');
  const then = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(file, then, then);
  return file;
}

it('a desk that opens takes away what was half sent an hour ago, and leaves what may be on its way', async () => {
  const [old, recent] = [halfSent(61), halfSent(59)];
  const desk = openDeskArchive(readEnvironment({ FONDS_DATA: archive.folder }), logger);
  await expect.poll(() => events).toEqual(['incoming-cleared']);
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  desk.close();
});

it('a desk opens although what was half sent can’t be taken away', async () => {
  // A folder isn't taken away as a file is.
  const folder = join(incoming, 'made-up-folder');
  mkdirSync(folder);
  const then = new Date(Date.now() - 61 * 60_000);
  utimesSync(folder, then, then);
  const desk = openDeskArchive(readEnvironment({ FONDS_DATA: archive.folder }), logger);
  await expect.poll(() => events).toEqual(['incoming-not-cleared']);
  expect(desk.ready()).toBe(true);
  desk.close();
});
