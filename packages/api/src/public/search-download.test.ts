import { text } from 'node:stream/consumers';
import { reindex } from '@fonds/db/reindex';
import { freshArchive, makeDocument, makeRecord, putPublished, type TestArchive } from '@fonds/db/testing';
import { withdraw } from '@fonds/db/publication';
import { write } from '@fonds/db/write';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silent } from '../testing/desk.ts';
import type { PublicContext } from '../trpc.ts';
import { searchDownload } from './search-download.ts';
import { searchFeed } from './search-feed.ts';

const base = 'https://archive.example/';

let archive: TestArchive;
let ctx: PublicContext;
beforeEach(async () => {
  archive = await freshArchive();
  ctx = { reader: archive.reader(), logger: silent, now: archive.now };
});
afterEach(() => {
  archive.close();
});

const put = (title: string, edtf?: string, more: object = {}) => putPublished(archive, makeDocument(title, edtf, more));

async function download(extension: string, asked: Partial<Search>): Promise<string> {
  const found = await searchDownload(ctx, { ...emptySearch, ...asked }, extension, base);
  if (!found) throw new Error(`No form ${extension}.`);
  expect(found.fileName).toBe(`fonds-search.${extension}`);
  return text(found.open());
}

async function titles(asked: Partial<Search>): Promise<string[]> {
  return titlesOf(await download('jsonl', asked));
}

function titlesOf(jsonl: string): string[] {
  const lines = jsonl.split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { title: { text: string } }).title.text);
}

async function feed(asked: Partial<Search>): Promise<string> {
  return text((await searchFeed(ctx, { ...emptySearch, ...asked }, base)).open());
}

function entriesOf(xml: string): string[] {
  return [...xml.matchAll(/<entry>\n<id>[^<]*<\/id>\n<title[^>]*>([^<]*)</g)].map(([, title = '']) => title);
}

test('all results come, more than a page or a step of them, each once and in the order that the search has', async () => {
  const days = Array.from({ length: 47 }, (_, at) => `1953-06-${String(1 + ((at * 7) % 30)).padStart(2, '0')}`);
  for (const [at, day] of days.entries()) await put(`Made-up lamp ${String.fromCharCode(65 + (at % 26))}${at}`, day);
  await put('Made-up lens', '1953-06-01');
  const byDate = await titles({ q: 'lamp', sort: 'date', page: 3, size: 50 });
  expect(byDate).toHaveLength(47);
  expect(new Set(byDate).size).toBe(47);
  expect(await titles({ q: 'lamp', sort: '-date' })).toEqual(byDate.toReversed());
  expect(await titles({ q: 'lamp', sort: 'title' })).toEqual(byDate.toSorted());
  expect(await titles({ from: '1953-06-05', to: '1953-06-05' })).toHaveLength(
    days.filter((day) => day === '1953-06-05').length,
  );
  expect((await download('csv', { q: 'lamp' })).trimEnd().split('\r\n')).toHaveLength(48);
  expect((await download('ris', { q: 'lamp' })).match(/^TY {2}- /gm)).toHaveLength(47);
});

test('what is found first by relevance stands first', async () => {
  await put('Made-up paper', '1951', { summary: [{ text: 'On many things, among them a lighthouse' }] });
  await put('Made-up lighthouse', '1953');
  expect(await titles({ q: 'lighthouse' })).toEqual(['Made-up lighthouse', 'Made-up paper']);
});

test('nothing found is a file of nothing', async () => {
  await put('Made-up lamp');
  expect(await download('jsonl', { q: 'nowhere' })).toBe('');
  expect(await download('ris', { q: 'nowhere' })).toBe('');
  expect(await download('csv', { q: 'nowhere' })).toMatch(/^id,[^\n]*\r\n$/);
  expect(entriesOf(await feed({ q: 'nowhere' }))).toEqual([]);
});

test('there is no form but those that are one file', async () => {
  expect(await searchDownload(ctx, emptySearch, 'tei.zip', base)).toBeUndefined();
  expect(await searchDownload(ctx, emptySearch, 'docx', base)).toBeUndefined();
});

test('what is withdrawn before it is read is left out, and all the rest comes, though the tables were rebuilt', async () => {
  await put('Made-up lamp that stays', '1953');
  const gone = await put('Made-up lamp that goes', '1952');
  const found = await searchDownload(ctx, { ...emptySearch, q: 'lamp' }, 'jsonl', base);
  const followed = await searchFeed(ctx, { ...emptySearch, q: 'lamp' }, base);
  await write(archive.db, (tx) => {
    withdraw(tx, archive.act(), gone.id);
  });
  await put('Made-up lamp that came later', '1951');
  await reindex(archive.db, archive.act());
  expect(found && titlesOf(await text(found.open()))).toEqual(['Made-up lamp that stays']);
  expect(entriesOf(await text(followed.open()))).toEqual(['Made-up lamp that stays, 1953']);
});

test('a feed goes by the time of publication, the last first, whatever order is asked for', async () => {
  await put('Made-up lamp one', '1953');
  await put('Made-up lamp two', '1951');
  await put('Made-up lens', '1950');
  await put('Made-up lamp three', '1952');
  for (const sort of ['date', 'title', undefined] as const) {
    const xml = await feed({ q: 'lamp', sort });
    expect(entriesOf(xml)).toEqual(['Made-up lamp three, 1952', 'Made-up lamp two, 1951', 'Made-up lamp one, 1953']);
    const [updated, first] = [...xml.matchAll(/<updated>([^<]*)</g)].map(([, time]) => time);
    expect(updated).toBe(first);
  }
});

test('a feed is known by the address of its search, and called by what is asked', async () => {
  const place = await putPublished(archive, makeRecord('place', 'Made-up island'));
  const slug = place.path.split('/').at(-1) ?? '';
  const asked = { q: 'lamp & lens', from: '1950', place: [slug], page: 7, size: 50, sort: 'title' as const };
  const xml = await feed(asked);
  const query = `?q=lamp+%26+lens&amp;from=1950&amp;place=${slug}`;
  expect(xml).toContain(`<id>https://archive.example/search${query}</id>`);
  expect(xml).toContain(`rel="self" type="application/atom+xml" href="https://archive.example/search.atom${query}"`);
  expect(xml).toContain(`rel="alternate" type="text/html" href="https://archive.example/search${query}"`);
  expect(xml).toMatch(new RegExp(`<title>[^<]*“lamp &amp; lens”, 1950 – …, ${slug}</title>`));
});
