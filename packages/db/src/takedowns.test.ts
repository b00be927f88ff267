import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { DocumentView } from '@fonds/domain/views/public';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examine } from './doctor.ts';
import { findDocument, findTakenDown } from './documents.ts';
import { publish } from './publication.ts';
import { reindex } from './reindex.ts';
import { getRevision, saveRevision } from './revisions.ts';
import { listEarlierPublished, takeDown } from './takedowns.ts';
import { freshArchive, makeDocument, makeText, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
let id: string;
let slug: string;

const shared = makeText('t2', ['a made-up paragraph that every revision has']);
const said = (number: number) =>
  makeDocument('A made-up letter', '1953-07-27', {
    notes: [{ text: `note of ${number}` }],
    texts: [makeText('t1', [`a word of ${number}`]), shared],
  });

beforeEach(async () => {
  archive = await freshArchive();
  const first = await putPublished(archive, said(1));
  id = first.id;
  slug = first.path.replace('/documents/', '');
  for (const number of [2, 3, 4]) {
    await write(archive.db, (tx) => {
      saveRevision(tx, archive.act(), id, number - 1, said(number));
      publish(tx, archive.act(), id, number, { note: `what is new in ${number}` });
    });
  }
});
afterEach(() => {
  archive.close();
});

const down = (revision: number | 'all', reason = 'made up: the family asked') =>
  write(archive.db, (tx) => {
    takeDown(tx, archive.act(), id, revision, reason);
  });
const view = (revision?: number): DocumentView | undefined => findDocument(archive.reader(), slug, revision);
const wordsOf = (revision: number) => view(revision)?.texts.map((text) => text.html.replace(/<[^>]+>/g, ''));
const kept = () => JSON.stringify(archive.db.sqlite.prepare('SELECT * FROM publications').all());

it('one earlier publication can’t be read any more, and the others can, to the letter', async () => {
  await down(2);
  expect(view(2)).toBeUndefined();
  expect(findTakenDown(archive.reader(), slug, 2)).toMatchObject({
    takenDownBecause: 'made up: the family asked',
  });
  for (const number of [1, 3, 4]) {
    expect(wordsOf(number)).toEqual([`a word of ${number}`, 'a made-up paragraph that every revision has']);
  }
  expect(kept()).not.toMatch(/of 2|new in 2/);
  expect(view()?.publications.map((each) => [each.revision, each.readable, each.takenDownBecause])).toEqual([
    [1, true, null],
    [2, false, 'made up: the family asked'],
    [3, true, null],
    [4, true, null],
  ]);
});

it('all that went before leave, and what stands stays', async () => {
  await down('all');
  expect([1, 2, 3].map(view)).toEqual([undefined, undefined, undefined]);
  expect(wordsOf(4)?.[0]).toBe('a word of 4');
  expect(kept()).not.toMatch(/of [123]|new in [23]/);
  expect(listEarlierPublished(archive.db, id)).toEqual([]);
});

it('stays on the desk, in the history and in the audit log', async () => {
  await down(1);
  expect(getRevision(archive.db, id, 1).record).toEqual(said(1));
  const steps = archive.db.sqlite.prepare('SELECT from_state, to_state, note FROM transitions ORDER BY id DESC').get();
  expect(steps).toEqual({
    from_state: 'published',
    to_state: 'published',
    note: 'Taken down: revision 1. made up: the family asked',
  });
  expect(archive.db.sqlite.prepare("SELECT detail FROM audit_log WHERE action = 'take-down'").pluck().all()).toEqual([
    'revision 1',
  ]);
});

it('a rebuild and the doctor agree', async () => {
  await down(2);
  await down(1, 'made up: another reason');
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  const before = view()?.publications;
  expect(before).toHaveLength(4);
  await reindex(archive.db, archive.act());
  expect(view()?.publications).toEqual(before);
  expect(kept()).not.toMatch(/of [12]"|new in 2/);
});

it('what is published after it can be read again', async () => {
  await down(1);
  await write(archive.db, (tx) => {
    saveRevision(tx, archive.act(), id, 4, said(1));
    publish(tx, archive.act(), id, 5);
    saveRevision(tx, archive.act(), id, 5, said(6));
    publish(tx, archive.act(), id, 6);
  });
  expect(wordsOf(5)?.[0]).toBe('a word of 1');
  expect(view(1)).toBeUndefined();
});

it('refuses what stands now, what was never published, and what has been taken down', async () => {
  await expect(down(4)).rejects.toThrow(ConflictError);
  await expect(down(9)).rejects.toThrow(NotFoundError);
  await down(1);
  await expect(down(1)).rejects.toThrow(NotFoundError);
});

it.each(['revisions', 'transitions', 'takedowns'])('a row of %s can’t be replaced', async (table) => {
  await down(1);
  const before = archive.db.sqlite.prepare(`SELECT * FROM ${table}`).all();
  const replace = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`;
  expect(() => archive.db.sqlite.exec(replace)).toThrow(/is never changed/);
  expect(archive.db.sqlite.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
});
