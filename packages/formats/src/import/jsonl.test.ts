import { kindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import type { OwnTerm } from '@fonds/domain/vocabularies';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedHeadLine, exportedLine } from '../export/exported-line.ts';
import { exportedTermLine } from '../export/exported-term.ts';
import { anyRecords, exportedOf } from '../testing/made-up-records.ts';
import type { ImportEvent, ImportFile } from './import-format.ts';
import { jsonlFormat } from './jsonl.ts';

/** A file in pieces of a few bytes, so that characters are cut in the middle. */
function fileOf(content: string | Uint8Array, size = 7): ImportFile {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  async function* bytes() {
    for (let at = 0; at < all.length; at += size) {
      yield all.subarray(at, at + size);
      await Promise.resolve();
    }
  }
  return { name: 'made-up.jsonl', bytes };
}

async function read(content: string | Uint8Array, size?: number): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  for await (const event of jsonlFormat.read(fileOf(content, size), {})) events.push(event);
  return events;
}

test('what was exported is read back, and written again it is the same to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 900 }), async (records, size) => {
      const file = exportedHeadLine + records.map(exportedLine).join('');
      const again = (await read(file, size)).map((event) => {
        if (event.type !== 'record' || !event.record.own) throw new Error(`not a record: ${JSON.stringify(event)}`);
        const { kind, own, body } = event.record;
        return exportedLine(
          exportedOf(kindedBody(kind, body), {
            id: own.id,
            slug: own.slug,
            state: own.state ?? 'draft',
            mergedInto: own.mergedInto ?? null,
            left: own.left ?? null,
            reviewNote: own.reviewNote ?? null,
            isPublic: own.public !== false,
            published: typeof own.public === 'object' ? kindedBody(kind, own.public) : null,
          }),
        );
      });
      expect(exportedHeadLine + again.join('')).toBe(file);
    }),
    { numRuns: 60 },
  );
});

const made = { vocabulary: 'agent-role', id: 'made-up', label: 'Made up' } as const;
const term: OwnTerm = { ...made, inverse: null, retired: false, mergedInto: null };

test('terms are read as they were written, before the records', async () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((given) => given.toWellFormed());
  const terms = fc.record({
    vocabulary: fc.constantFrom('agent-relation', 'classification'),
    id: fc.constantFrom('made-up', 'made-up-too'),
    label: words,
    inverse: words,
    retired: fc.boolean(),
    mergedInto: fc.option(words),
  });
  await fc.assert(
    fc.asyncProperty(terms, async (given) => {
      const one = given.vocabulary === 'agent-relation' ? given : { ...given, inverse: null };
      const line = exportedTermLine(one);
      expect(await read(exportedHeadLine + line)).toEqual([{ type: 'term', row: 2, term: one }]);
    }),
  );
});

test.each([
  [{ ...term, id: 'made up' }, 'neither blanks nor colons'],
  [{ ...term, id: 'wrote' }, 'searches mean something else'],
  [{ ...term, inverse: 'Made up, from the other side' }, 'have a label from the other side'],
  [{ ...term, vocabulary: 'agent-relation' as const }, 'have a label from the other side'],
  [{ ...term, vocabulary: 'language' as const }, 'BCP 47'],
  [{ ...term, vocabulary: 'rights-statement' as const }, 'address'],
  [{ ...term, label: '' }, 'what the term is called'],
])('%o is refused as a term, with what would be right', async (one, words) => {
  const [event] = await read(exportedHeadLine + exportedTermLine(one));
  expect(event).toMatchObject({ type: 'refused', row: 2, message: expect.stringContaining(words) as unknown });
});

test('a term that stands twice, or after a record, is refused', async () => {
  const record = exportedLine(exportedOf(kindedBody('subject', { name: { text: 'Made up' } })));
  const late = exportedTermLine({ ...term, id: 'late' });
  const events = await read(exportedHeadLine + exportedTermLine(term) + exportedTermLine(term) + record + late);
  expect(events.map(({ type }) => type)).toEqual(['term', 'refused', 'record', 'refused']);
  expect(events[3]).toMatchObject({ row: 5, message: expect.stringContaining('before all records') as unknown });
});

test('a line that is no record is refused with its number, and the others are read', async () => {
  const good = exportedLine(exportedOf(kindedBody('subject', { name: { text: 'Made up' } })));
  const events = await read(`${exportedHeadLine}${good}{"id":\n\r\n${good}{"id":"x"}\n[]`);
  expect(events.map(({ type }) => type)).toEqual(['record', 'refused', 'refused', 'refused', 'refused']);
  expect(events.map((event) => (event.type === 'record' ? event.record.row : event.row))).toEqual([2, 3, 5, 6, 7]);
  expect(events[2]).toMatchObject({ field: 'id', message: 'stands in the file already, above' });
});

test.each([
  ['', 'line 1'],
  ['{"id":"x"}\n', 'line 1'],
  ['{"format":"fonds-records","version":9}\n', 'newer version'],
  [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), 'UTF-8'],
  [Buffer.concat([Buffer.from(exportedHeadLine), Buffer.from([0x22, 0xe9, 0x22])]), 'UTF-8'],
])('%o is no export of Fonds', async (content, words) => {
  const refused = read(content).catch((error: unknown) => error);
  const error = await refused;
  expect(error).toBeInstanceOf(InvalidError);
  expect(JSON.stringify(error instanceof InvalidError ? error.issues : '')).toContain(words);
});

test('no bytes make it throw anything but that it can’t be read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      try {
        await read(Buffer.concat([Buffer.from(exportedHeadLine), bytes]));
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidError);
      }
    }),
  );
});
