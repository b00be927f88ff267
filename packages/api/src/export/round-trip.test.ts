import { examine } from '@fonds/db/doctor';
import { listOwnTerms } from '@fonds/db/own-terms';
import { makeRecord, makeText, freshArchive, type TestArchive } from '@fonds/db/testing';
import { publish } from '@fonds/db/publication';
import { createRecord } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { recordKinds } from '@fonds/domain/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoImport } from '../import/undo.ts';
import { doTermDeeds, putNaming, termDeeds } from '../testing/own-terms.ts';
import { exportedWhole, importExported } from '../testing/round-trip.ts';

/** Bodies of every kind that link to what was made before them, and texts, clean as a save leaves them, whose paragraphs have ids with gaps. */
async function fill(
  archive: TestArchive,
  words: readonly string[],
  isPublished: (place: number) => boolean,
): Promise<void> {
  const links = new Map<string, { id: string; name: string }>();
  const one = (kind: string) => [...(links.has(kind) ? [links.get(kind)] : [])];
  for (const [place, word] of words.entries()) {
    const kind = recordKinds[place % recordKinds.length] ?? 'document';
    const notes = [{ text: word, language: 'zh-Hans' }];
    const html = `<p id="p7">${place} made up</p>\n<p id="p3">and <em>more</em></p>`;
    const more = {
      document: {
        notes,
        texts: [makeText('t1', [], { html })],
        agents: one('agent').map((agent) => ({ agent, role: 'author' })),
        collections: one('collection'),
      },
      collection: { notes, essay: { html } },
      page: { notes, content: { html } },
      recordset: { notes, repository: one('repository')[0] },
      place: { notes, broader: one('place') },
      subject: { notes, broader: one('subject') },
      agent: { notes },
      repository: { notes },
    }[kind];
    const record = makeRecord(kind, `Made up: ${word}`, { ...more, staffNote: word });
    const id = await write(archive.db, (tx) => {
      const row = createRecord(tx, archive.act(), record);
      if (isPublished(place)) publish(tx, archive.act(), row.id, 1);
      return row.id;
    });
    links.set(kind, { id, name: `Made up: ${word}` });
  }
}

const word = fc
  .oneof(
    fc.constantFrom('=1+1', '\u0001', '“x”\r\n', '金日成 | \\|', '👩‍👩‍👧'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map((given) => given.toWellFormed())
  .filter((given) => given.length > 0);

describe('what is exported, imported into an empty archive and exported again is the same to the byte', () => {
  test.each([
    ['published records', () => true, true],
    ['drafts', () => false, false],
    ['published records and drafts together, of which none becomes public', (place: number) => place % 3 !== 1, true],
  ])(
    'of %s',
    async (_, isPublished, publishing) => {
      await fc.assert(
        fc.asyncProperty(fc.array(word, { minLength: 0, maxLength: 17 }), async (words) => {
          const [first, second] = [await freshArchive(), await freshArchive()];
          try {
            await fill(first, words, isPublished);
            const file = await exportedWhole(first);
            await importExported(second, file, publishing);
            expect(await exportedWhole(second)).toBe(file);
            expect(await exportedWhole(second, true)).toBe(await exportedWhole(first, true));
          } finally {
            first.close();
            second.close();
          }
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );
});

test('whatever an archive did to its vocabularies comes back in an empty one, and an undoing takes it away', async () => {
  await fc.assert(
    fc.asyncProperty(termDeeds, async (deeds) => {
      const [first, second] = [await freshArchive(), await freshArchive()];
      try {
        await putNaming(first);
        await doTermDeeds(first, deeds);
        const file = await exportedWhole(first);
        const { batch } = await importExported(second, file, false);
        expect(await exportedWhole(second)).toBe(file);
        expect(await examine(second.db)).toEqual({ findings: [], notes: [] });
        const { terms } = await undoImport(second.db, second.act, batch ?? 0);
        expect(listOwnTerms(second.db)).toHaveLength(terms.length);
        const again = await importExported(second, file, false);
        expect(again.counts.refused).toBe(0);
      } finally {
        first.close();
        second.close();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('a file of terms alone comes back too, and an undoing leaves nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(termDeeds, async (deeds) => {
      const [first, second] = [await freshArchive(), await freshArchive()];
      try {
        const empty = await exportedWhole(first);
        await doTermDeeds(first, deeds);
        const file = await exportedWhole(first);
        const { batch } = await importExported(second, file, true);
        expect(await exportedWhole(second)).toBe(file);
        if (batch !== null) await undoImport(second.db, second.act, batch);
        expect(await exportedWhole(second)).toBe(empty);
      } finally {
        first.close();
        second.close();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
