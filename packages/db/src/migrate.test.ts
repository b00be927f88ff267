import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnName } from './insert.ts';
import { isMigrated, listMigrations, migrate } from './migrate.ts';
import { close, openReader, openWriter, type Writer } from './open.ts';
import { reindex } from './reindex.ts';
import { schema } from './schema/all.ts';
import { findReindexReason } from './upkeep.ts';
import { freshArchive, makeRecord, putDraft, type TestArchive } from './testing.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const tables: SQLiteTable[] = Object.values(schema).filter((value) => is(value, SQLiteTable));

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

function columnsInFile(table: string): Column[] {
  return archive.db.sqlite
    .prepare<[], Column>(`SELECT name, type, "notnull", pk FROM pragma_table_info('${table}') ORDER BY name`)
    .all();
}

function primaryKeyOf(table: SQLiteTable): string[] {
  const together = getTableConfig(table).primaryKeys.flatMap((key) => key.columns);
  const columns = Object.entries(getTableColumns(table));
  return columns
    .filter(([, column]) => column.primary || together.some((one) => one.name === column.name))
    .map(([key]) => columnName(key));
}

describe('the migrations give what the code expects', () => {
  it.each(tables.map((table): [string, SQLiteTable] => [getTableName(table), table]))(
    'of the table %s',
    (name, table) => {
      const key = primaryKeyOf(table);
      const expected = Object.entries(getTableColumns(table)).map(([property, column]) => ({
        name: columnName(property),
        type: column.getSQLType(),
        notnull: Number(column.notNull),
        inKey: key.includes(columnName(property)),
      }));
      const actual = columnsInFile(name).map(({ pk, ...column }) => ({
        ...column,
        type: column.type.toLowerCase(),
        inKey: pk > 0,
      }));
      expect(actual).toEqual(expected.sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
  );

  it('in every index that the schema names', () => {
    const named = tables.flatMap((table) => getTableConfig(table).indexes.map((index) => index.config.name));
    const made = archive.db.sqlite
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'index'")
      .pluck()
      .all();
    expect(named.filter((name) => !made.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('and no table besides, each STRICT', () => {
    const made = archive.db.sqlite
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
      )
      .all();
    expect(made.map((table) => table.name).sort()).toEqual(tables.map((table) => getTableName(table)).sort());
    expect(made.filter((table) => table.strict !== 1)).toEqual([]);
  });
});

it('refuses a row whose parent isn’t there', () => {
  const insert = archive.db.sqlite.prepare(
    "INSERT INTO slug_history (kind, slug, record_id, given_at) VALUES ('page', 'made-up', 'nobody', '')",
  );
  expect(() => insert.run()).toThrow('FOREIGN KEY');
});

it('does nothing when run again, and takes no backup for nothing', async () => {
  const backups = join(archive.folder, 'backups');
  expect(await migrate(archive.db, backups)).toEqual({ applied: [], backup: null });
  expect(existsSync(backups)).toBe(false);
  expect(isMigrated(archive.reader())).toBe(true);
});

it('takes no backup of a database that is only just made', async () => {
  const db = openWriter(join(archive.folder, 'new.db'));
  const backups = join(archive.folder, 'backups');
  const { applied, backup } = await migrate(db, backups);
  expect([applied, backup]).toEqual([listMigrations().map((migration) => migration.name), null]);
  expect(existsSync(backups)).toBe(false);
  close(db);
});

/** The project's migrations and one more, made up for the test. */
function withOneMore(sql: string): string {
  const folder = join(archive.folder, 'migrations');
  mkdirSync(folder);
  for (const { name, sql: own } of listMigrations()) writeFileSync(join(folder, `${name}.sql`), own);
  writeFileSync(join(folder, '9000_made_up.sql'), sql);
  return folder;
}

function tableNames(db: Writer): unknown[] {
  return db.sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
}

it('backs the data up before it changes anything', async () => {
  const id = await putDraft(archive, makeRecord('page', 'A made-up page'));
  const backups = join(archive.folder, 'backups');
  const { applied, backup } = await migrate(
    archive.db,
    backups,
    archive.now,
    withOneMore('CREATE TABLE made_up (a text) STRICT;'),
  );
  expect(applied).toEqual(['9000_made_up']);
  const copy = openReader(backup ?? '');
  expect(copy.sqlite.prepare('SELECT id FROM records').pluck().all()).toEqual([id]);
  expect(copy.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'made_up'").get()).toBeUndefined();
  close(copy);
});

it('refuses a database of a newer version, names both, and changes nothing', async () => {
  await migrate(archive.db, archive.folder, archive.now, withOneMore('CREATE TABLE made_up (a text) STRICT;'));
  const before = tableNames(archive.db);
  const refused = migrate(archive.db, join(archive.folder, 'backups'));
  await expect(refused).rejects.toThrow(UnavailableError);
  await expect(refused).rejects.toThrow(
    /newer version of Fonds \(it has migration 9000_made_up; this version ends with \d{4}_\w+\)\. Install that version, or restore a backup\.$/,
  );
  expect(tableNames(archive.db)).toEqual(before);
  expect(isMigrated(archive.db)).toBe(false);
});

it('leaves nothing of a migration that fails half-way', async () => {
  const before = tableNames(archive.db);
  const folder = withOneMore('CREATE TABLE made_up (a text) STRICT; INSERT INTO no_such_table VALUES (1);');
  await expect(migrate(archive.db, archive.folder, archive.now, folder)).rejects.toThrow('no_such_table');
  expect(tableNames(archive.db)).toEqual(before);
  expect(archive.db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(readdirSync(archive.folder).some((file) => file.startsWith('before-9000_made_up'))).toBe(true);
});

it('refuses a migration that would break links between rows', async () => {
  await putDraft(archive, makeRecord('page', 'A made-up page'));
  const folder = withOneMore('DROP TRIGGER revisions_are_kept; DELETE FROM records;');
  await expect(migrate(archive.db, archive.folder, archive.now, folder)).rejects.toThrow('would break');
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM records').pluck().get()).toBe(1);
});

it('refuses a database whose migrations are others', async () => {
  await migrate(archive.db, archive.folder, archive.now, withOneMore('CREATE TABLE made_up (a text) STRICT;'));
  writeFileSync(join(archive.folder, 'migrations', '9000_made_up.sql'), 'CREATE TABLE made_up (b text) STRICT;');
  const refused = migrate(archive.db, archive.folder, archive.now, join(archive.folder, 'migrations'));
  await expect(refused).rejects.toThrow('migration 9000_made_up isn’t the one that this version has');
});

it('an archive of the version before is asked to be rebuilt, once', async () => {
  const before = join(archive.folder, 'before');
  mkdirSync(before);
  for (const { name, sql } of listMigrations().slice(0, 1)) writeFileSync(join(before, `${name}.sql`), sql);
  const old = openWriter(join(archive.folder, 'old.db'));
  await migrate(old, archive.folder, archive.now, before);
  old.sqlite.exec("INSERT INTO publications (record_id, revision, published_at) VALUES ('made up', 1, '2026-01-01')");
  await migrate(old, archive.folder, archive.now);
  expect(findReindexReason(old)).toContain('earlier publications');
  await reindex(old, archive.act());
  expect(findReindexReason(old)).toBeUndefined();
  close(old);
  expect(findReindexReason(archive.db)).toBeUndefined();
});
