import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { close, openReader, openWriter } from './open.ts';
import { settings } from './schema/published.ts';
import { freshArchive, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

it.each([
  "INSERT INTO settings (name, value) VALUES ('made-up', 'made up')",
  "UPDATE settings SET value = 'made up'",
  'DELETE FROM settings',
  'DROP TABLE settings',
  'CREATE TABLE made_up (a text)',
])('a reader can’t write: %s', (sql) => {
  const reader = archive.reader();
  expect(() => reader.sqlite.exec(sql)).toThrow(/readonly/);
});

it('a reader can’t write through Drizzle, nor once it has turned its own guard off', () => {
  const reader = archive.reader();
  expect(() => reader.orm.delete(settings).run()).toThrow();
  reader.sqlite.pragma('query_only = OFF');
  expect(() => reader.sqlite.exec('DELETE FROM settings')).toThrow(/readonly/);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM settings').pluck().get()).not.toBe(0);
});

it('a reader says what to do when there is no database', () => {
  const file = join(archive.folder, 'nothing-here.db');
  expect(() => openReader(file)).toThrow(UnavailableError);
  expect(() => openReader(file)).toThrow(/There is no database at .*nothing-here\.db\. Run “npm run fonds -- migrate”/);
});

it('a reader sees what a writer commits, and nothing of what fails', async () => {
  const reader = archive.reader();
  const name = () => reader.sqlite.prepare("SELECT value FROM settings WHERE name = 'name'").pluck().get();
  const rename = (to: string) => (tx: { sqlite: typeof archive.db.sqlite }) => {
    tx.sqlite.prepare("UPDATE settings SET value = ? WHERE name = 'name'").run(to);
  };
  await write(archive.db, rename('A made-up archive'));
  expect(name()).toBe('A made-up archive');
  const failing = write(archive.db, (tx) => {
    rename('Never seen')(tx);
    throw new Error('a made-up failure');
  });
  await expect(failing).rejects.toThrow('a made-up failure');
  expect(name()).toBe('A made-up archive');
});

it('closes while another writes: its statistics can wait', () => {
  const [holder, other] = [openWriter(archive.db.sqlite.name), openWriter(archive.db.sqlite.name)];
  other.sqlite.exec('CREATE TABLE made_up (a TEXT) STRICT; CREATE INDEX made_up_a ON made_up (a)');
  other.sqlite.exec("INSERT INTO made_up VALUES ('made up')");
  other.sqlite.prepare('SELECT a FROM made_up WHERE a > ?').all('a');
  holder.sqlite.exec('BEGIN IMMEDIATE');
  expect(() => other.sqlite.pragma('optimize')).toThrow(/locked/);
  expect(() => close(other)).not.toThrow();
  expect(other.sqlite.open).toBe(false);
  holder.sqlite.exec('ROLLBACK');
  close(holder);
});
