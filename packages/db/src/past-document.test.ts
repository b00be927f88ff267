import { kindedBody } from '@fonds/domain/bodies';
import type { DocumentView } from '@fonds/domain/views/public';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDocument } from './documents.ts';
import { examine } from './doctor.ts';
import { keptOf, unpackPast } from './past-publications.ts';
import { publish, withdraw } from './publication.ts';
import { saveRevision } from './revisions.ts';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const slug = '1953-07-27-a-letter';
const view = (revision?: number): DocumentView | undefined => findDocument(archive.reader(), slug, revision);

/** Saves and publishes what comes next of a record. */
function publishNext(id: string, parent: number, more: object): Promise<string> {
  return write(archive.db, (tx) => {
    const record = makeDocument('A letter', '1953-07-27', more);
    return publish(tx, archive.act(), id, saveRevision(tx, archive.act(), id, parent, record));
  });
}

describe('an earlier publication', () => {
  it('stays readable with its words, texts and links, and says what the next one changed', async () => {
    const person = await putPublished(archive, makeRecord('agent', 'Somebody'));
    const first = {
      summary: [{ text: 'As first published.' }],
      texts: [makeText('t1', ['One.', 'Two.'], { release: 'r1' }), makeText('t2', ['Unchanged.'])],
      agents: [{ agent: { id: person.id, name: 'Smb.' }, role: 'author' }],
      staffNote: 'for staff',
    };
    const { id } = await putPublished(archive, makeDocument('A letter', '1953-07-27', first));
    const later = {
      summary: [{ text: 'Mended.' }],
      texts: [makeText('t1', ['One.', 'Two, mended.']), makeText('t2', ['Unchanged.'])],
    };
    await publishNext(id, 1, later);
    const then = view(1);
    expect(then?.entry.summary?.text).toBe('As first published.');
    expect(then?.texts.map(({ key, html, release }) => [key, html, release])).toEqual([
      ['t1', '<p id="p1">One.</p><p id="p2">Two.</p>', 'r1'],
      ['t2', '<p id="p1">Unchanged.</p>', undefined],
    ]);
    expect(then?.agents).toMatchObject([{ name: 'Smb.', path: '/people/somebody', role: 'author' }]);
    expect(JSON.stringify(then)).not.toContain('for staff');
    expect(view()?.entry.summary?.text).toBe('Mended.');
    const publications = view()?.publications ?? [];
    expect(publications.map(({ revision, readable }) => [revision, readable])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(publications.map(({ changed }) => changed?.toSorted())).toEqual([undefined, ['agents', 'summary', 'texts']]);
    expect((await examine(archive.db)).findings).toEqual([]);
  });

  it('no longer shows a text or scan that came under an embargo since', async () => {
    const { id } = await putPublished(
      archive,
      makeDocument('A letter', '1953-07-27', {
        texts: [makeText('t1', ['Shown.']), makeText('t2', ['Locked later.'])],
      }),
    );
    await publishNext(id, 1, {
      texts: [makeText('t1', ['Shown.']), makeText('t2', ['Locked later.'], { embargoUntil: '2090-01-01' })],
    });
    expect(view(1)?.texts.map((text) => text.key)).toEqual(['t1']);
    expect(JSON.stringify(archive.db.sqlite.prepare('SELECT * FROM publications').all())).not.toContain('Locked');
  });

  it('keeps a text under embargo to itself after a later publication leaves it out, until one lifts that', async () => {
    const open = makeText('t1', ['Shown.']);
    const { id } = await putPublished(
      archive,
      makeDocument('A letter', '1953-07-27', { texts: [open, makeText('t2', ['Locked later.'])] }),
    );
    await publishNext(id, 1, { texts: [open, makeText('t2', ['Locked later.'], { embargoUntil: '2090-01-01' })] });
    await publishNext(id, 2, { texts: [open] });
    expect(view(1)?.texts.map((text) => text.key)).toEqual(['t1']);
    expect(JSON.stringify(archive.db.sqlite.prepare('SELECT * FROM publications').all())).not.toContain('Locked');
    await publishNext(id, 3, { texts: [open, makeText('t2', ['Locked later.'])] });
    expect(view(1)?.texts.map((text) => text.key)).toEqual(['t1', 't2']);
  });

  it('is gone with the record when that is withdrawn, and doesn’t come back', async () => {
    const { id } = await putPublished(archive, makeDocument('A letter', '1953-07-27'));
    await publishNext(id, 1, { summary: [{ text: 'Mended.' }] });
    await write(archive.db, (tx) => withdraw(tx, archive.act(), id));
    expect(view(1)).toBeUndefined();
    expect(archive.db.sqlite.prepare('SELECT body FROM publications WHERE body IS NOT NULL').all()).toEqual([]);
    await publishNext(id, 2, { summary: [{ text: 'Once more.' }] });
    expect(view()?.publications.map((each) => each.readable)).toEqual([false, false, true]);
    expect([view(1), view(2)]).toEqual([undefined, undefined]);
  });

  it('that never was is nothing', async () => {
    await putPublished(archive, makeDocument('A letter', '1953-07-27'));
    expect(view(2)).toBeUndefined();
    expect(view(1)?.shown.revision).toBe(1);
  });
});

it('whatever the texts, each publication is read as it was', () => {
  const texts = fc.uniqueArray(
    fc.record({ key: fc.constantFrom('t1', 't2', 't3'), words: fc.constantFrom('a', 'b', '') }),
    {
      selector: ({ key }) => key,
    },
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (versions) => {
      const published = versions.map((version, place) => ({
        withdrawnAt: null,
        takenDownAt: null,
        record: makeDocument(`Version ${place}`, '1953', {
          texts: version.map(({ key, words }) => makeText(key, [words])),
        }),
      }));
      const bodies = keptOf(published).map((kept) => kept.body);
      const last = published.at(-1)?.record;
      const standing = new Map(
        last?.kind === 'document' ? last.body.texts.map((text): [string, string] => [text.key, text.html]) : [],
      );
      published.slice(0, -1).forEach(({ record }, place) => {
        const kept = bodies.slice(place).filter((body) => body !== null);
        expect(kindedBody('document', unpackPast(kept, standing))).toEqual(record);
      });
    }),
  );
});
