import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnvironment } from '@fonds/api/environment';
import { openPublicArchive, type PublicArchive } from '@fonds/api/public/archive';
import { searchDownload } from '@fonds/api/public/search-download';
import { searchFeed } from '@fonds/api/public/search-feed';
import { searchHere } from '@fonds/api/search/service';
import { freshDesk, silent, type TestDesk } from '@fonds/api/testing/desk';
import { UnavailableError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageCache } from './page-cache.ts';
import { takePlace } from './send-download.ts';
import { askedSearch, searchSender } from './send-search.ts';

const publicBase = 'https://archive.example/';

let desk: TestDesk;
let archive: PublicArchive;
let asked: string[];
let full: boolean;
let close: () => void;
let base: string;
beforeEach(async () => {
  desk = await freshDesk();
  const opened = openPublicArchive(readEnvironment({ FONDS_DATA: desk.archive.folder }), silent);
  asked = [];
  full = false;
  const note = (what: string) => {
    if (full) throw new UnavailableError('Too many made-up searches.', 7);
    asked.push(what);
  };
  // What is asked of another process is the same.
  const here = { ...opened.context, search: searchHere(opened.context.reader) };
  archive = {
    ...opened,
    downloadSearch: async (search, extension) => {
      note(extension);
      return searchDownload(here, search, extension, publicBase);
    },
    feedOfSearch: async (search) => {
      note('atom');
      return searchFeed(here, search, publicBase);
    },
  };
  const send = searchSender(archive, new PageCache(1_000_000));
  const server = createServer((request, response) => {
    const search = askedSearch(request.url ?? '');
    if (search) void send(request, response, search);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    server.close();
    opened.close();
    desk.close();
  };
});
afterEach(() => {
  close();
});

async function publish(title: string): Promise<void> {
  const caller = desk.desk.caller(await desk.userOf('admin')).desk;
  const changes = { title: { text: title, language: 'en' } };
  await caller.records.publish(await caller.records.create({ kind: 'document', changes }));
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${base}${path}`, { headers, method, redirect: 'manual' });

test('a search is a file that crawlers leave alone, and is known again without a search', async () => {
  await publish('Made-up lamp');
  const answer = await get('/search.csv?q=lamp');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('attachment; filename="fonds-search.csv"');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(await answer.text()).toContain('Made-up lamp');
  const etag = answer.headers.get('etag') ?? '';
  const again = await get('/search.csv?q=lamp', { 'if-none-match': etag });
  expect([again.status, again.headers.get('x-robots-tag'), asked]).toEqual([304, 'noindex, nofollow', ['csv']]);
  const head = await get('/search.ris?q=lamp', {}, 'HEAD');
  expect([head.status, head.headers.get('content-type')]).toEqual([
    200,
    'application/x-research-info-systems; charset=utf-8',
  ]);
  await publish('Made-up lens');
  expect((await get('/search.csv?q=lamp', { 'if-none-match': etag })).status).toBe(200);
});

test('a feed that few documents are in is made once, and stays the same for those who follow it', async () => {
  await publish('Made-up lamp');
  const first = await get('/search.atom?q=lamp&sort=title&page=3');
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(await first.text()).toContain('<id>https://archive.example/search?q=lamp</id>');
  await get('/search.atom?q=lamp');
  expect(asked).toEqual(['atom']);
  const [etag, modified] = ['etag', 'last-modified'].map((name) => first.headers.get(name) ?? '');
  expect((await get('/search.atom?q=lamp', { 'if-none-match': etag ?? '' })).status).toBe(304);
  expect((await get('/search.atom?q=lamp', { 'if-modified-since': modified ?? '' })).status).toBe(304);
  expect(asked).toEqual(['atom']);
  // Something else was published: asked by its tag the feed is still the same.
  await publish('Made-up lens');
  expect((await get('/search.atom?q=lamp', { 'if-none-match': etag ?? '' })).status).toBe(304);
  expect((await get('/search.atom?q=lamp', { 'if-modified-since': modified ?? '' })).status).toBe(200);
  await publish('Another made-up lamp');
  const changed = await get('/search.atom?q=lamp', { 'if-none-match': etag ?? '' });
  expect(changed.status).toBe(200);
  expect((await changed.text()).match(/<entry>/g)).toHaveLength(2);
});

test('a search that can’t be made now is refused in a sentence with a time to come again, and is no answer to others', async () => {
  await publish('Made-up lamp');
  full = true;
  for (const extension of ['csv', 'atom']) {
    const refused = await get(`/search.${extension}?q=lamp`);
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
      503,
      '7',
      'Too many made-up searches.\n',
    ]);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  }
  full = false;
  for (const extension of ['csv', 'atom']) {
    expect(await (await get(`/search.${extension}?q=lamp`)).text()).toContain('Made-up lamp');
  }
});

test('when all places for downloads are taken, nothing is searched for', async () => {
  const places = [1, 2, 3, 4].map(() => takePlace());
  const refused = await get('/search.jsonl');
  expect([refused.status, refused.headers.get('retry-after'), asked]).toEqual([503, '30', []]);
  for (const leave of places) leave?.();
  for (let time = 0; time < 6; time++) expect((await get('/search.jsonl')).status).toBe(200);
});

test('a form that there isn’t is named with those that there are', async () => {
  const refused = await get('/search.docx?q=lamp');
  expect([refused.status, await refused.text()]).toEqual([
    404,
    expect.stringContaining('The forms are .csv, .jsonl, .ris, .atom.'),
  ]);
});

test('an address is read whatever stands in it', () => {
  expect(askedSearch('/search')).toBeUndefined();
  expect(askedSearch('/search/facets/place?q=.csv')).toBeUndefined();
  expect(askedSearch('/search?q=a.csv')).toBeUndefined();
  const odd = askedSearch('/search.csv?q=%E0%A4%A&within=certainly&sort=newest&page=-1&size=7&type=a&type=b&from=');
  expect(odd?.search).toMatchObject({ within: 'certainly', sort: undefined, page: 1, size: 20, type: ['a', 'b'] });
});
