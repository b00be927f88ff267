import type { FeedEntry } from '@fonds/domain/views/export';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { atomAround, atomEntry, atomFeed } from './atom.ts';

const archive = { name: 'Made-up archive', address: 'https://archive.example/' };
const facts = {
  title: 'Made-up archive: “lamps & lenses”',
  subtitle: 'Newly published among what this search finds',
  path: '/search.atom?q=lamps+%26+lenses',
  pagePath: '/search?q=lamps+%26+lenses',
  idPath: '/search?q=lamps+%26+lenses',
};

/** What stands in the elements of a feed, each with the path to it and the address it leads to. Throws where it isn't XML. */
function readFeed(feed: string): string[] {
  const found: string[] = [];
  const open: { name: string; words: string; isLeaf: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const parent = open.at(-1);
    if (parent) parent.isLeaf = false;
    const said = ['rel', 'href'].flatMap((name) => attributes[name]?.value ?? []);
    open.push({ name: local, words: said.join(' '), isLeaf: true });
  });
  parser.on('text', (words) => {
    const inner = open.at(-1);
    if (inner) inner.words += words;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const path = [...open.map(({ name }) => name), closed?.name ?? ''].join('/');
    if (closed?.isLeaf === true) found.push(`${path}: ${closed.words}`);
  });
  parser.write(feed).close();
  return found;
}

function entryOf(title: string, publishedAt: string, more: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: '01MADEUP',
    slug: 'made-up',
    title: { text: title, language: 'en' },
    summary: null,
    date: 'undated',
    type: null,
    firstPublishedAt: '2025-12-31T00:00:00.000Z',
    publishedAt,
    ...more,
  };
}

test('a feed says what it is, who makes it, when it changed, and where it and its page are', () => {
  const { head, foot } = atomAround(facts, '2026-01-02T00:00:00.000Z', archive);
  expect(
    readFeed(`${head}${atomEntry(entryOf('Made-up letter', '2026-01-02T00:00:00.000Z'), archive)}${foot}`),
  ).toEqual([
    'feed/id: https://archive.example/search?q=lamps+%26+lenses',
    'feed/title: Made-up archive: “lamps & lenses”',
    'feed/subtitle: Newly published among what this search finds',
    'feed/link: self https://archive.example/search.atom?q=lamps+%26+lenses',
    'feed/link: alternate https://archive.example/search?q=lamps+%26+lenses',
    'feed/updated: 2026-01-02T00:00:00.000Z',
    'feed/author/name: Made-up archive',
    'feed/entry/id: https://archive.example/id/01MADEUP',
    'feed/entry/title: Made-up letter',
    'feed/entry/link: alternate https://archive.example/documents/made-up',
    'feed/entry/published: 2025-12-31T00:00:00.000Z',
    'feed/entry/updated: 2026-01-02T00:00:00.000Z',
  ]);
});

test('a feed of nothing has all that a feed needs', () => {
  const { head, foot } = atomAround({ ...facts, subtitle: null }, undefined, archive);
  expect(readFeed(`${head}${foot}`).map((line) => line.split(':', 1)[0])).toEqual([
    'feed/id',
    'feed/title',
    'feed/link',
    'feed/link',
    'feed/updated',
    'feed/author/name',
  ]);
});

test('in pieces or whole, whatever the words, it is the same well-formed feed', () => {
  const words = fc.string({ unit: 'binary', maxLength: 20 });
  const entries = fc.array(
    fc.record({ title: words, language: fc.constantFrom('en', 'ru'), summary: words, type: words }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(words, entries, (title, given) => {
      const all = given.map((each, at) =>
        entryOf(each.title, `2026-01-0${9 - at}T00:00:00.000Z`, {
          summary: { text: each.summary, language: each.language },
          type: each.type,
        }),
      );
      const { head, foot } = atomAround({ ...facts, title }, all[0]?.publishedAt, archive);
      const inPieces = `${head}${all.map((entry) => atomEntry(entry, archive)).join('')}${foot}`;
      expect(inPieces).toBe(atomFeed({ ...facts, title, entries: all }, archive));
      expect(readFeed(inPieces).filter((line) => line.startsWith('feed/entry/id'))).toHaveLength(all.length);
    }),
  );
});
