import { examine } from '@fonds/db/doctor';
import { getRecordRow } from '@fonds/db/revisions';
import { findThread } from '@fonds/db/thread';
import { makeDocument, makeRecord, putDraft, putPublished } from '@fonds/db/testing';
import type { KindedBody } from '@fonds/domain/bodies';
import { emptySearch } from '@fonds/domain/search-address';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicRouter } from '../public/router.ts';
import { freshDesk, silent, type TestDesk } from '../testing/desk.ts';
import { createPublicCaller } from '../trpc.ts';

const callerOf = createPublicCaller(publicRouter);

let test: TestDesk;
let terms: ReturnType<TestDesk['desk']['caller']>['desk']['terms'];
let read: ReturnType<typeof callerOf>;
beforeEach(async () => {
  test = await freshDesk();
  terms = test.desk.caller(await test.userOf('admin')).desk.terms;
  read = callerOf({ reader: test.archive.reader(), logger: silent, now: test.archive.now });
});
afterEach(async () => {
  expect(await examine(test.archive.db)).toEqual({ findings: [], notes: [] });
  test.close();
});

async function put(record: KindedBody): Promise<{ id: string; slug: string }> {
  const { id, path } = await putPublished(test.archive, record);
  return { id, slug: path.split('/').at(-1) ?? '' };
}

const addInterpreter = () => terms.add({ vocabulary: 'agent-role', label: 'Interpreter' });

async function putInterpreted() {
  const person = await put(makeRecord('agent', 'Made-up Person'));
  const agents = [{ agent: { id: person.id, name: 'Comrade Made-up' }, role: 'interpreter' }];
  const document = await put(makeDocument('Interpreted', '1953', { agents }));
  await putPublished(
    test.archive,
    makeDocument('Written', '1953', { agents: [{ agent: { id: person.id, name: 'Made-up Person' }, role: 'author' }] }),
  );
  return { person, document };
}

async function viewOf(slug: string) {
  const outcome = await read.documents.view({ slug });
  if (outcome.outcome !== 'found') throw new Error(outcome.outcome);
  return outcome.view;
}

async function titles(agent: string) {
  const { hits, chosen } = await read.search.view({ ...emptySearch, agent: [agent] });
  return { titles: hits.entries.map((entry) => entry.title.text), chosen };
}

describe('a role that a publisher added', () => {
  it('is shown to readers, and people are searched and counted by it', async () => {
    expect(await addInterpreter()).toMatchObject({ id: 'interpreter', label: 'Interpreter' });
    const { person, document } = await putInterpreted();
    const called = { role: 'interpreter', roleLabel: 'Interpreter' };
    const view = await viewOf(document.slug);
    expect(view.agents).toMatchObject([{ name: 'Comrade Made-up', ...called }]);
    expect(view.entry.agents).toMatchObject([called]);
    expect(await titles(`interpreter:${person.slug}`)).toMatchObject({
      titles: ['Interpreted'],
      chosen: [{ roleLabel: 'Interpreter' }],
    });
    // Whoever interpreted wrote nothing.
    expect((await titles(`wrote:${person.slug}`)).titles).toEqual(['Written']);
    const people = { search: emptySearch, facet: 'agent', named: '', page: 1 } as const;
    const facet = await read.search.facet({ ...people, role: 'interpreter' });
    expect(facet).toMatchObject({ ...called, values: { total: 1 } });
    expect(facet.roles).toContainEqual({ ...called, total: 1 });
    expect(await read.search.facet({ ...people, role: 'made-up' })).toMatchObject({ role: '' });
  });

  it('filters the documents of a person, beside the roles that every archive has', async () => {
    await addInterpreter();
    const { person } = await putInterpreted();
    const of = async (role: string) => {
      const outcome = await read.authorities.view({ kind: 'agent', slug: person.slug, filter: { role } });
      if (outcome.outcome !== 'found') throw new Error(outcome.outcome);
      return outcome.view;
    };
    const all = await of('');
    expect(all.roles).toEqual([
      { role: 'author', count: 1 },
      { role: 'interpreter', roleLabel: 'Interpreter', count: 1 },
    ]);
    const interpreted = await of('interpreter');
    expect(interpreted.list.entries.map((entry) => entry.title.text)).toEqual(['Interpreted']);
    expect(interpreted.inForce).toMatchObject([{ field: 'role', roleLabel: 'Interpreter' }]);
    expect((await of('made-up')).remarks).toEqual(['There is no such role; it was left out.']);
  });

  it('is named anew in one place', async () => {
    await addInterpreter();
    const { document } = await putInterpreted();
    await terms.rename({ vocabulary: 'agent-role', id: 'interpreter', label: 'Interpreted by' });
    expect((await viewOf(document.slug)).agents).toMatchObject([{ role: 'interpreter', roleLabel: 'Interpreted by' }]);
  });

  it('is merged in every document, and old addresses go on finding them', async () => {
    await addInterpreter();
    const { person, document } = await putInterpreted();
    const { id: other } = await terms.add({ vocabulary: 'agent-role', label: 'Translator on the spot' });
    const twice = ['interpreter', other].map((role) => ({ agent: { id: person.id, name: 'The same' }, role }));
    const draft = await putDraft(test.archive, makeDocument('Both', '1953', { agents: twice }));
    expect(await terms.merge({ vocabulary: 'agent-role', id: 'interpreter', into: other })).toEqual({
      changed: 2,
      left: 0,
    });
    expect(getRecordRow(test.archive.db, document.id)).toMatchObject({ head: 2, publishedRevision: 2 });
    const { records } = test.desk.caller(await test.userOf('viewer')).desk;
    expect(await records.get({ id: draft })).toMatchObject({ body: { agents: [{ role: other }] } });
    expect((await titles(`interpreter:${person.slug}`)).titles).toEqual(['Interpreted']);
    expect(await terms.kept({ vocabulary: 'agent-role' })).toContainEqual(
      expect.objectContaining({ id: 'interpreter', mergedInto: other, uses: 0, fixedBy: null }),
    );
  });

  it('goes on being shown after it was retired, and is offered no more', async () => {
    await addInterpreter();
    const { document } = await putInterpreted();
    await terms.setRetired({ vocabulary: 'agent-role', id: 'interpreter', retired: true });
    expect((await viewOf(document.slug)).agents).toMatchObject([{ roleLabel: 'Interpreter' }]);
    expect((await terms.list({ vocabulary: 'agent-role' })).map(({ id }) => id)).not.toContain('interpreter');
    const { 'agent-role': roles } = await terms.forForms();
    expect(roles).toContainEqual({ id: 'interpreter', label: 'Interpreter', offered: false });
    expect(await terms.kept({ vocabulary: 'agent-role' })).toContainEqual(
      expect.objectContaining({ id: 'interpreter', uses: 1, retired: true }),
    );
  });

  it('may not be called what searches mean something else by', async () => {
    await expect(terms.add({ vocabulary: 'agent-role', label: 'Wrote' })).rejects.toThrow(
      'searches mean something else',
    );
  });
});

describe('a role that every archive has', () => {
  it('is renamed, and stays', async () => {
    const { document } = await putAuthored();
    expect((await viewOf(document.slug)).agents[0]).not.toHaveProperty('roleLabel');
    await terms.rename({ vocabulary: 'agent-role', id: 'author', label: 'Written by' });
    expect((await viewOf(document.slug)).agents).toMatchObject([{ role: 'author', roleLabel: 'Written by' }]);
    const author = { vocabulary: 'agent-role', id: 'author' } as const;
    await expect(terms.setRetired({ ...author, retired: true })).rejects.toThrow('neither retired nor merged');
    await expect(terms.merge({ ...author, into: 'sender' })).rejects.toThrow('citations name it');
  });

  async function putAuthored() {
    const person = await put(makeRecord('agent', 'Made-up Person'));
    const agents = [{ agent: { id: person.id, name: 'Made-up Person' }, role: 'author' }];
    return { document: await put(makeDocument('Written', '1953', { agents })) };
  }
});

it('refuses a role and a relation that the archive never had, and says what would be right', async () => {
  const place = await putDraft(test.archive, makeRecord('place', 'Made-up Place'));
  const changes = {
    title: { text: 'Made up' },
    places: [{ place: { id: place, name: 'Made-up Place' }, role: 'found-at' }],
    relations: [{ document: { id: place, name: 'Anything' }, relation: 'answers' }],
  };
  const { records } = test.desk.caller(await test.userOf('editor')).desk;
  const refused = records.create({ kind: 'document', changes });
  await expect(refused).rejects.toThrow(
    /places\.0\.role: .*created-at, sent-to, about\n.*relations\.0\.relation: .*replies-to/s,
  );
  await terms.add({ vocabulary: 'place-role', label: 'Found at' });
  await terms.add({ vocabulary: 'document-relation', label: 'Answers' });
  expect(await records.create({ kind: 'document', changes })).toMatchObject({ revision: 1 });
});

it('puts documents on the map by a role of places that was added', async () => {
  await terms.add({ vocabulary: 'place-role', label: 'Found at' });
  const place = await put(makeRecord('place', 'Made-up Place'));
  const places = [{ place: { id: place.id, name: 'Made-up Place' }, role: 'found-at' }];
  await put(makeDocument('Found', '1953', { places }));
  const asked = { from: '', to: '', within: 'possibly', collection: '', place: '', page: 1 } as const;
  const all = await read.map.view(asked);
  expect(all.roles).toContainEqual({ role: 'found-at', roleLabel: 'Found at' });
  expect(all.places).toMatchObject([{ documents: 1, roles: { 'found-at': 1, about: 0 } }]);
  expect((await read.map.view({ ...asked, role: 'found-at' })).placed).toBe(1);
  expect((await read.map.view({ ...asked, role: 'about' })).placed).toBe(0);
});

describe('a relation that was added', () => {
  it('is shown beside the document that it leads to', async () => {
    await terms.add({ vocabulary: 'document-relation', label: 'Answers the question of' });
    const first = await put(makeDocument('Question', '1953'));
    const relations = [{ document: { id: first.id, name: 'Question' }, relation: 'answers-the-question-of' }];
    const { slug } = await put(makeDocument('Answer', '1953', { relations }));
    expect((await viewOf(slug)).relations).toMatchObject([{ relationLabel: 'Answers the question of' }]);
  });

  it('is called anew in threads too, where it is one that every archive has', async () => {
    await terms.rename({ vocabulary: 'document-relation', id: 'replies-to', label: 'Answers' });
    const first = await put(makeDocument('Question', '1953'));
    const relations = [{ document: { id: first.id, name: 'Question' }, relation: 'replies-to' }];
    const { id } = await put(makeDocument('Answer', '1953', { relations }));
    const thread = findThread(test.archive.reader(), id);
    expect(thread.links).toMatchObject([{ relation: 'replies-to', relationLabel: 'Answers' }]);
  });

  it('reads otherwise from the other side, where it is between people', async () => {
    await expect(terms.add({ vocabulary: 'agent-relation', label: 'Taught' })).rejects.toThrow('from the other side');
    await terms.add({ vocabulary: 'agent-relation', label: 'Taught', inverse: 'Was taught by' });
    const pupil = await put(makeRecord('agent', 'Made-up Pupil'));
    const relations = [{ agent: { id: pupil.id, name: 'Made-up Pupil' }, relation: 'taught' }];
    const teacher = await put(makeRecord('agent', 'Made-up Teacher', { relations }));
    const of = async (slug: string) => {
      const outcome = await read.authorities.view({ kind: 'agent', slug });
      return outcome.outcome === 'found' ? outcome.view.relations : [];
    };
    expect(await of(teacher.slug)).toMatchObject([{ relation: 'taught', inverse: false, label: 'Taught' }]);
    expect(await of(pupil.slug)).toMatchObject([{ relation: 'taught', inverse: true, label: 'Was taught by' }]);
    const held = { vocabulary: 'agent-relation', id: 'held' } as const;
    await terms.rename({ ...held, label: 'Held the office', inverse: 'Holders' });
    expect((await terms.kept({ vocabulary: 'agent-relation' }))[0]).toMatchObject({ id: 'held', inverse: 'Holders' });
    expect(await terms.merge({ vocabulary: 'agent-relation', id: 'taught', into: 'associated-with' })).toEqual({
      changed: 1,
      left: 0,
    });
    expect(await of(teacher.slug)).toMatchObject([{ relation: 'associated-with' }]);
  });
});
