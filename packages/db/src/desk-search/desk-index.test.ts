import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { abandonBatch, startBatch, sweepBatches } from '../batches.ts';
import { listRecords } from '../desk-lists.ts';
import { examine } from '../doctor.ts';
import { listMigrations, migrate } from '../migrate.ts';
import { close, openWriter } from '../open.ts';
import { newRecordId } from '../record-ids.ts';
import { createRecord, saveRevision } from '../revisions.ts';
import { freshArchive, makeDocument, makeRecord, putDraft, putPublished, type TestArchive } from '../testing.ts';
import { findDeskIndexReason } from '../upkeep.ts';
import { write } from '../write.ts';
import { putHeads, type IndexedHead } from './desk-rows.ts';
import { fillDeskIndex } from './fill.ts';
import { lookUp } from './look-up.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const find = (q: string) =>
  listRecords(archive.db, { q, sort: 'changed', pageSize: 50 }).entries.map(({ title }) => title);
const save = (id: string, parent: number, title: string, desk?: (row: IndexedHead) => void) =>
  write(archive.db, (tx) => saveRevision(tx, archive.act(), id, parent, makeDocument(title), desk ? { desk } : {}));
const findings = async () => (await examine(archive.db)).findings;

it('a save puts its words in the place of those before', async () => {
  const id = await putDraft(archive, makeDocument('Elephants'));
  await save(id, 1, 'Zebras');
  expect(find('elephants')).toEqual([]);
  expect(find('zebras')).toEqual(['Zebras']);
  expect(await findings()).toEqual([]);
});

it('a save that is taken back leaves the words as they were', async () => {
  const id = await putDraft(archive, makeDocument('Elephants'));
  const failing = write(archive.db, (tx) => {
    saveRevision(tx, archive.act(), id, 1, makeDocument('Zebras'));
    throw new Error('made up');
  });
  await expect(failing).rejects.toThrow('made up');
  expect(find('elephants')).toEqual(['Elephants']);
  expect(find('zebras')).toEqual([]);
});

it('a row that comes late doesn’t undo a later save', async () => {
  const late: IndexedHead[] = [];
  const id = await putDraft(archive, makeDocument('Elephants'));
  await save(id, 1, 'Zebras', (row) => late.push(row));
  await save(id, 2, 'Walruses');
  await write(archive.db, (tx) => {
    putHeads(tx, late);
  });
  expect(find('zebras')).toEqual([]);
  expect(find('walruses')).toEqual(['Walruses']);
});

it('a batch that is given up leaves nothing, and the words of what it changed come back', async () => {
  const id = await putDraft(archive, makeDocument('Elephants'));
  const batch = await write(archive.db, (tx) => startBatch(tx, archive.act(), 'import'));
  await write(archive.db, (tx) => {
    saveRevision(tx, archive.act(), id, 1, makeDocument('Zebras'), { batch });
    createRecord(tx, archive.act(), makeDocument('Walruses'), { batch });
  });
  expect(find('zebras OR walruses')).toHaveLength(2);
  await write(archive.db, (tx) => {
    abandonBatch(tx, archive.act(), batch);
  });
  await sweepBatches(archive.db);
  expect(find('zebras OR walruses')).toEqual([]);
  expect(find('elephants')).toEqual(['Elephants']);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM desk_rows').pluck().get()).toBe(1);
  expect(await findings()).toEqual([]);
});

it('is filled from the latest revisions, says so until then, and loses what isn’t there', async () => {
  await putPublished(archive, makeRecord('agent', 'Somebody made up'));
  const id = await putDraft(archive, makeDocument('Elephants'));
  await save(id, 1, 'Zebras');
  archive.db.sqlite.exec(
    "DELETE FROM desk_index; DELETE FROM desk_rows; INSERT INTO upkeep VALUES ('desk-index', 'made up')",
  );
  const before = listRecords(archive.db, { q: 'zebras', sort: 'changed', pageSize: 50 });
  expect(before.total).toBe(0);
  expect(before.remarks).toEqual(['The index of the desk is still being built: not every record is found yet.']);
  expect(await fillDeskIndex(archive.db, { anew: false })).toEqual({ records: 2 });
  expect(find('zebras')).toEqual(['Zebras']);
  expect(find('elephants')).toEqual([]);
  expect(findDeskIndexReason(archive.db)).toBeUndefined();
  expect(await fillDeskIndex(archive.db, { anew: false })).toEqual({ records: 0 });
});

it('an archive of an earlier version is asked to be filled, with what stood in its index too; a new one not', async () => {
  const before = join(archive.folder, 'before');
  mkdirSync(before);
  for (const { name, sql } of listMigrations()) {
    if (name < '0017') writeFileSync(join(before, `${name}.sql`), sql);
  }
  const old = openWriter(join(archive.folder, 'old.db'));
  await migrate(old, archive.folder, archive.now, before);
  old.sqlite.exec(
    `INSERT INTO records (id, kind, state, head, title, edtf, created_at, changed_at, changed_by_name)
     VALUES ('${newRecordId()}', 'page', 'draft', 1, '', '', '', '', '');
     DELETE FROM upkeep; INSERT INTO desk_rows (key, head) SELECT key, head FROM records`,
  );
  await migrate(old, archive.folder, archive.now);
  expect(findDeskIndexReason(old)).toContain('the desk');
  expect(old.sqlite.prepare('SELECT count(*) FROM desk_rows').pluck().get()).toBe(0);
  close(old);
  expect(findDeskIndexReason(archive.db)).toBeUndefined();
});

it('damage is found by the doctor and put right by filling it anew', async () => {
  await putDraft(archive, makeDocument('Elephants'));
  const other = await putDraft(archive, makeDocument('Zebras'));
  archive.db.sqlite.exec(
    "DELETE FROM desk_index WHERE rowid = 2; UPDATE desk_rows SET head = 7 WHERE key = 1; INSERT INTO desk_index (rowid, title) VALUES (99, 'lost')",
  );
  const told = (await findings()).map(({ check, message }) => `${check}: ${message}`);
  expect(told).toHaveLength(3);
  expect(told).toContain(`desk: the desk’s index lacks the latest revision of ${other}`);
  expect(told).toContain('desk: the desk’s index has a row of a record that isn’t there (99)');
  expect(await fillDeskIndex(archive.db, { anew: true })).toEqual({ records: 2 });
  expect(await findings()).toEqual([]);
  expect(find('elephants OR zebras')).toHaveLength(2);
});

it('names are offered while one types, those that begin with it first', async () => {
  await putDraft(archive, makeRecord('agent', 'Of the Zebras', { variants: [{ text: '毛泽东' }] }));
  await putDraft(archive, makeRecord('agent', 'Zebra_1'));
  await putDraft(archive, makeRecord('place', 'Zebra town'));
  const names = (q: string) => lookUp(archive.db, ['agent'], q, 10).map(({ name }) => name);
  expect(names('zeb')).toEqual(['Zebra_1', 'Of the Zebras']);
  expect(names('zebras of')).toEqual(['Of the Zebras']);
  expect(names('毛澤')).toEqual(['Of the Zebras']);
  expect(names('zebras off')).toEqual([]);
  expect(names('made up')).toEqual([]);
  expect(names('" OR *')).toEqual([]);
});
