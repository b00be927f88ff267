import { listTerms } from '@fonds/db/terms';
import { freshArchive } from '@fonds/db/testing';
import { parseBody, titleOf, kindedBody } from '@fonds/domain/bodies';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { describe, expect, it } from 'vitest';
import { sampleArchive } from './sample-archive.ts';
import { sampleDocuments } from './sample-documents.ts';
import { withIds } from './sample-record.ts';

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
    expect(JSON.stringify(body)).not.toContain('"@');
  });

  it('links to records of the right kind', () => {
    for (const { body } of sampleDocuments) {
      expect(new Set(keysIn(body.agents).map((key) => kindOf.get(key)))).toEqual(new Set(['agent']));
      for (const key of keysIn(body.places)) expect(kindOf.get(key)).toBe('place');
      for (const key of keysIn(body.subjects)) expect(kindOf.get(key)).toBe('subject');
      expect(keysIn(body.collections)).toEqual(['korean-war-armistice']);
    }
  });

  it('has no record that nothing leads to', () => {
    const cited = new Set(sampleArchive.flatMap((record) => keysIn(record.body)));
    const lost = sampleArchive.filter((record) => record.kind !== 'document' && !cited.has(record.key));
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
