import { ConflictError } from '@fonds/domain/errors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findColumns, keepColumns } from './list-columns.ts';
import { addFilter, deleteFilter, filtersAtMost, listFilters, renameFilter, shareFilter } from './saved-filters.ts';
import { freshArchive, type TestArchive } from './testing.ts';
import { addUser } from './users.ts';
import { write } from './write.ts';

let archive: TestArchive;
let mine: string;
let others: string;
beforeAll(async () => {
  archive = await freshArchive();
  const user = (name: string) =>
    write(archive.db, (tx) =>
      addUser(tx, archive.act(), { email: `${name}@made-up.example`, name, role: 'editor', passwordHash: 'none' }),
    );
  mine = await user('me');
  others = await user('somebody');
});
afterAll(() => {
  archive.close();
});

const keep = (userId: string, name: string, shared = false) =>
  write(archive.db, (tx) =>
    addFilter(tx, archive.act(), userId, { kind: 'document', name, list: { state: 'draft', sort: '-title' }, shared }),
  );
const namesFor = (userId: string) => listFilters(archive.db, userId, 'document').map(({ name }) => name);

it('a user is offered their own filters first and then what others share', async () => {
  await keep(others, 'A made-up shared one', true);
  await keep(others, 'A made-up private one');
  await keep(mine, 'My made-up drafts');
  expect(namesFor(mine)).toEqual(['My made-up drafts', 'A made-up shared one']);
  expect(listFilters(archive.db, mine, 'place')).toEqual([]);
  expect(listFilters(archive.db, mine)[0]).toMatchObject({
    list: { state: 'draft', sort: '-title' },
    own: true,
    shared: false,
    by: 'me',
  });
});

it('is renamed only by whoever saw its name, is shared and taken back, and deleted', async () => {
  const id = await keep(others, 'Made-up letters');
  const rename = (was: string, name: string) =>
    write(archive.db, (tx) => {
      renameFilter(tx, archive.act(), id, was, name);
    });
  await expect(rename('Made-up notes', 'Made-up cables')).rejects.toThrow(ConflictError);
  await rename('Made-up letters', 'Made-up cables');
  const share = (shared: boolean) =>
    write(archive.db, (tx) => {
      shareFilter(tx, archive.act(), id, shared);
    });
  await share(true);
  expect(namesFor(mine)).toContain('Made-up cables');
  await share(false);
  expect(namesFor(mine)).not.toContain('Made-up cables');
  await write(archive.db, (tx) => {
    deleteFilter(tx, archive.act(), id);
  });
  expect(namesFor(others)).not.toContain('Made-up cables');
});

it('nobody has two of a kind by one name, whatever its case, but two people may', async () => {
  await keep(mine, 'Made-up maps');
  await expect(keep(mine, 'MADE-UP MAPS')).rejects.toThrow(ConflictError);
  await keep(others, 'Made-up maps');
});

it('nobody keeps more than the palette can hold', async () => {
  const many = await write(archive.db, (tx) =>
    addUser(tx, archive.act(), { email: 'm@made-up.example', name: 'many', role: 'viewer', passwordHash: 'none' }),
  );
  for (let number = 0; number < filtersAtMost; number += 1) await keep(many, `Made up ${String(number)}`);
  await expect(keep(many, 'One more')).rejects.toThrow('filters already');
});

it('columns are kept for each user and kind until the usual ones are wanted again', async () => {
  const choose = (columns: Parameters<typeof keepColumns>[4]) =>
    write(archive.db, (tx) => {
      keepColumns(tx, archive.act(), mine, 'document', columns);
    });
  expect(findColumns(archive.db, mine, 'document')).toBeNull();
  await choose(['date', 'people']);
  await choose(['people', 'comments']);
  expect(findColumns(archive.db, mine, 'document')).toEqual(['people', 'comments']);
  expect(findColumns(archive.db, mine, 'place')).toBeNull();
  expect(findColumns(archive.db, others, 'document')).toBeNull();
  await choose(null);
  expect(findColumns(archive.db, mine, 'document')).toBeNull();
});
