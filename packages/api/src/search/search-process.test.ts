import type { ChildProcess } from 'node:child_process';
import { UnavailableError } from '@fonds/domain/errors';
import { emptySearch } from '@fonds/domain/search-address';
import { freshArchive, makeDocument, putPublished, type TestArchive } from '@fonds/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchProcess, startChild, type SearchProcess } from './search-process.ts';
import { searchHere } from './service.ts';

const lamp = { ...emptySearch, q: 'lamp' };

let archive: TestArchive;
let search: SearchProcess | undefined;
let children: ChildProcess[];
beforeEach(async () => {
  archive = await freshArchive();
  children = [];
  for (const title of ['Made-up lamp', 'Made-up lens', 'Another made-up lamp']) {
    await putPublished(archive, makeDocument(title, '1953'));
  }
});
afterEach(() => {
  search?.close();
  search = undefined;
  archive.close();
});

function open(options: Parameters<typeof searchProcess>[1] = {}): SearchProcess {
  search = searchProcess(archive.file, {
    ...options,
    start: (file) => {
      const child = startChild(file);
      children.push(child);
      return child;
    },
  });
  return search;
}

/** The last process that was started, stopped in whatever it does. */
async function freeze(opened: SearchProcess): Promise<ChildProcess> {
  await opened.terms({ q: 'lamp', drop: [] });
  const child = children.at(-1);
  if (!child) throw new Error('No process was started.');
  child.kill('SIGSTOP');
  return child;
}

const unavailable = (error: unknown) => {
  expect(error).toBeInstanceOf(UnavailableError);
  return error instanceof UnavailableError ? error.retryAfterSeconds : null;
};

test('another process answers, and says what this one would', async () => {
  const opened = open();
  const here = searchHere(archive.reader());
  expect(await opened.view(lamp)).toEqual(await here.view(lamp));
  expect((await opened.view(lamp)).hits.total).toBe(2);
  const all = { search: lamp, order: 'published' } as const;
  expect(await opened.all(all)).toEqual(await here.all(all));
  expect(await opened.suggest({ q: 'lam', most: 5 })).toEqual(await here.suggest({ q: 'lam', most: 5 }));
  expect(children.map(({ pid }) => pid)).not.toContain(process.pid);
});

test('what is published while it runs is found', async () => {
  const opened = open();
  expect((await opened.view(lamp)).hits.total).toBe(2);
  await putPublished(archive, makeDocument('A third made-up lamp', '1953'));
  expect((await opened.view(lamp)).hits.total).toBe(3);
});

test('one that is killed in the middle is replaced: who asked is told, and the others are served', async () => {
  const opened = open();
  const child = await freeze(opened);
  const asked = opened.view(lamp).catch(unavailable);
  const other = opened.view({ ...emptySearch, q: 'lens' });
  child.kill('SIGKILL');
  expect(await asked).toBe(10);
  expect((await other).hits.total).toBe(1);
  expect(children).toHaveLength(2);
  expect((await opened.view(lamp)).hits.total).toBe(2);
  expect(children).toHaveLength(2);
});

test('one that takes too long is ended, and the next question is answered by another', async () => {
  const opened = open({ mostMilliseconds: 3000 });
  const child = await freeze(opened);
  const asked = opened.view(lamp);
  await expect(asked).rejects.toThrow('This search took too long and was stopped.');
  expect(await asked.catch(unavailable)).toBe(10);
  expect((await opened.view(lamp)).hits.total).toBe(2);
  expect(children).toHaveLength(2);
  await expect.poll(() => child.signalCode).toBe('SIGKILL');
});

test('too many questions are refused at once, suggestions before searches, and none of those that wait is lost', async () => {
  const opened = open({ mostWaiting: 4 });
  const child = await freeze(opened);
  const first = opened.view(lamp);
  const suggested = opened.suggest({ q: 'lam', most: 5 });
  // One is being answered and one waits: a quarter of four.
  expect(await opened.suggest({ q: 'lamp', most: 5 }).catch(unavailable)).toBe(5);
  expect(opened.isFull()).toBe(false);
  const waiting = [1, 2, 3].map(() => opened.view(lamp));
  expect(opened.isFull()).toBe(true);
  await expect(opened.view(lamp)).rejects.toThrow('Too many searches are under way.');
  child.kill('SIGCONT');
  expect((await first).hits.total).toBe(2);
  expect((await suggested).length).toBeGreaterThan(0);
  expect((await Promise.all(waiting)).map((view) => view.hits.total)).toEqual([2, 2, 2]);
  expect(opened.isFull()).toBe(false);
});

test('who waits when the archive is closed is told', async () => {
  const opened = open();
  await freeze(opened);
  const asked = [opened.view(lamp), opened.view(lamp)].map((each) => each.catch(unavailable));
  opened.close();
  expect(await Promise.all(asked)).toEqual([null, null]);
  // Nor is another process started for who comes later.
  await expect(opened.view(lamp)).rejects.toThrow('The archive is closing.');
  expect(children).toHaveLength(1);
});

test('a search that fails says so to its asker alone, and goes on', async () => {
  const opened = open();
  await opened.view(lamp);
  archive.db.sqlite.exec('ALTER TABLE search_rows RENAME TO search_rows_elsewhere');
  archive.db.sqlite.exec('INSERT INTO search_changes (key) VALUES (NULL)');
  archive.db.sqlite.exec('UPDATE content_version SET number = number + 1');
  await expect(opened.view(lamp)).rejects.toThrow(/^The search failed: .*no such table/s);
  archive.db.sqlite.exec('ALTER TABLE search_rows_elsewhere RENAME TO search_rows');
  expect((await opened.view(lamp)).hits.total).toBe(2);
  expect(children).toHaveLength(1);
});
