import { withLinks } from '@fonds/api/import/links';
import { kindedBody, titleOf, type KindedBody } from '@fonds/domain/bodies';
import { recordFacets } from '@fonds/domain/facets';
import { slugFrom } from '@fonds/domain/slug';
import { sanitizeText } from '@fonds/domain/text/semantic-html';
import { describe, expect, it } from 'vitest';
import { relevanceItems } from './archive.ts';
import { relevanceQueries } from './queries.ts';

const items = relevanceItems();
const fieldsOf = (body: unknown) => (typeof body === 'object' && body !== null ? { ...body } : {});
/** An id for each match key, as an import would give it. */
const ids = new Map(items.map(({ matchKey }, index) => [matchKey, `01${String(index).padStart(24, '0')}`]));
const records = new Map<string, KindedBody>(
  items.map(({ matchKey, kind, body }) => [matchKey, kindedBody(kind, withLinks(fieldsOf(body), ids))]),
);
const documents = new Set(items.filter(({ kind }) => kind === 'document').map(({ matchKey }) => matchKey));

describe('the test archive', () => {
  it('has some two hundred records, each under a key of its own, all of them as their kinds ask for', () => {
    expect(ids.size).toBe(items.length);
    expect(records.size).toBe(items.length);
    expect(documents.size).toBeGreaterThanOrEqual(150);
  });

  it('leads nowhere but to its own records', () => {
    expect(JSON.stringify([...records.values()])).not.toContain('"id":"@');
  });

  it('has titles, and names of one kind, of which no two are the same', () => {
    const titles = [...records.values()].map((record) => `${record.kind}: ${titleOf(record)}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says of every document that it is made up', () => {
    for (const record of records.values()) {
      if (record.kind === 'document') expect(record.body.notes[0]?.text).toMatch(/^Made up/);
    }
  });

  it('keeps the page breaks and line ends of its texts', () => {
    const marksOf = (html: string) => html.match(/data-page="\d+"|<br>|<hr/g) ?? [];
    for (const record of records.values()) {
      if (record.kind !== 'document') continue;
      for (const { html } of record.body.texts) expect(marksOf(sanitizeText(html))).toEqual(marksOf(html));
    }
  });
});

const groups = [
  'words',
  'forms of a word',
  'phrases',
  'name variants',
  'romanised and own script',
  'parts of Chinese and Korean words',
  'traditional and simplified',
  'Arabic and Hebrew',
  'dates',
  'fields',
  'operators',
  'shelf-marks and numbers',
  'misspellings',
  'facets',
  'traps',
  'order',
];

describe('the questions', () => {
  it('are at least a hundred and fifty, each under an id of its own, some of every group', () => {
    const queryIds = relevanceQueries.map(({ id }) => id);
    expect(queryIds.length).toBeGreaterThanOrEqual(150);
    expect(queryIds.filter((id, index) => queryIds.indexOf(id) !== index)).toEqual([]);
    expect(new Set(relevanceQueries.map(({ group }) => group))).toEqual(new Set(groups));
  });

  it.each(relevanceQueries.map((query) => [query.id, query] as const))(
    '%s expects and forbids documents that there are, none of them both',
    (_, { expected, forbidden = [] }) => {
      const named = [...Object.keys(expected), ...forbidden];
      expect(named.filter((key) => !documents.has(key))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    },
  );

  it('narrow by records that there are', () => {
    const slugs = new Set([...records.values()].map((record) => slugFrom(titleOf(record))));
    const asked = relevanceQueries.flatMap(({ search }) =>
      recordFacets.flatMap((facet) => search?.[facet] ?? []).map((value) => value.replace(/^[a-z]+:/, '')),
    );
    expect(asked.filter((slug) => !slugs.has(slug))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});
