import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@fonds/domain/problems';
import { examineDesk } from '../desk-search/examine-desk.ts';
import { fillDeskIndex } from '../desk-search/fill.ts';
import { listRecords } from '../desk-lists.ts';
import { countProblems } from '../problems.ts';
import { discard } from '../publication.ts';
import { getRecordRow, saveRevision } from '../revisions.ts';
import { freshArchive, makeDocument, makeRecord, makeText, putDraft, type TestArchive } from '../testing.ts';
import { write } from '../write.ts';
import { dismissProblem, reviveProblem } from './dismissals.ts';
import { countUnexamined, examineProblems } from './examine-problems.ts';
import { listDismissals, listProblem } from './problem-lists.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

/** Looks until nothing is left to look at, as the worker's rounds do. */
async function examineAll(): Promise<void> {
  for (let rounds = 0; countUnexamined(archive.db) > 0; rounds += 1) {
    expect(rounds).toBeLessThan(10);
    await examineProblems(archive.db);
  }
}

const seen = (problem: Problem) =>
  listProblem(archive.db, problem, undefined, 50).rows.map(({ record, other }) =>
    other ? `${record.title} / ${other.title}` : record.title,
  );
const save = (id: string, record: Parameters<typeof saveRevision>[4]) =>
  write(archive.db, (tx) => saveRevision(tx, archive.act(), id, getRecordRow(tx, id).head, record));
const letter = (title: string, edtf: string, more: object = {}) =>
  makeDocument(title, edtf, { rights: { work: { note: 'Made up' } }, texts: [makeText('t1', ['Made up'])], ...more });
const by = (id: string) => ({ agents: [{ agent: { id, name: 'Made up' }, role: 'author' }] });

describe('what a record lacks by itself', () => {
  it('stands at once, is counted and listed, and goes when it is mended', async () => {
    const id = await putDraft(archive, makeDocument('Made-up scrap', undefined, { summary: [] }));
    expect(countProblems(archive.db).map(({ problem, count }) => `${problem} ${count}`)).toEqual([
      'no-rights 1',
      'no-summary 1',
      'no-text 1',
      'undated 1',
    ]);
    const query = { kind: 'document', problem: 'undated', sort: 'title', pageSize: 10 } as const;
    expect(listRecords(archive.db, query).total).toBe(1);
    await save(id, letter('Made-up scrap', '1953', { texts: [makeText('t1', ['Made up'], { language: 'und' })] }));
    expect(countProblems(archive.db)).toEqual([{ problem: 'no-language', count: 1, counted: true }]);
    expect(listRecords(archive.db, query).total).toBe(0);
  });

  it('is not counted of what was set aside', async () => {
    const id = await putDraft(archive, makeDocument('Made-up scrap'));
    await write(archive.db, (tx) => {
      discard(tx, archive.act(), id);
    });
    expect(countProblems(archive.db)).toEqual([]);
    await examineAll();
    expect(seen('undated')).toEqual([]);
  });

  it('a collection that gives one document two places', async () => {
    const document = { id: await putDraft(archive, letter('Made-up letter', '1953')), name: 'Made-up letter' };
    const members = [{ document }, { document }];
    await putDraft(archive, makeRecord('collection', 'Made-up papers', { order: 'own', members }));
    expect(seen('order-clash')).toEqual(['Made-up papers']);
  });
});

it('what is left of a record that is no more is found by the doctor and goes when the index is filled anew', async () => {
  await putDraft(archive, letter('Made-up letter', '1953'));
  archive.db.sqlite.exec("INSERT INTO record_problems (problem, key, about, detail) VALUES ('undated', 999, '', '')");
  expect(examineDesk(archive.db).findings).toHaveLength(1);
  await fillDeskIndex(archive.db, { anew: true });
  expect(examineDesk(archive.db).findings).toEqual([]);
});

describe('what is seen between two records', () => {
  it('names much alike across scripts', async () => {
    await putDraft(archive, makeRecord('agent', 'Анна Выдуманная'));
    const id = await putDraft(archive, makeRecord('agent', 'Anna Vydumannaya'));
    await putDraft(archive, makeRecord('agent', 'Berta Madeup'));
    await examineAll();
    expect(seen('like-name')).toEqual(['Anna Vydumannaya / Анна Выдуманная']);
    await save(id, makeRecord('agent', 'Dora Inventada'));
    await examineAll();
    expect(seen('like-name')).toEqual([]);
  });

  it('documents of one day with nearly one title, or with the same people', async () => {
    const agents = ['author', 'recipient'].map((role) => ({ agent: { id: '0'.repeat(26), name: 'Made up' }, role }));
    await putDraft(archive, letter('Telegram to the made-up office of the harbour', '1953-07-27'));
    await putDraft(archive, letter('Telegram to the made-up office of the Harbour', '1953-07-27'));
    await putDraft(archive, letter('Telegram to the made-up office of the harbour', '1953-07-28'));
    await putDraft(archive, letter('Note on herons', '1953-07-27', { agents }));
    await putDraft(archive, letter('Reedbeds', '1953-07-27', { agents }));
    await putDraft(archive, letter('Telegram 12', '1953-07-27'));
    await putDraft(archive, letter('Telegram 13', '1953-07-27'));
    await examineAll();
    expect(seen('like-document')).toEqual([
      'Reedbeds / Note on herons',
      'Telegram to the made-up office of the Harbour / Telegram to the made-up office of the harbour',
    ]);
  });

  it('a date outside the life of the author, whichever of the two was changed', async () => {
    const person = await putDraft(archive, makeRecord('agent', 'Carl Madeup'));
    await putDraft(archive, letter('Made-up letter', '1953-07-27', by(person)));
    await examineAll();
    expect(seen('outside-life')).toEqual([]);
    await save(person, makeRecord('agent', 'Carl Madeup', { existence: { edtf: '1900/1950' } }));
    await examineAll();
    expect(seen('outside-life')).toEqual(['Made-up letter / Carl Madeup']);
    await save(person, makeRecord('agent', 'Carl Madeup', { existence: { edtf: '1900/1953' } }));
    await examineAll();
    expect(seen('outside-life')).toEqual([]);
  });

  it('a reply that is dated before what it answers', async () => {
    const asked = await putDraft(archive, letter('Made-up question', '1953-07-20'));
    const relations = [{ document: { id: asked, name: 'Made-up question' }, relation: 'replies-to' }];
    await putDraft(archive, letter('Made-up answer', '1953-07-25', { relations }));
    await examineAll();
    expect(seen('early-reply')).toEqual([]);
    await save(asked, letter('Made-up question', '1953-07-26'));
    await examineAll();
    expect(seen('early-reply')).toEqual(['Made-up answer / Made-up question']);
  });

  it('what no record links to, and no more once one does', async () => {
    const person = await putDraft(archive, makeRecord('agent', 'Carl Madeup'));
    await examineAll();
    expect(seen('unused')).toEqual(['Carl Madeup']);
    const document = await putDraft(archive, letter('Made-up letter', '1953', by(person)));
    await examineAll();
    expect(seen('unused')).toEqual([]);
    await save(document, letter('Made-up letter', '1953'));
    await examineAll();
    expect(seen('unused')).toEqual(['Carl Madeup']);
  });
});

describe('what somebody said is no problem', () => {
  const dismiss = (id: string, about: string) =>
    write(archive.db, (tx) => {
      dismissProblem(tx, archive.act(), { problem: 'undated', id, about, reason: 'Nobody knows' });
    });

  it('is out of the list while nothing changes about it, and can be taken back', async () => {
    const id = await putDraft(archive, makeDocument('Made-up scrap'));
    await dismiss(id, '');
    expect(seen('undated')).toEqual([]);
    await save(id, makeDocument('Made-up scrap, renamed'));
    await examineAll();
    await fillDeskIndex(archive.db, { anew: true });
    await examineAll();
    expect(seen('undated')).toEqual([]);
    const [row] = listDismissals(archive.db, 'undated', undefined, 10).rows;
    expect(row).toMatchObject({ reason: 'Nobody knows', by: 'Somebody made up', holds: true });
    await write(archive.db, (tx) => {
      reviveProblem(tx, archive.act(), row?.number ?? 0);
    });
    expect(seen('undated')).toEqual(['Made-up scrap, renamed']);
  });

  it('comes back when what it was about changes', async () => {
    const id = await putDraft(archive, makeDocument('Made-up scrap'));
    await dismiss(id, '');
    await save(id, makeRecord('document', 'Made-up scrap', { dates: [{ words: 'one Tuesday', kind: 'created' }] }));
    expect(seen('undated')).toEqual(['Made-up scrap']);
  });

  it('is refused where it changed since somebody looked', async () => {
    const id = await putDraft(archive, makeDocument('Made-up scrap'));
    await expect(dismiss(id, 'something else')).rejects.toThrow('changed meanwhile');
  });
});
