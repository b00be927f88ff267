import { discard } from '@fonds/db/publication';
import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, putDraft, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRows, planRows, rowOf, rowsOf } from '../testing/made-up-import.ts';
import type { ImportItem } from './items.ts';
import { undoImport } from './undo.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const plan = async (items: readonly ImportItem[]) => (await planRows(archive.db, archive.act, items)).plan;
const outcomes = async (items: readonly ImportItem[]) => (await plan(items)).map(({ outcome }) => outcome);
const bodyOf = (id: string) => getRevision(archive.db, id, getRecordRow(archive.db, id).head).record.body;

async function importOne(item: ImportItem, acceptDoubtful = false): Promise<string> {
  const imported = await importRows(archive.db, archive.act, [item], { acceptDoubtful });
  return imported.plan[0]?.recordId ?? '';
}

it('plans without writing anything', async () => {
  expect(await outcomes(rowsOf(3))).toEqual(['new', 'new', 'new']);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM records').pluck().get()).toBe(0);
});

it('finds nothing to do in what was imported before', async () => {
  await importRows(archive.db, archive.act, rowsOf(3));
  expect(await outcomes(rowsOf(3))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const again = await importRows(archive.db, archive.act, rowsOf(3));
  expect(again.batch).toBeNull();
});

it('refuses a row that can’t be a record, and says which field', async () => {
  const bad: ImportItem = { row: 9, matchKey: 'bad', kind: 'document', body: { title: { text: '' } } };
  const [first, second] = await plan([bad, ...rowsOf(1)]);
  expect(first).toMatchObject({ row: 9, outcome: 'refused', field: 'title.text', body: null });
  expect(second?.outcome).toBe('new');
});

it('links rows to one another by their keys', async () => {
  const collection: ImportItem = { row: 0, matchKey: 'c', kind: 'collection', body: { title: { text: 'Made up' } } };
  const letter = rowOf(1, 'A letter', { collections: [] });
  const body = { ...(letter.body as object), collections: [{ id: '@c', name: 'Made up' }] };
  const { plan: planned } = await importRows(archive.db, archive.act, [collection, { ...letter, body }]);
  expect(bodyOf(planned[1]?.recordId ?? '')).toMatchObject({ collections: [{ id: planned[0]?.recordId }] });
});

describe('a document of the same title and date that came from elsewhere', () => {
  it('makes a row doubtful, and nothing is made of it until somebody says so', async () => {
    const twin = await putDraft(archive, makeDocument('A letter', '1953-07-27'));
    const [doubtful] = await plan([rowOf(1, 'A letter')]);
    expect(doubtful).toMatchObject({ outcome: 'doubtful', parent: null });
    expect(doubtful?.message).toContain(twin);
    expect((await importRows(archive.db, archive.act, [rowOf(1, 'A letter')])).batch).toBeNull();
    const id = await importOne(rowOf(1, 'A letter'), true);
    expect([getRecordRow(archive.db, id).state, id === twin]).toEqual(['published', false]);
  });

  it('doesn’t count once it was set aside, and two equal rows of one source are two documents', async () => {
    const twin = await putDraft(archive, makeDocument('A letter', '1953-07-27'));
    await write(archive.db, (tx) => {
      discard(tx, archive.act(), twin);
    });
    const rows = [rowOf(1, 'A letter'), rowOf(2, 'A letter')];
    await importRows(archive.db, archive.act, rows);
    expect(await outcomes(rows)).toEqual(['unchanged', 'unchanged']);
    expect(archive.db.sqlite.prepare("SELECT count(*) FROM records WHERE state = 'published'").pluck().get()).toBe(2);
  });
});

describe('a row that has changed since', () => {
  const summary = (text: string) => ({ summary: [{ text }] });

  it('is taken over, and curators’ other fields stay', async () => {
    const id = await importOne(rowOf(1, 'A letter'));
    const edited = makeDocument('A letter', '1953-07-27', { type: 'letter', staffNote: 'made up' });
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, edited));
    await importOne(rowOf(1, 'A letter', summary('From the source, later')));
    expect(bodyOf(id)).toMatchObject({ type: 'letter', staffNote: 'made up', ...summary('From the source, later') });
  });

  it('is doubtful where curators changed the same field, and names it', async () => {
    const id = await importOne(rowOf(1, 'A letter'));
    const edited = makeDocument('A letter', '1953-07-27', summary('By a curator'));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, edited));
    const [clash] = await plan([rowOf(1, 'A letter', summary('From the source, later'))]);
    expect(clash).toMatchObject({ outcome: 'doubtful', field: 'summary' });
    expect(clash?.message).toMatch(/so have curators since the last import: summary/);
    expect(await outcomes([rowOf(1, 'A letter', summary('By a curator'))])).not.toContain('doubtful');
    await importOne(rowOf(1, 'A letter', summary('From the source, later')), true);
    expect(bodyOf(id)).toMatchObject(summary('From the source, later'));
  });

  it('is saved on top of a draft that curators haven’t published, and stays a draft with it', async () => {
    const id = await importOne(rowOf(1, 'A letter'));
    const edited = makeDocument('A letter', '1953-07-27', { type: 'letter' });
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, edited));
    const { batch } = await importRows(archive.db, archive.act, [rowOf(1, 'A letter', summary('Later'))]);
    expect(getRecordRow(archive.db, id)).toMatchObject({ head: 3, publishedRevision: 1 });
    expect(bodyOf(id)).toMatchObject({ type: 'letter', ...summary('Later') });
    await undoImport(archive.db, archive.act, batch ?? 0);
    expect(getRecordRow(archive.db, id)).toMatchObject({ head: 4, publishedRevision: 1 });
    expect(bodyOf(id)).toEqual(edited.body);
  });

  it('stays as curators have it where the source hasn’t changed', async () => {
    const id = await importOne(rowOf(1, 'A letter'));
    const edited = makeDocument('A better title', '1953-07-28');
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, edited));
    expect(await outcomes([rowOf(1, 'A letter')])).toEqual(['unchanged']);
    expect(bodyOf(id)).toEqual(edited.body);
  });
});
