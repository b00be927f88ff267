import { examine } from '@fonds/db/doctor';
import { leaseJob } from '@fonds/db/jobs';
import { updateBulkEdit } from '@fonds/db/bulk-edits';
import { write } from '@fonds/db/write';
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import { doBulkJob, giveUpBulkJob, mostAtOnce } from './bulk-jobs.ts';

type Desk = ReturnType<TestDesk['desk']['caller']>['desk'];
let test: TestDesk;
let publisher: Desk;
let editor: Desk;
beforeEach(async () => {
  test = await freshDesk();
  publisher = test.desk.caller(await test.userOf('publisher')).desk;
  editor = test.desk.caller(await test.userOf('editor')).desk;
});
afterEach(() => {
  test.close();
});

const make = async (text: string, more: object = {}) =>
  (await editor.records.create({ kind: 'document', changes: { title: { text }, ...more } })).id;
const makePublic = async (text: string, more: object = {}) => {
  const id = await make(text, more);
  await publisher.records.publish({ id, revision: 1 });
  return id;
};
const replace = { kind: 'replace', field: 'title', find: 'Telegram', by: 'Letter', matchCase: true } as const;
const all = { of: 'list' } as const;
const prepare = (desk: Desk, change: Parameters<Desk['bulk']['prepare']>[0]['change'] = replace) =>
  desk.bulk.prepare({ kind: 'document', selection: all, change, message: 'Made up.' });
const titleOf = async (id: string) => (await editor.records.get({ id })).title;
const kindOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof TRPCError ? publicError(error).kind : 'thrown'),
  );

it('shows what would change before anything does, then changes it, then takes it back whole', async () => {
  const [one, other] = [await make('Telegram, made up'), await make('Note, made up')];
  const { number } = await prepare(editor);
  expect(await editor.bulk.get({ number })).toMatchObject({
    state: 'ready',
    total: 2,
    unchanged: 1,
    counts: { change: 1 },
  });
  const { rows } = await editor.bulk.rows({ number });
  expect(rows).toMatchObject([
    { id: one, before: { title: { text: 'Telegram, made up' } }, after: { title: { text: 'Letter, made up' } } },
  ]);
  expect(await titleOf(one)).toBe('Telegram, made up');
  await editor.bulk.run({ number });
  expect([await titleOf(one), await titleOf(other)]).toEqual(['Letter, made up', 'Note, made up']);
  expect((await editor.records.history({ id: one })).entries[0]).toMatchObject({ message: 'Made up.' });
  await editor.bulk.undo({ number });
  expect(await titleOf(one)).toBe('Telegram, made up');
  expect(await editor.bulk.get({ number })).toMatchObject({ state: 'undone', counts: { 'taken-back': 1 } });
});

it('leaves what somebody saved meanwhile, and on undoing what was edited since, and names both', async () => {
  const [first, second, third] = [await make('Telegram 1'), await make('Telegram 2'), await make('Telegram 3')];
  const { number } = await prepare(editor);
  const save = (id: string, parent: number, text: string) =>
    publisher.records.save({ id, parent, changes: { title: { text } } });
  await save(second, 1, 'Telegram 2, better');
  await editor.bulk.run({ number });
  expect(await titleOf(second)).toBe('Telegram 2, better');
  expect((await editor.bulk.rows({ number, outcome: 'meanwhile' })).rows).toMatchObject([{ id: second }]);
  await save(third, 2, 'Letter 3, better');
  await editor.bulk.undo({ number });
  expect([await titleOf(first), await titleOf(third)]).toEqual(['Telegram 1', 'Letter 3, better']);
  expect((await editor.bulk.rows({ number, outcome: 'edited-since' })).rows).toMatchObject([{ id: third }]);
});

it('publishes what was public without a newer draft, and publishes it as it was when it is undone', async () => {
  const [open, drafted] = [await makePublic('Telegram, public'), await makePublic('Telegram, public with a draft')];
  await editor.records.save({ id: drafted, parent: 1, changes: { extent: 'made up' } });
  const { number } = await prepare(publisher);
  await publisher.bulk.runAndPublish({ number });
  const shown = async (id: string) => {
    const { publishedRevision, head } = await editor.records.get({ id });
    return [publishedRevision, head];
  };
  expect([await shown(open), await shown(drafted)]).toEqual([
    [2, 2],
    [1, 3],
  ]);
  const inOrder = async () => (await examine(test.archive.db)).findings;
  expect(await inOrder()).toEqual([]);
  expect(await kindOf(editor.bulk.undo({ number }))).toBe('forbidden');
  await publisher.bulk.undo({ number });
  expect([await shown(open), await shown(drafted)]).toEqual([
    [3, 3],
    [1, 4],
  ]);
  expect(await titleOf(open)).toBe('Telegram, public');
  expect(await inOrder()).toEqual([]);
});

it('refuses for each record what would not be right, says why, and changes the others', async () => {
  await make('Made up, with a summary', { summary: [{ text: 'gone' }] });
  const other = await make('Made up, with another', { summary: [{ text: 'gone, or nearly' }] });
  const { number } = await prepare(editor, {
    kind: 'replace',
    field: 'summary',
    find: 'gone',
    by: '',
    matchCase: true,
  });
  const { rows } = await editor.bulk.rows({ number, outcome: 'refused' });
  expect(rows).toMatchObject([{ message: expect.stringContaining('write something here') as string }]);
  await editor.bulk.run({ number });
  expect(await editor.records.get({ id: other })).toMatchObject({ body: { summary: [{ text: ', or nearly' }] } });
});

it('is carried out once, and refuses fields, records and kinds that it can’t change', async () => {
  await make('Telegram, made up');
  const { number } = await prepare(editor);
  await editor.bulk.run({ number });
  expect(await kindOf(editor.bulk.run({ number }))).toBe('conflict');
  expect(await kindOf(prepare(editor, { kind: 'set', field: 'texts', value: null }))).toBe('invalid');
  expect(
    await kindOf(editor.bulk.prepare({ kind: 'place', selection: all, change: { ...replace, field: 'name' } })),
  ).toBe('invalid');
  expect(await kindOf(editor.bulk.get({ number: 99 }))).toBe('not-found');
});

it('moves chosen links from one person to another, and back', async () => {
  const person = async (text: string) =>
    (await editor.records.create({ kind: 'agent', changes: { name: { text }, type: 'person' } })).id;
  const [both, second] = [await person('Made-up Smith'), await person('Made-up Smith the Younger')];
  const written = { agents: [{ agent: { id: both, name: 'Smith' }, role: 'author' }] };
  const [stays, moves] = [await make('By the elder', written), await make('By the younger', written)];
  expect((await editor.merging.linking({ id: both })).rows.map(({ id }) => id)).toEqual([stays, moves]);
  const { number } = await publisher.bulk.split({ from: both, to: second, selection: { of: 'ids', ids: [moves] } });
  expect(await kindOf(editor.bulk.run({ number }))).toBe('forbidden');
  await publisher.bulk.run({ number });
  expect((await editor.records.get({ id: moves })).body).toMatchObject({
    agents: [{ agent: { id: second, name: 'Smith' }, role: 'author' }],
  });
  expect((await editor.merging.linking({ id: both })).rows.map(({ id }) => id)).toEqual([stays]);
  await publisher.bulk.undo({ number });
  expect((await editor.merging.linking({ id: both })).rows).toHaveLength(2);
});

it('of many records is the worker’s, which may die in the middle and be done again', async () => {
  const by = { userId: null, name: 'Somebody made up' };
  for (let count = 0; count <= mostAtOnce; count++) await make(`Telegram ${String(count)}`);
  const { number } = await prepare(editor);
  expect(await editor.bulk.get({ number })).toMatchObject({ state: 'examining' });
  const { db } = test.archive;
  const job = await write(db, (tx) => leaseJob(tx, 'made up', '2099-01-01', '2099-01-02'));
  await doBulkJob(db, JSON.parse(job?.payload ?? '{}'));
  expect(await editor.bulk.get({ number })).toMatchObject({ state: 'ready', counts: { change: mostAtOnce + 1 } });
  await editor.bulk.run({ number });
  const stopped = AbortSignal.abort();
  await expect(doBulkJob(db, { number, by }, stopped)).rejects.toThrow();
  expect(await editor.records.list({ kind: 'document', q: 'letter' })).toMatchObject({ total: 0 });
  await doBulkJob(db, { number, by });
  await doBulkJob(db, { number, by });
  expect(await editor.records.list({ kind: 'document', q: 'letter' })).toMatchObject({ total: mostAtOnce + 1 });
  expect(await editor.bulk.get({ number })).toMatchObject({ state: 'done', counts: { changed: mostAtOnce + 1 } });
});

it('comes back to the desk when the worker gives it up, whatever it was in the middle of, and can be gone on with', async () => {
  const [one, other] = [await make('Telegram 1'), await make('Telegram 2')];
  const { db } = test.archive;
  const by = { userId: null, name: 'Somebody made up' };
  const { number } = await prepare(editor);
  const giveUpIn = async (state: 'examining' | 'running' | 'undoing') => {
    await write(db, (tx) => {
      updateBulkEdit(tx, number, { state });
    });
    await giveUpBulkJob(db, { number, by }, 'The disk is full.');
    return editor.bulk.get({ number });
  };
  expect(await giveUpIn('examining')).toMatchObject({ state: 'failed', error: 'The disk is full.' });
  await editor.bulk.goOn({ number });
  expect(await giveUpIn('running')).toMatchObject({
    state: 'ready',
    error: 'The disk is full.',
    counts: { change: 2 },
  });
  await editor.bulk.run({ number });
  expect([await titleOf(one), await titleOf(other)]).toEqual(['Letter 1', 'Letter 2']);
  expect(await giveUpIn('undoing')).toMatchObject({
    state: 'done',
    error: 'The disk is full.',
    counts: { changed: 2 },
  });
  await editor.bulk.undo({ number });
  expect([await titleOf(one), await titleOf(other)]).toEqual(['Telegram 1', 'Telegram 2']);
  expect(await editor.bulk.get({ number })).toMatchObject({
    state: 'undone',
    error: null,
    counts: { 'taken-back': 2 },
  });
});
