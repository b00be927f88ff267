import { dayNumber } from '@fonds/domain/dates/days';
import { certainlyWithin, overlaps } from '@fonds/domain/dates/filter';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { merge } from '../merging.ts';
import { freshArchive, makeDocument, makeRecord, putDraft, putPublished, type TestArchive } from '../testing.ts';
import { write } from '../write.ts';
import { listNew, readOnThisDay } from './days.ts';
import { readMap } from './map.ts';
import { choose, rowsAt, type ScopeQuery } from './moments.ts';
import { readNetwork } from './network.ts';
import { readTimeline } from './timeline.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const all: ScopeQuery = { range: { earliest: null, latest: null }, within: 'possibly', collectionId: undefined };
const during = (from: number, to: number, within: ScopeQuery['within'] = 'possibly'): ScopeQuery => ({
  range: { earliest: from, latest: to },
  within,
  collectionId: undefined,
});
const put = (title: string, edtf?: string, more: object = {}) => putPublished(archive, makeDocument(title, edtf, more));
const day = dayNumber(1953, 7, 27);
const link = (id: string, name: string) => ({ id, name });

const dates = [
  '1953-07-27',
  '1953-07-27?',
  '1953-07',
  '1953',
  '1952/1954',
  '1953-07-28/..',
  '../1953-07-26',
  '-0044-03-15',
  undefined,
];

it('chooses what the filters of the domain choose, whatever the date', async () => {
  for (const edtf of dates) await put(String(edtf), edtf);
  const reader = archive.reader();
  const qualified = (edtf: string) => edtf.endsWith('?');
  for (const within of ['possibly', 'certainly'] as const) {
    for (const [from, to] of [
      [day, day],
      [dayNumber(1953, 1, 1), dayNumber(1953, 12, 31)],
      [dayNumber(-100, 1, 1), dayNumber(1, 1, 1)],
    ] as const) {
      const { moments, ordinals } = choose(reader, during(from, to, within));
      const expected = dates.filter((edtf) => {
        const bounds = boundsOf(edtf === undefined ? {} : { edtf });
        const range = { earliest: from, latest: to };
        if (within === 'possibly') return overlaps(bounds, range);
        return certainlyWithin({ ...bounds, approximate: false, uncertain: qualified(edtf ?? '') }, range);
      });
      const found = rowsAt(reader, moments, ordinals).map(({ title }) => title);
      expect(found.toSorted(), `${within} ${String(from)}`).toEqual(expected.map(String).toSorted());
    }
  }
});

it.each(['day', 'month', 'year', 'decade'] as const)('a timeline by %s counts each document once', async (unit) => {
  for (const edtf of dates.filter((one) => one !== '-0044-03-15')) await put(String(edtf), edtf);
  const { view, documents } = readTimeline(archive.reader(), all, { unit, page: 1 });
  const drawn = [...view.bars, ...view.bands].reduce((sum, { count }) => sum + count, 0);
  expect(drawn + view.open + view.undated).toBe(documents);
  expect(view.list.total).toBe(documents);
  expect(view.spans).toHaveLength(view.bands.reduce((sum, { count }) => sum + count, 0));
});

it('a day is shown with its neighbours and the same day in other years', async () => {
  for (const edtf of ['1951-07-27', '1953-07-20', '1953-07-27', '1953-08-01', '1953']) await put(edtf, edtf);
  const reader = archive.reader();
  const { view } = readTimeline(reader, during(day, day), { unit: undefined, page: 1 });
  expect(view.day).toMatchObject({
    before: dayNumber(1953, 7, 20),
    after: dayNumber(1953, 8, 1),
    otherYearsTotal: 1,
  });
  expect(view.list.entries.map(({ title }) => title.text)).toEqual(['1953', '1953-07-27']);
  expect(readOnThisDay(reader, '07-27', 1).list.total).toBe(2);
  expect(readOnThisDay(reader, '07-27', 1).month[26]).toBe(2);
  expect(listNew(reader, 1, 5).entries[0]?.title.text).toBe('1953');
});

it('nothing is published: nothing is drawn', () => {
  const { view } = readTimeline(archive.reader(), all, { unit: undefined, page: 1 });
  expect(view).toMatchObject({ window: null, bars: [], bands: [], spans: [] });
});

it('a span as long as all of history is drawn as long as the documents are', async () => {
  await put('one', '1953-07-27');
  const { view } = readTimeline(archive.reader(), during(dayNumber(1, 1, 1), dayNumber(9999, 12, 31)), {
    unit: undefined,
    page: 1,
  });
  expect(view.window).toEqual({ from: dayNumber(1953, 7, 1), to: dayNumber(1953, 7, 31) });
});

it('a document counts once for each place, under each of its roles, and a merged place is the one it went into', async () => {
  const point = { latitude: 90, longitude: 180 };
  const pole = await putPublished(archive, makeRecord('place', 'Made-up Pole', { point }));
  const twin = await putPublished(archive, makeRecord('place', 'Made-up Twin'));
  const hidden = await putDraft(archive, makeRecord('place', 'Made-up draft of a place'));
  await put('one', '1953-07-27', {
    places: [
      { place: link(pole.id, 'Pole'), role: 'created-at' },
      { place: link(twin.id, 'Twin'), role: 'about' },
    ],
  });
  await put('two', '1954', { places: [{ place: link(hidden, 'As the source has it'), role: 'about' }] });
  await write(archive.db, (tx) => merge(tx, archive.act(), twin.id, pole.id));
  const wanted = { role: undefined, place: '', page: 1 };
  const { view } = readMap(archive.reader(), all, wanted);
  expect(view.placed).toBe(2);
  expect(view.places).toMatchObject([
    { name: 'As the source has it', path: null, point: null, documents: 1 },
    { name: 'Made-up Pole', point, documents: 1, roles: { 'created-at': 1, about: 1, 'sent-to': 0 } },
  ]);
  const key = view.places[1]?.key ?? '';
  const chosen = readMap(archive.reader(), during(day, day), { ...wanted, role: 'about', place: key }).view.chosen;
  expect(chosen?.list.total).toBe(1);
});

it('every tie of the network has as many documents as it says', async () => {
  const people = await Promise.all(
    ['آدا المختلقة', '虚构者', 'x'.repeat(500)].map((name) => putPublished(archive, makeRecord('agent', name))),
  );
  const agent = (index: number, role: string) => ({ agent: link(people[index]?.id ?? '', 'made up'), role });
  await put('a', '1950', {
    agents: [agent(0, 'author'), agent(0, 'sender'), agent(1, 'recipient'), agent(2, 'recipient')],
  });
  await put('b', '1951', { agents: [agent(1, 'sender'), agent(0, 'recipient')] });
  await put('c', '1952', { agents: [agent(0, 'sender'), agent(1, 'recipient')] });
  await put('d', '1953', { agents: [agent(0, 'author'), agent(0, 'recipient'), agent(1, 'mentioned')] });
  const reader = archive.reader();
  const wanted = { agent: '', from: '', to: '', page: 1 };
  const { view } = readNetwork(reader, all, wanted);
  expect(view).toMatchObject({ letters: 3, allAgents: 3, allEdges: 3 });
  expect(view.edges.map(({ documents }) => documents)).toEqual([2, 1, 1]);
  for (const { from, to, documents } of view.edges) {
    const between = readNetwork(reader, all, { ...wanted, from, to }).view.between;
    expect(between?.list.total).toBe(documents);
  }
  expect(view.agents[0]).toMatchObject({ name: 'آدا المختلقة', wrote: 2, received: 1 });
});
