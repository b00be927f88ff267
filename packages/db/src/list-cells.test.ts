import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindedBody } from '@fonds/domain/bodies';
import { columnsOf } from '@fonds/domain/list-columns';
import { assign } from './assignments.ts';
import { answer, comment } from './comments.ts';
import { listRecords } from './desk-lists.ts';
import { createRecord, saveRevision } from './revisions.ts';
import { freshArchive, makeDocument, type TestArchive } from './testing.ts';
import { addUser } from './users.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await freshArchive();
});
afterAll(() => {
  archive.close();
});

it('a list says what stands in the columns asked for, of the latest revision, and nothing else', async () => {
  const id = await write(archive.db, (tx) => {
    const act = archive.act();
    const made = createRecord(tx, act, makeDocument('Made-up telegram', '1953-07-27'));
    const text = { key: 't1', language: 'ko', kind: 'transcript', html: '<p>Made up.</p>' };
    const changed = { title: { text: 'Made-up letter' }, type: 'letter', texts: [text] };
    saveRevision(tx, act, made.id, 1, kindedBody('document', changed));
    const user = {
      email: 'reader@made-up.example',
      name: 'A made-up editor',
      role: 'editor',
      passwordHash: '',
    } as const;
    assign(tx, act, made.id, addUser(tx, act, user));
    return made.id;
  });
  const list = (columns: readonly string[]) => {
    const wanted = columnsOf('document').filter((column) => columns.includes(column));
    return listRecords(archive.db, { kind: 'document', sort: 'changed', pageSize: 10, columns: wanted }).entries;
  };
  expect(list(['type', 'texts', 'hands'])).toMatchObject([
    { id, cells: { type: ['Letter'], texts: ['Korean'], hands: ['A made-up editor'] } },
  ]);
  expect(list(['state'])[0]?.cells).toEqual({});
});

it('a list counts the comments that nobody resolved', async () => {
  const { id, open } = await write(archive.db, (tx) => {
    const act = archive.act();
    const made = createRecord(tx, act, makeDocument('Made-up note', '1953-07-28'));
    const thread = comment(tx, act, made.id, null, 'Made up: who wrote it?');
    comment(tx, act, made.id, 'title', 'Made up: is this its title?');
    answer(tx, act, thread, 'say', 'Made up: nobody knows.');
    return { id: made.id, open: thread };
  });
  const count = () =>
    listRecords(archive.db, { sort: 'changed', pageSize: 10 }).entries.find((row) => row.id === id)?.openComments;
  expect(count()).toBe(2);
  await write(archive.db, (tx) => {
    answer(tx, archive.act(), open, 'resolve', '');
  });
  expect(count()).toBe(1);
});
