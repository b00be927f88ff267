import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptySearch } from '@fonds/domain/search-address';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

const file = join(import.meta.dirname, '..', 'testing', 'naughty-strings.json');
const strings = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));

let test: TestDesk;
let caller: ReturnType<TestDesk['desk']['caller']>;
beforeAll(async () => {
  test = await freshDesk();
  caller = test.desk.caller(await test.userOf('publisher'));
});
afterAll(() => {
  test.close();
});

const saved = new Map<string, string>();

it('each comes back code point for code point, or is refused in words', async () => {
  for (const words of strings) {
    const changes = { title: { text: words }, summary: [{ text: words }], staffNote: words, extent: words };
    try {
      const { id } = await caller.desk.records.create({ kind: 'document', changes });
      const { body, title } = await caller.desk.records.get({ id });
      expect(body).toMatchObject(changes);
      expect(title).toBe(words);
      saved.set(words, id);
    } catch (error) {
      if (!(error instanceof TRPCError)) throw error;
      expect(publicError(error).kind, words).toBe('invalid');
      expect(publicError(error).message, words).toMatch(/title\.text: ./);
    }
  }
  expect(strings.filter((words) => !saved.has(words))).toEqual(['']);
});

it('each can be published, at an address that leads back to it', async () => {
  for (const [words, id] of saved) {
    const { publicPath } = await caller.desk.records.publish({ id, revision: 1 });
    const slug = publicPath.replace('/documents/', '');
    expect(slug, words).not.toMatch(/[./?#%\s]/);
    const found = await caller.public.documents.view({ slug });
    expect(found, words).toMatchObject({ outcome: 'found', view: { entry: { id, title: { text: words } } } });
  }
});

it('each can be searched for, in every field that takes words, and gives a result', async () => {
  for (const words of strings) {
    const view = await caller.public.search.view({ ...emptySearch, q: words, from: words.slice(0, 200) });
    expect(view.hits.entries.length, words).toBeLessThanOrEqual(20);
    const q = words.slice(0, 200);
    expect(await caller.public.authorities.list({ kind: 'agent', q })).toMatchObject({ total: 0 });
    await caller.desk.records.list({ q: words.slice(0, 500) });
    await caller.desk.records.list({ q: `title:${words} OR sender:${words} OR date:${words}`.slice(0, 500) });
    await caller.desk.records.lookup({ kinds: ['document'], q });
    await caller.desk.records.understandDate({ text: q });
    if (words !== '') await caller.public.identifiers.find({ identifier: words.slice(0, 500) });
    if (words !== '') await caller.public.documents.view({ slug: words.slice(0, 300) });
  }
});

it('each is found by searching for it, where it has a letter or digit', async () => {
  for (const [words, id] of saved) {
    const q = `"${words.replaceAll(/["“”„«»]/g, ' ')}"`;
    const view = await caller.public.search.view({ ...emptySearch, q: q.slice(0, 1000), size: 100 });
    const { entries, remarks } = await caller.desk.records.list({ q: `${q.slice(0, 450)} id:${id}` });
    if (remarks.length === 0) expect(entries, words).toMatchObject([{ id }]);
    const unsearchable = view.remarks.length > 0;
    if (!unsearchable)
      expect(
        view.hits.entries.map((entry) => entry.id),
        words,
      ).toContain(id);
  }
});
