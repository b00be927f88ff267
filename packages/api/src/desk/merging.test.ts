import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

type Caller = ReturnType<TestDesk['desk']['caller']>;
let test: TestDesk;
let caller: Caller;
beforeEach(async () => {
  test = await freshDesk();
  caller = test.desk.caller(await test.userOf('publisher'));
});
afterEach(() => {
  test.close();
});

const person = async (text: string, variants: object[] = []) => {
  const { records } = caller.desk;
  const { id } = await records.create({ kind: 'agent', changes: { name: { text }, type: 'person', variants } });
  await records.publish({ id, revision: 1 });
  return id;
};

it('shows what a merging would do: names, what links, and who is much like it', async () => {
  const id = await person('Made-up Ivanov', [{ text: 'Выдуманный Иванов', language: 'ru' }]);
  const into = await person('Made-up Ivanov, A.', [{ text: 'made-up ivanov' }]);
  await caller.desk.records.create({
    kind: 'document',
    changes: { title: { text: 'A made-up draft' }, agents: [{ agent: { id, name: 'Ivanov' }, role: 'author' }] },
  });
  const shown = await caller.desk.merging.preview({ id, into });
  expect(shown.names.map(({ name, isNew }) => [name.text, isNew])).toEqual([
    ['Made-up Ivanov', false],
    ['Выдуманный Иванов', true],
  ]);
  expect(shown.source.linking).toEqual({ total: 1, published: 0 });
  expect(shown.near.map(({ entry }) => entry.id)).toEqual([into]);
});

it('takes names over as variants in the same step: the public finds the one by the names of the other', async () => {
  const id = await person('Made-up Quillfeather', [{ text: 'Made-up Periwinkle' }]);
  const into = await person('Made-up Marmaduke');
  await caller.desk.merging.merge({ id, head: 1, into, intoHead: 1, names: [0, 1] });
  const found = await caller.public.authorities.list({ kind: 'agent', q: 'periwinkle' });
  expect(found).toMatchObject({ total: 1, entries: [{ id: into }] });
  expect(await caller.desk.records.get({ id: into })).toMatchObject({ head: 2, publishedRevision: 2 });
  expect((await caller.desk.merging.preview({ id: into })).merged).toMatchObject([{ id }]);
});

it('keeps the names when it is taken back, and changes nothing when somebody saved either meanwhile', async () => {
  const [id, into] = [await person('Made-up Quillfeather'), await person('Made-up Marmaduke')];
  const seen = { id, head: 1, into, intoHead: 1, names: [0] };
  await caller.desk.records.save({ id: into, parent: 1, changes: { staffNote: 'Made up' } });
  const refused = await caller.desk.merging.merge(seen).catch((error: unknown) => error);
  expect(refused instanceof TRPCError && publicError(refused).kind).toBe('conflict');
  expect(await caller.desk.records.get({ id })).toMatchObject({ state: 'published' });
  await caller.desk.merging.merge({ ...seen, intoHead: 2 });
  expect(await caller.desk.records.get({ id: into })).toMatchObject({ head: 3, publishedRevision: 1 });
  await caller.desk.records.unmerge({ id });
  expect(await caller.desk.records.get({ id: into })).toMatchObject({
    body: { variants: [{ text: 'Made-up Quillfeather' }] },
  });
});

it('one field of an earlier revision can be had again, the others staying', async () => {
  const { records, history } = caller.desk;
  const { id } = await records.create({ kind: 'document', changes: { title: { text: 'First' }, extent: 'one' } });
  await records.save({ id, parent: 1, changes: { title: { text: 'Second' }, extent: 'two' } });
  expect(await history.restoreField({ id, field: 'extent', number: 1, parent: 2 })).toEqual({ revision: 3 });
  expect((await records.get({ id })).body).toMatchObject({ title: { text: 'Second' }, extent: 'one' });
  const late = await history.restoreField({ id, field: 'extent', number: 2, parent: 2 }).catch((e: unknown) => e);
  expect(late instanceof TRPCError && publicError(late).kind).toBe('conflict');
  await records.save({ id, parent: 3, changes: { summary: [{ text: 'Later' }] } });
  await history.restoreField({ id, field: 'summary', number: 1, parent: 4 });
  expect((await records.get({ id })).body).toMatchObject({ summary: [] });
});

it('a long history is had a page at a time, each entry once', async () => {
  const { records } = caller.desk;
  const { id } = await records.create({ kind: 'subject', changes: { name: { text: 'Made up' } } });
  for (let parent = 1; parent < 130; parent++) {
    await records.save({ id, parent, changes: { staffNote: `made up ${String(parent)}` } });
  }
  const first = await records.history({ id });
  expect([first.entries.length, first.newer, first.numbers.length]).toEqual([100, null, 130]);
  const second = await records.history({ id, before: first.older ?? 0 });
  expect([second.entries.length, second.older]).toEqual([31, null]);
  expect(await records.history({ id, before: second.newer ?? 0 })).toEqual(first);
  const seen = [...first.entries, ...second.entries].flatMap((one) => (one.type === 'revision' ? [one.number] : []));
  expect(seen).toEqual(first.numbers);
});
