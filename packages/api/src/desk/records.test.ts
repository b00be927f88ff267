import { contentVersion } from '@fonds/db/content-version';
import { createRecord } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { kindedBody } from '@fonds/domain/bodies';
import type { RecordKind } from '@fonds/domain/record';
import type { Document } from '@fonds/domain/document';
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicError, type PublicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

let test: TestDesk;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
let open: ReturnType<TestDesk['desk']['caller']>['public'];
beforeEach(async () => {
  test = await freshDesk();
  const caller = test.desk.caller(await test.userOf('publisher'));
  desk = caller.desk;
  open = caller.public;
});
afterEach(() => {
  test.close();
});

const create = async (kind: RecordKind, changes: Record<string, unknown>) =>
  (await desk.records.create({ kind, changes })).id;
const letter = (more: Record<string, unknown> = {}) => create('document', { title: { text: 'A letter' }, ...more });
const bodyOf = async (id: string) => (await desk.records.get({ id })).body as Document;

/** What a curator is told when something is refused. */
async function refusal(promise: Promise<unknown>): Promise<PublicError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TRPCError) return publicError(error);
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('a save', () => {
  it('keeps every field that the form didn’t touch, and takes away what is set to null', async () => {
    const id = await letter({
      type: 'letter',
      extent: '2 leaves',
      staffNote: 'made up',
      releases: [{ key: 'r1', agency: 'A made-up agency' }],
    });
    const saved = await desk.records.save({ id, parent: 1, changes: { title: { text: 'B' }, type: null } });
    expect(saved).toEqual({ revision: 2 });
    const body = await bodyOf(id);
    expect(body).toMatchObject({ title: { text: 'B' }, extent: '2 leaves', staffNote: 'made up' });
    expect(body.releases).toMatchObject([{ key: 'r1', agency: 'A made-up agency' }]);
    expect(body).not.toHaveProperty('type');
  });

  it('is refused with the path of each field that is wrong or unknown, and nothing is saved', async () => {
    const id = await letter();
    const changes = { titel: 'x', dates: [{ edtf: '1953-13', kind: 'created' }], title: { text: '' } };
    const told = await refusal(desk.records.save({ id, parent: 1, changes }));
    expect(told.kind).toBe('invalid');
    const paths = (told.issues ?? []).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['title.text', 'dates.0.edtf']));
    expect(JSON.stringify(told.issues)).toContain('titel');
    expect((await desk.records.get({ id })).head).toBe(1);
    const missing = await refusal(desk.records.save({ id, parent: 1, changes: { title: null } }));
    expect(missing.issues).toMatchObject([{ path: 'title' }]);
  });

  it('is refused where a text names what isn’t there or a translation has no source; what was so before doesn’t hold it up', async () => {
    const text = { key: 'a', language: 'en', kind: 'translation', html: '<p>made up</p>' };
    const id = await letter({
      texts: [{ ...text, source: { language: 'ru' }, release: 'r1' }],
      releases: [{ key: 'r1' }],
    });
    const save = (changes: Record<string, unknown>) => desk.records.save({ id, parent: 1, changes });
    expect((await refusal(save({ releases: [] }))).issues).toMatchObject([{ path: 'texts.0.release' }]);
    expect((await refusal(save({ texts: [text] }))).issues).toMatchObject([{ path: 'texts.0.source' }]);
    const imported = kindedBody('document', { title: { text: 'Imported' }, texts: [text] });
    const old = await write(test.archive.db, (tx) => createRecord(tx, test.archive.act(), imported));
    const spelt = { texts: [{ ...text, html: '<p>made up, put right</p>' }] };
    expect(await desk.records.save({ id: old.id, parent: 1, changes: spelt })).toEqual({ revision: 2 });
  });

  it('that is late is a conflict before anything else is said of it', async () => {
    const id = await letter();
    await desk.records.save({ id, parent: 1, changes: { title: { text: 'Of the first tab' } } });
    const told = await refusal(desk.records.save({ id, parent: 1, changes: { title: { text: '' } } }));
    expect(told).toMatchObject({ kind: 'conflict', latest: 2 });
    const unseen = await refusal(desk.records.publish({ id, revision: 1 }));
    expect(unseen).toMatchObject({ kind: 'conflict', latest: 2 });
    const restored = await refusal(desk.records.restore({ id, number: 1, parent: 1 }));
    expect(restored).toMatchObject({ kind: 'conflict', latest: 2 });
  });

  it('of half a character is refused in words', async () => {
    const told = await refusal(letter({ extent: '2 \uD83D leaves' }));
    expect(told).toMatchObject({ kind: 'invalid', issues: [{ path: 'extent' }] });
    expect(told.message).toContain('half of a character');
  });
});

describe('texts', () => {
  const text = (html: string) => ({ texts: [{ key: 't1', language: 'en', kind: 'transcript', html }] });
  const htmlOf = async (id: string) => (await bodyOf(id)).texts[0]?.html ?? '';
  const numbered = (html: string) => [...html.matchAll(/<p id="(p\d+)">([^<]*)/g)].map(([, id, words]) => [id, words]);

  it('are cleaned on the way in, in essays too', async () => {
    const nasty = '<p onclick="x()">One<script>alert(1)</script></p><iframe src="//x"></iframe>';
    expect(await htmlOf(await letter(text(nasty)))).toBe('<p id="p1">One</p>');
    const page = await create('page', { title: { text: 'About' }, content: { html: nasty } });
    expect(await bodyOf(page)).toMatchObject({ content: { html: '<p id="p1">One</p>' } });
  });

  it('keep the ids of their paragraphs, and never give one to another', async () => {
    const id = await letter(text('<p>First words</p><p>Second words</p><p>Third words</p>'));
    await desk.records.save({ id, parent: 1, changes: text('<p>First words</p><p>Second words</p>') });
    await desk.records.save({
      id,
      parent: 2,
      changes: text('<p>Quite another</p><p>First words</p><p>Second words</p>'),
    });
    expect(numbered(await htmlOf(id))).toEqual([
      ['p4', 'Quite another'],
      ['p1', 'First words'],
      ['p2', 'Second words'],
    ]);
  });

  it('of a revision restored are as they were', async () => {
    const id = await letter(text('<p>First words</p>'));
    await desk.records.save({ id, parent: 1, changes: text('<p>Other things</p>') });
    expect(await desk.records.restore({ id, number: 1, parent: 2 })).toEqual({ revision: 3 });
    expect(numbered(await htmlOf(id))).toEqual([['p1', 'First words']]);
    const { entries } = await desk.records.history({ id });
    expect(entries[0]).toMatchObject({ type: 'revision', number: 3, message: 'Restored from revision 1' });
    const second = await desk.records.revision({ id, number: 2 });
    expect(second).toMatchObject({ number: 2, by: 'A made-up publisher' });
  });
});

describe('from a draft to the public and back', () => {
  it('a letter and its author become public together, and citing is shown before withdrawing', async () => {
    const author = await create('agent', { name: { text: 'A made-up person' }, type: 'person' });
    const id = await letter({ agents: [{ agent: { id: author, name: 'The Person' }, role: 'author' }] });
    expect(await desk.records.unpublishedTargets({ id })).toMatchObject([{ id: author, state: 'draft' }]);
    const before = contentVersion(test.archive.db);
    const { publicPath } = await desk.records.publish({ id, revision: 1, together: [author, id, author] });
    expect(contentVersion(test.archive.db)).toBe(before + 2);
    expect(publicPath).toBe('/documents/a-letter');
    const found = await open.documents.view({ slug: 'a-letter' });
    expect(found).toMatchObject({
      outcome: 'found',
      view: { agents: [{ name: 'The Person', path: '/people/a-made-up-person' }], publications: [{ revision: 1 }] },
    });
    expect(await desk.records.unpublishedTargets({ id })).toEqual([]);
    expect(await desk.records.citing({ id: author })).toMatchObject({ total: 1, rows: [{ id }] });
    await desk.records.withdraw({ id, note: 'made up' });
    expect(await open.documents.view({ slug: 'a-letter' })).toMatchObject({ outcome: 'gone', note: 'made up' });
    expect(await desk.records.get({ id })).toMatchObject({ state: 'withdrawn', publicPath: null });
  });

  it('a draft is sent back with what has to change, and the lists show each state', async () => {
    const id = await letter();
    await desk.records.askForReview({ id });
    await desk.records.sendBack({ id, note: 'made up: add a date' });
    const { entries } = await desk.records.history({ id });
    expect(entries[0]).toMatchObject({ from: 'in-review', to: 'sent-back', note: 'made up: add a date' });
    expect((await desk.records.list({ state: 'sent-back' })).entries.map((row) => row.id)).toEqual([id]);
    expect((await desk.records.list({ mine: true, problem: 'undated' })).total).toBe(1);
    await desk.records.discard({ id });
    expect((await desk.records.list({})).total).toBe(0);
    expect((await desk.records.list({ state: 'discarded' })).total).toBe(1);
  });

  it('a published record with a newer draft is listed as changed', async () => {
    const id = await letter();
    await desk.records.publish({ id, revision: 1 });
    await desk.records.save({ id, parent: 1, changes: { title: { text: 'Newer' } } });
    expect((await desk.records.list({ state: 'changed' })).entries).toMatchObject([
      { id, changed: true, title: 'Newer' },
    ]);
    expect((await desk.desk.home()).mine.map((row) => row.id)).toEqual([id]);
  });

  it('drafts are listed by the language of the reader’s search, and what is odd about a question is said', async () => {
    const id = await letter({
      staffNote: 'made up: ask the walrus',
      dates: [{ edtf: '1953-07-27', kind: 'created' }],
      texts: [{ key: 't1', language: 'en', kind: 'transcript', html: '<p>Zebras rest at noon</p>' }],
    });
    const found = async (q: string) => (await desk.records.list({ kind: 'document', q })).entries.map((row) => row.id);
    for (const q of ['"zebras rest" -noon', 'zebras date:1954', '"zebras noon"']) expect(await found(q), q).toEqual([]);
    for (const q of ['walrus', 'zebras NEAR noon', 'letter date:1953-07', 'textlang:en', id]) {
      expect(await found(q), q).toEqual([id]);
    }
    await desk.records.save({ id, parent: 1, changes: { staffNote: null } });
    expect(await found('walrus')).toEqual([]);
    expect((await desk.records.list({ q: 'zebras (noon' })).remarks).toEqual([
      'A parenthesis is never closed: it was taken to end where the question does.',
    ]);
    expect((await desk.records.list({})).remarks).toEqual([]);
  });

  it('two of one person are merged and taken apart again', async () => {
    const [ann, anna] = [
      await create('agent', { name: { text: 'Ann' }, type: 'person' }),
      await create('agent', { name: { text: 'Anna' }, type: 'person' }),
    ];
    for (const id of [ann, anna]) await desk.records.publish({ id, revision: 1 });
    await desk.records.merge({ id: ann, into: anna });
    expect(await desk.records.get({ id: ann })).toMatchObject({
      state: 'merged',
      mergedInto: { id: anna, title: 'Anna' },
    });
    expect(await open.authorities.view({ kind: 'agent', slug: 'ann' })).toEqual({
      outcome: 'moved',
      to: '/people/anna',
    });
    expect((await refusal(desk.records.merge({ id: anna, into: ann }))).kind).toBe('conflict');
    await desk.records.unmerge({ id: ann });
    expect((await open.authorities.view({ kind: 'agent', slug: 'ann' })).outcome).toBe('found');
  });
});

it('links are offered by any name, and dates are understood or not', async () => {
  const mao = await create('agent', {
    name: { text: 'Mao Zedong' },
    type: 'person',
    variants: [{ text: '毛泽东' }, { text: 'Мао Цзэдун' }],
  });
  await desk.records.publish({ id: mao, revision: 1 });
  for (const q of ['mao', 'Zedong', '毛泽', 'цзэдун']) {
    expect(await desk.records.lookup({ kinds: ['agent'], q }), q).toMatchObject([{ id: mao, name: 'Mao Zedong' }]);
  }
  expect(await desk.records.lookup({ kinds: ['place'], q: 'mao' })).toEqual([]);
  expect(await desk.records.lookup({ kinds: ['agent'], q: '  ' })).toEqual([]);
  expect(await desk.records.understandDate({ text: '27 July 1953' })).toMatchObject({ ok: true, edtf: '1953-07-27' });
  expect(await desk.records.understandDate({ text: '民國42年' })).toMatchObject({ edtf: '1953', calendar: 'minguo' });
  expect(await desk.records.understandDate({ text: '3/7/53' })).toMatchObject({
    ok: false,
    readings: [{ words: '3 July 1953' }, { words: '7 March 1953' }],
  });
  // What people write for twenty years is a summer of the southern hemisphere in EDTF.
  expect(await desk.records.understandDate({ text: '1910-30' })).toMatchObject({ edtf: '1910/1930' });
  expect(await desk.records.understandDate({ text: '1910-30', notation: 'edtf' })).toMatchObject({ edtf: '1910-30' });
  expect(await desk.records.understandDate({ text: 'when it rained' })).toMatchObject({ ok: false, readings: [] });
  expect(await desk.records.understandDate({ text: '14 July 1953 (O.S.)' })).toMatchObject({
    message: '“14 July 1953 (O.S.)” isn’t understood as a date.',
  });
  const inDigits = { text: '1953-02-30', notation: 'edtf' } as const;
  expect(await desk.records.understandDate(inDigits)).toMatchObject({
    message: 'There is no day 30 in February 1953: the month has 28 days.',
  });
});

it('an unknown record is not found', async () => {
  const told = await refusal(desk.records.get({ id: '01JZZZZZZZZZZZZZZZZZZZZZZZ' }));
  expect(told.kind).toBe('not-found');
  expect((await refusal(desk.records.get({ id: 'x' }))).kind).toBe('invalid');
});
