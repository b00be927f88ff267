import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PageCache, type MadePage } from './page-cache.ts';

const made = (body: string, keep = true): MadePage => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(body),
  keep,
});

test('misses for one key are worked out once, and hits not at all', async () => {
  const cache = new PageCache(1_000_000);
  const gate = Promise.withResolvers<MadePage>();
  let times = 0;
  const make = () => {
    times += 1;
    return gate.promise;
  };
  const both = Promise.all([cache.get(1, '/a', make), cache.get(1, '/a', make)]);
  gate.resolve(made('a'));
  const [first, second] = await both;
  expect(second).toBe(first);
  expect(await cache.get(1, '/a', make)).toBe(first);
  expect(times).toBe(1);
});

test('another version of the content is another page, and drops the old ones', async () => {
  const cache = new PageCache(1_000_000);
  await cache.get(1, '/a', () => Promise.resolve(made('old')));
  expect(cache.size).toBe(1);
  const page = await cache.get(2, '/a', () => Promise.resolve(made('new')));
  expect(page.plain.toString()).toBe('new');
  expect(cache.size).toBe(1);
});

test('a page that was begun under an older version is not kept', async () => {
  const cache = new PageCache(1_000_000);
  const gate = Promise.withResolvers<MadePage>();
  const slow = cache.get(1, '/a', () => gate.promise);
  await cache.get(2, '/b', () => Promise.resolve(made('b')));
  gate.resolve(made('old'));
  await slow;
  expect(cache.find(2, '/a')).toBeUndefined();
});

test('a failure is told to all who wait, and tried again by the next', async () => {
  const cache = new PageCache(1_000_000);
  await expect(cache.get(1, '/a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await cache.get(1, '/a', () => Promise.resolve(made('yes')))).plain.toString()).toBe('yes');
});

test('what is not to be kept is made each time', async () => {
  const cache = new PageCache(1_000_000);
  await cache.get(1, '/a', () => Promise.resolve(made('a', false)));
  expect(cache.size).toBe(0);
});

test('holds at most its bytes; the least recently used pages go first', async () => {
  const cache = new PageCache(10_000);
  const body = 'x'.repeat(500);
  for (const key of ['/a', '/b', '/c', '/d', '/e', '/f']) await cache.get(1, key, () => Promise.resolve(made(body)));
  cache.find(1, '/a');
  await cache.get(1, '/g', () => Promise.resolve(made(body)));
  expect(cache.bytes).toBeLessThanOrEqual(10_000);
  expect(cache.find(1, '/a')).toBeDefined();
  expect(cache.find(1, '/b')).toBeUndefined();
  await cache.get(1, '/large', () => Promise.resolve(made('y'.repeat(20_000))));
  expect(cache.find(1, '/large')).toBeUndefined();
});

test('text is kept compressed beside the plain bytes', async () => {
  const cache = new PageCache(1_000_000);
  const page = await cache.get(1, '/a', () => Promise.resolve(made('word '.repeat(1000))));
  expect(page.gzip?.length).toBeLessThan(200);
  expect(gunzipSync(page.gzip ?? Buffer.alloc(0)).equals(page.plain)).toBe(true);
});
