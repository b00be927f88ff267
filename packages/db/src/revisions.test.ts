import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import { recordKinds } from '@fonds/domain/record';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listHistory } from './history.ts';
import { getRecordRow, getRevision, saveRevision } from './revisions.ts';
import { freshArchive, makeDocument, makeRecord, makeText, putDraft, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

it.each(recordKinds)('a saved %s comes back as it was, and the one before it too', async (kind) => {
  const first = makeRecord(kind, 'First made-up words', { staffNote: 'For staff only; made up' });
  const second = makeRecord(kind, 'Second made-up words: Ё, 金, \u{1F5DD}', {
    identifiers: [{ scheme: 'local', value: 'M 1' }],
  });
  const id = await putDraft(archive, first);
  expect(await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, second, { message: 'better' }))).toBe(
    2,
  );
  expect(getRevision(archive.db, id, 1).record).toEqual(first);
  expect(getRevision(archive.db, id, 2)).toMatchObject({ number: 2, parent: 1, message: 'better', record: second });
  expect(getRecordRow(archive.db, id)).toMatchObject({ head: 2, state: 'draft', publishedRevision: null });
});

it('a save on top of an older revision is refused, and told which is the latest', async () => {
  const id = await putDraft(archive, makeDocument('First'));
  const save = (parent: number, title: string) =>
    write(archive.db, (tx) => saveRevision(tx, archive.act(), id, parent, makeDocument(title)));
  await save(1, 'Of the first tab');
  const refused = save(1, 'Of the second tab');
  await expect(refused).rejects.toThrow(ConflictError);
  await expect(refused).rejects.toMatchObject({ latest: 2 });
  expect(getRecordRow(archive.db, id)).toMatchObject({ head: 2, title: 'Of the first tab' });
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM revisions').pluck().get()).toBe(2);
});

it('texts are stored once, however many revisions name them', async () => {
  const texts = [makeText('t1', ['Made-up words of a text that stays as it is.'])];
  const id = await putDraft(archive, makeDocument('First', '1953', { texts }));
  await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Second', '1953', { texts })));
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM texts').pluck().get()).toBe(1);
  expect(getRevision(archive.db, id, 2).record).toEqual(makeDocument('Second', '1953', { texts }));
});

it('nothing rewrites or deletes what was saved', async () => {
  await putDraft(archive, makeDocument('First', '1953', { texts: [makeText('t1', ['Made up.'])] }));
  const { sqlite } = archive.db;
  for (const sql of [
    "UPDATE revisions SET body = '{}'",
    'DELETE FROM revisions',
    "UPDATE transitions SET to_state = 'published', revision = 1",
    'DELETE FROM transitions',
    "UPDATE texts SET html = ''",
  ]) {
    expect(() => sqlite.exec(sql), sql).toThrow(/is never/);
  }
});

it('the history names the fields that changed, newest first', async () => {
  const id = await putDraft(archive, makeDocument('First', '1953'));
  const changed = makeDocument('First', '1954', { type: 'letter' });
  await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, changed));
  const { entries: history } = listHistory(archive.db, id);
  expect(history.map((entry) => (entry.type === 'revision' ? entry.number : entry.to))).toEqual([2, 'draft', 1]);
  expect(history[0]).toMatchObject({ by: 'Somebody made up', changedFields: ['dates', 'type'] });
});

it('there is nothing under an unknown id or number', async () => {
  const id = await putDraft(archive, makeDocument('First'));
  expect(() => getRevision(archive.db, id, 2)).toThrow(NotFoundError);
  const nobody = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
  expect(() => getRecordRow(archive.db, nobody)).toThrow(NotFoundError);
  const saved = write(archive.db, (tx) => saveRevision(tx, archive.act(), nobody, 1, makeDocument('First')));
  await expect(saved).rejects.toThrow(NotFoundError);
});
