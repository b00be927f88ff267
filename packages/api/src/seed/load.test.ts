import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBatch } from '@fonds/db/batches';
import { examine } from '@fonds/db/doctor';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSampleArchive, loadSampleOnFirstRun } from './load.ts';
import { sampleArchive } from './sample-archive.ts';

const act = () => ({ by: { userId: null, name: 'the test' }, at: new Date().toISOString() });

let folder: string;
let db: Writer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-sample-'));
  db = openWriter(join(folder, 'fonds.db'));
  await migrate(db, folder);
});

afterEach(() => {
  close(db);
  rmSync(folder, { recursive: true, force: true });
});

it('loads every record, published, and a second time none', async () => {
  const all = sampleArchive().length;
  expect(await loadSampleArchive(db, act)).toEqual({ batch: 1, new: all, changed: 0, unchanged: 0, left: 0 });
  expect(await loadSampleArchive(db, act)).toEqual({ batch: null, new: 0, changed: 0, unchanged: all, left: 0 });
  expect(db.sqlite.prepare("SELECT count(*) FROM records WHERE state = 'published'").pluck().get()).toBe(all);
  expect((await examine(db)).findings).toEqual([]);
});

it('loads on a first run alone, clearing away a load that was cut off', async () => {
  const cut = await write(db, (tx) => startBatch(tx, act(), 'import', { source: 'sample archive' }));
  expect(await loadSampleOnFirstRun(db, act)).toMatchObject({ batch: cut + 1, new: sampleArchive().length });
  expect(db.sqlite.prepare('SELECT state FROM batches ORDER BY number').pluck().all()).toEqual([
    'abandoned',
    'admitted',
  ]);
  expect(await loadSampleOnFirstRun(db, act)).toBeUndefined();
});
