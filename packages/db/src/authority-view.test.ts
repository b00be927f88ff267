import { wholeFilter } from '@fonds/domain/authority-address';
import { agentRoles } from '@fonds/domain/document';
import type { AuthorityFilter, Shared } from '@fonds/domain/views/authority';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAuthority } from './authority-view.ts';
import type { Reader } from './open.ts';
import { freshArchive, makeDocument, makeRecord, putPublished, type TestArchive } from './testing.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(() => {
  archive.close();
});

type Made = Awaited<ReturnType<typeof putPublished>>;

const slugOf = ({ path }: Made) => decodeURIComponent(path.split('/').at(-1) ?? '');
const linkTo = ({ id }: Made, name = 'as written') => ({ id, name });
const agent = (name: string, more: object = {}) => putPublished(archive, makeRecord('agent', name, more));

function viewOf(made: Made, filter: Partial<AuthorityFilter> = {}, kind: 'agent' | 'place' | 'subject' = 'agent') {
  const view = findAuthority(reader, kind, slugOf(made), { ...wholeFilter, ...filter });
  if (!view) throw new Error('It isn’t public.');
  return view;
}

const titles = (view: ReturnType<typeof viewOf>) => view.list.entries.map((entry) => entry.title.text);

describe('the documents of a person', () => {
  it('are those that a filter leaves, by role, by who else is in them, by place and by time', async () => {
    const [ann, bo] = [await agent('Ann'), await agent('Bo')];
    const place = await putPublished(archive, makeRecord('place', 'Harbour'));
    const from = (who: Made, to: Made) => ({
      agents: [
        { agent: linkTo(who), role: 'sender' },
        { agent: linkTo(to), role: 'recipient' },
      ],
    });
    await putPublished(archive, makeDocument('To Bo', '1950', from(ann, bo)));
    await putPublished(archive, makeDocument('From Bo', '1953-07-27', from(bo, ann)));
    const about = { places: [{ place: linkTo(place), role: 'about' }] };
    await putPublished(archive, makeDocument('To Bo from the harbour', '1953-08', { ...from(ann, bo), ...about }));
    await putPublished(archive, makeDocument('Undated', undefined, from(ann, bo)));

    expect(titles(viewOf(ann))).toEqual(['To Bo', 'From Bo', 'To Bo from the harbour', 'Undated']);
    expect(titles(viewOf(ann, { role: 'sender', with: 'recipient:bo' }))).toEqual([
      'To Bo',
      'To Bo from the harbour',
      'Undated',
    ]);
    expect(titles(viewOf(ann, { role: 'recipient', with: 'wrote:bo' }))).toEqual(['From Bo']);
    expect(titles(viewOf(ann, { place: 'harbour' }))).toEqual(['To Bo from the harbour']);
    expect(titles(viewOf(ann, { from: 'July 1953', to: '15 August 1953' }))).toEqual([
      'From Bo',
      'To Bo from the harbour',
    ]);
    expect(viewOf(ann, { role: 'sender', from: '1953' }).roles).toEqual([
      { role: 'sender', count: 1 },
      { role: 'recipient', count: 1 },
    ]);
    const { bins, bands } = viewOf(ann, { from: '1953' }).density;
    expect([...bins, ...bands].map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('are all of them under a filter that can’t be read, and the page says so', async () => {
    const ann = await agent('Ann');
    await putPublished(archive, makeDocument('One', '1953', { agents: [{ agent: linkTo(ann), role: 'author' }] }));
    const view = viewOf(ann, { role: 'friend', with: 'nobody', from: 'some day' });
    expect(view.list.total).toBe(1);
    expect(view.inForce).toEqual([]);
    expect(view.remarks).toHaveLength(3);
  });
});

it('counts, in whatever company, exactly the documents that the count leads to', async () => {
  const people = [await agent('Ann'), await agent('Bo'), await agent('Cy')];
  const place = await putPublished(archive, makeRecord('place', 'Harbour'));
  const subject = await putPublished(archive, makeRecord('subject', 'Lighthouses'));
  const attribution = fc.record({ who: fc.nat(2), role: fc.constantFrom(...agentRoles) });
  const document = fc.record({
    agents: fc.array(attribution, { maxLength: 5 }),
    day: fc.option(fc.constantFrom('1953-07-27', '1953', '1950-06/1953-07'), { nil: undefined }),
    here: fc.boolean(),
    about: fc.boolean(),
  });
  const [made] = fc.sample(fc.array(document, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 1953 });
  for (const [index, { agents, day, here, about }] of (made ?? []).entries()) {
    const links = agents.flatMap(({ who, role }) => (people[who] ? [{ agent: linkTo(people[who]), role }] : []));
    await putPublished(
      archive,
      makeDocument(`Document ${String(index)}`, day, {
        agents: links,
        places: here ? [{ place: linkTo(place), role: 'about' }] : [],
        subjects: about ? [linkTo(subject)] : [],
      }),
    );
  }
  let checked = 0;
  for (const person of people) {
    const { company, roles, entry } = viewOf(person);
    const agree = (list: readonly Shared[], filter: (shared: Shared) => Partial<AuthorityFilter>) => {
      for (const shared of list) {
        expect(viewOf(person, filter(shared)).list.total, JSON.stringify(filter(shared))).toBe(shared.count);
        checked += 1;
      }
    };
    agree(company.wroteTo, ({ slug }) => ({ role: 'wrote', with: `recipient:${slug}` }));
    agree(company.heardFrom, ({ slug }) => ({ role: 'recipient', with: `wrote:${slug}` }));
    agree(company.metWith, ({ slug }) => ({ role: 'participant', with: `participant:${slug}` }));
    agree(company.people, ({ slug }) => ({ with: slug }));
    agree(company.places, ({ slug }) => ({ place: slug }));
    agree(company.subjects, ({ slug }) => ({ subject: slug }));
    for (const { role, count } of roles) expect(viewOf(person, { role }).list.total).toBe(count);
    expect(viewOf(person).list.total).toBe(entry.documents);
  }
  expect(checked).toBeGreaterThan(15);
  const inTheHarbour = viewOf(place, {}, 'place').company.people;
  for (const { slug, count } of inTheHarbour) expect(viewOf(place, { with: slug }, 'place').list.total).toBe(count);
});

describe('an office', () => {
  it('is shown with those who held it in order, and a person with the offices held', async () => {
    const office = await agent('Keeper', { type: 'office' });
    const held = (from: string, to: string) => ({ relations: [{ agent: linkTo(office), relation: 'held', from, to }] });
    await agent('Second', held('1953-03-05', '1955'));
    const first = await agent('First', held('1949', '1953-03-05'));
    expect(
      viewOf(office).relations.map(({ relation, inverse, agent: by, dates }) => [relation, inverse, by.name, dates]),
    ).toEqual([
      ['held', true, 'First', '1949 to 5 March 1953'],
      ['held', true, 'Second', '5 March 1953 to some time in 1955'],
    ]);
    expect(viewOf(first).relations).toMatchObject([{ relation: 'held', inverse: false, agent: { path: office.path } }]);
  });
});

it('shows what a place lies in all the way up, and what lies in it with counts', async () => {
  const world = await putPublished(archive, makeRecord('place', 'World'));
  const korea = await putPublished(archive, makeRecord('place', 'Korea', { broader: [linkTo(world, 'World')] }));
  const village = await putPublished(archive, makeRecord('place', 'Village', { broader: [linkTo(korea, 'Korea')] }));
  await putPublished(archive, makeDocument('One', '1953', { places: [{ place: linkTo(village), role: 'about' }] }));
  expect(viewOf(village, {}, 'place').broader.map((link) => link.name)).toEqual(['World', 'Korea']);
  expect(viewOf(korea, {}, 'place').narrower).toMatchObject([{ name: 'Village', path: village.path, documents: 1 }]);
});

it('says of each name its language, source and when it was used', async () => {
  const variants = [
    { text: 'Léningrad', language: 'fr', source: 'a made-up gazetteer', validFrom: '1924', validTo: '1991' },
  ];
  const place = await putPublished(archive, makeRecord('place', 'Petersburg', { variants }));
  expect(viewOf(place, {}, 'place').variants).toEqual([
    { text: 'Léningrad', language: 'fr', source: 'a made-up gazetteer', validity: '1924 to 1991' },
  ]);
});
