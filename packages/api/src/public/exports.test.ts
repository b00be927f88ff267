import { text } from 'node:stream/consumers';
import type { ExportedChunk } from '@fonds/domain/views/export';
import type { Outcome } from '@fonds/domain/views/public';
import { expect, test } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { freshDesk, silent } from '../testing/desk.ts';
import { openPublicArchive } from './archive.ts';
import { collectionDownload } from './collection-download.ts';

const english = (words: string) => ({ text: words, language: 'en' });

test('a collection of many steps is downloaded whole, in order of time, each document once', async () => {
  const { archive, desk, userOf, close } = await freshDesk();
  const caller = desk.caller(await userOf('admin')).desk;
  const publish = async (kind: 'collection' | 'document', changes: Record<string, unknown>) => {
    const { id, revision } = await caller.records.create({ kind, changes });
    return { id, ...(await caller.records.publish({ id, revision })) };
  };
  const collection = await publish('collection', { title: english('Made-up many') });
  const days = Array.from({ length: 47 }, (_, index) =>
    index % 3 === 0 ? '1953-07-27' : `1953-06-${10 + (index % 5)}`,
  );
  for (const edtf of days) {
    const collections = [{ id: collection.id, name: 'Made-up many' }];
    await publish('document', { title: english('=Made-up one'), dates: [{ edtf, kind: 'created' }], collections });
  }
  const reader = openPublicArchive(readEnvironment({ FONDS_DATA: archive.folder }), silent);
  const found = await reader.downloadCollection('made-up-many', 'jsonl');
  if (found.outcome !== 'found') throw new Error(found.outcome);
  const lines = (await text(found.view.open())).trimEnd().split('\n');
  const documents = lines.map((line) => JSON.parse(line) as { id: string; date: { edtf: string } });
  expect(documents.map(({ date }) => date.edtf)).toEqual(days.toSorted());
  expect(new Set(documents.map(({ id }) => id)).size).toBe(days.length);
  const csv = await reader.downloadCollection('made-up-many', 'csv');
  if (csv.outcome !== 'found') throw new Error(csv.outcome);
  expect((await text(csv.view.open())).split("'=Made-up one").length - 1).toBe(days.length);
  expect(await reader.downloadCollection('made-up-many', 'docx')).toEqual({ outcome: 'missing' });
  expect(await reader.downloadCollection('nothing', 'csv')).toEqual({ outcome: 'missing' });
  reader.close();
  close();
});

/** A collection without end, which counts the steps that were asked for. */
function endless() {
  let steps = 0;
  const step = (): Promise<Outcome<ExportedChunk>> => {
    steps += 1;
    const pieces = Array.from({ length: 20 }, (_, index) => ({
      slug: `made-up-${steps}-${index}`,
      publishedAt: '2026-01-01T00:00:00.000Z',
      content: 'made up '.repeat(500),
    }));
    return Promise.resolve({ outcome: 'found', view: { pieces, next: '1.1' } });
  };
  return { step, steps: () => steps };
}

test.each(['csv', 'tei.zip'])(
  'what is taken slowly as %s is read slowly, and nothing more once it is left',
  async (extension) => {
    const { step, steps } = endless();
    const found = await collectionDownload('made-up', extension, step);
    if (found.outcome !== 'found') throw new Error(found.outcome);
    const stream = found.view.open();
    const taken: unknown[] = await stream.take(1).toArray();
    expect(taken[0]).toBeInstanceOf(Uint8Array);
    stream.destroy();
    // However long it goes on, only what fits the buffers was read.
    await new Promise((resolve) => setImmediate(resolve));
    const read = steps();
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(20);
    expect(steps() - read).toBeLessThan(3);
  },
);
