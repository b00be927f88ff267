import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addTemplate, deleteTemplate, getTemplate, listTemplates, renameTemplate } from './templates.ts';
import { freshArchive, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await freshArchive();
});
afterAll(() => {
  archive.close();
});

const add = (name: string, values: object = { extent: '1 page' }) =>
  write(archive.db, (tx) => addTemplate(tx, archive.act(), 'document', name, values));

it('is kept by its name among those of its kind, and gives its values back', async () => {
  const id = await add('Made-up telegram', { extent: '2 pages', languages: ['ru'] });
  await add('a made-up letter');
  expect(listTemplates(archive.db, 'document').map(({ name }) => name)).toEqual([
    'a made-up letter',
    'Made-up telegram',
  ]);
  expect(listTemplates(archive.db, 'agent')).toEqual([]);
  expect(getTemplate(archive.db, id)).toMatchObject({
    name: 'Made-up telegram',
    values: { extent: '2 pages', languages: ['ru'] },
  });
});

it('no two of a kind are called the same, whatever their case', async () => {
  await add('Made-up minutes');
  await expect(add('MADE-UP MINUTES')).rejects.toThrow(ConflictError);
});

it('is renamed only by whoever saw its name, and never over another', async () => {
  const id = await add('Made-up note');
  const rename = (was: string, name: string) =>
    write(archive.db, (tx) => {
      renameTemplate(tx, archive.act(), id, was, name);
    });
  await rename('Made-up note', 'MADE-UP NOTE');
  await expect(rename('Made-up note', 'Another')).rejects.toThrow('Somebody renamed it “MADE-UP NOTE” meanwhile.');
  await expect(rename('MADE-UP NOTE', 'Made-up Telegram')).rejects.toThrow(ConflictError);
  expect(getTemplate(archive.db, id).name).toBe('MADE-UP NOTE');
});

it('is gone once it was deleted', async () => {
  const id = await add('Made-up and gone');
  const remove = () =>
    write(archive.db, (tx) => {
      deleteTemplate(tx, archive.act(), id);
    });
  await remove();
  expect(() => getTemplate(archive.db, id)).toThrow(NotFoundError);
  await expect(remove()).rejects.toThrow(NotFoundError);
  await add('Made-up and gone');
});
