import { ConflictError, InvalidError } from '@fonds/domain/errors';
import type { RecordState } from '@fonds/domain/record';
import { wholeFilter } from '@fonds/domain/authority-address';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findByIdentifier, findPublicPath, outcomeOfFormer } from './addresses.ts';
import { listAuthorities } from './authorities.ts';
import { findAuthority } from './authority-view.ts';
import { findCollection } from './collections.ts';
import { listCiting } from './desk-lists.ts';
import { examine } from './doctor.ts';
import { findDocument } from './documents.ts';
import type { Reader } from './open.ts';
import { merge, unmerge } from './merging.ts';
import { discard, publish, step, withdraw } from './publication.ts';
import { reindex } from './reindex.ts';
import { getRecordRow, saveRevision } from './revisions.ts';
import { freshArchive, makeDocument, makeRecord, putDraft, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(async () => {
  expect((await examine(archive.db)).findings).toEqual([]);
  archive.close();
});

const mergeNow = (id: string, into: string) =>
  write(archive.db, (tx) => {
    merge(tx, archive.act(), id, into);
  });
const unmergeNow = (id: string) =>
  write(archive.db, (tx) => {
    unmerge(tx, archive.act(), id);
  });

const person = (name: string) => putPublished(archive, makeRecord('agent', name));

function letterOf(author: { id: string }, title: string, role = 'author'): Promise<{ id: string; path: string }> {
  const agents = [{ agent: { id: author.id, name: `Name as in ${title}` }, role }];
  return putPublished(archive, makeDocument(title, '1953', { agents }));
}

function documentsListed(slug: string): string[] {
  const view = findAuthority(reader, 'agent', slug, wholeFilter);
  return view?.list.entries.map((entry) => entry.title.text) ?? [];
}

const authorOf = (slug: string) => findDocument(reader, slug)?.agents[0];

describe('a merged record', () => {
  it('leads to the other: its address, its identifier, the links to it, and its documents', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    await letterOf(ann, 'First');
    await letterOf(anna, 'Second');
    await mergeNow(ann.id, anna.id);
    expect(outcomeOfFormer(reader, 'agent', 'ann')).toEqual({ outcome: 'moved', to: anna.path });
    expect(findByIdentifier(reader, ann.id)).toEqual({ outcome: 'found', view: { path: anna.path } });
    expect(authorOf('1953-first')).toMatchObject({ name: 'Name as in First', path: anna.path });
    expect(documentsListed('anna')).toEqual(['First', 'Second']);
    expect(documentsListed('ann')).toEqual([]);
    const { entries } = listAuthorities(reader, {
      kind: 'agent',
      q: '',
      type: '',
      sort: 'name',
      page: 1,
      pageSize: 10,
    });
    expect(entries.map(({ name, documents }) => [name, documents])).toEqual([['Anna', 2]]);
    expect(listCiting(archive.db, anna.id, 10).total).toBe(2);
  });

  it('counts a document once that speaks of both, and shows every role', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    const agents = [
      { agent: { id: ann.id, name: 'Ann' }, role: 'author' },
      { agent: { id: anna.id, name: 'Anna' }, role: 'recipient' },
    ];
    await putPublished(archive, makeDocument('To herself', '1953', { agents }));
    await mergeNow(ann.id, anna.id);
    const view = findAuthority(reader, 'agent', 'anna', wholeFilter);
    expect(view?.entry.documents).toBe(1);
    expect(view?.list.entries.map(({ roles }) => roles.map(({ role }) => role).sort())).toEqual([
      ['author', 'recipient'],
    ]);
    expect(view?.company.people).toEqual([]);
  });

  it('leads on through a second merging, whichever was first', async () => {
    const [ann, anna, anne] = [await person('Ann'), await person('Anna'), await person('Anne')];
    await letterOf(ann, 'First');
    await letterOf(anna, 'Second');
    await letterOf(anne, 'Third');
    await mergeNow(ann.id, anna.id);
    await mergeNow(anna.id, anne.id);
    for (const slug of ['ann', 'anna']) {
      expect(outcomeOfFormer(reader, 'agent', slug), slug).toEqual({ outcome: 'moved', to: anne.path });
    }
    for (const slug of ['1953-first', '1953-second', '1953-third']) {
      expect(authorOf(slug)?.path, slug).toBe(anne.path);
    }
    expect(documentsListed('anne')).toEqual(['First', 'Second', 'Third']);
    await unmergeNow(anna.id);
    expect(documentsListed('anna')).toEqual(['First', 'Second']);
    expect(documentsListed('anne')).toEqual(['Third']);
    expect(authorOf('1953-first')?.path).toBe(anna.path);
    expect(outcomeOfFormer(reader, 'agent', 'ann')).toEqual({ outcome: 'moved', to: anna.path });
  });

  it('that was never public leads to the other too, for those that linked to it', async () => {
    const draft = await putDraft(archive, makeRecord('agent', 'Ann'));
    const anna = await person('Anna');
    await letterOf({ id: draft }, 'First');
    expect(authorOf('1953-first')?.path).toBeNull();
    await mergeNow(draft, anna.id);
    expect(authorOf('1953-first')?.path).toBe(anna.path);
    expect(documentsListed('anna')).toEqual(['First']);
    await unmergeNow(draft);
    expect(authorOf('1953-first')?.path).toBeNull();
  });

  it('of the kind collection hands its documents on', async () => {
    const part = await putPublished(archive, makeRecord('collection', 'A part'));
    const whole = await putPublished(archive, makeRecord('collection', 'The whole'));
    const inPart = { collections: [{ id: part.id, name: 'A part' }] };
    const inWhole = { collections: [{ id: whole.id, name: 'The whole' }] };
    await putPublished(archive, makeDocument('First', '1953-01-01', inPart));
    await putPublished(archive, makeDocument('Second', '1953-01-02', inWhole));
    await mergeNow(part.id, whole.id);
    expect(findCollection(reader, 'the-whole')?.documents).toBe(2);
    expect(findDocument(reader, '1953-01-01-first')?.collections).toMatchObject([
      { link: { path: whole.path }, position: 1, documents: 2, earlier: null, later: { title: 'Second' } },
    ]);
  });
});

describe('merging is refused', () => {
  it('into itself, another kind, or what doesn’t stand', async () => {
    const [ann, place] = [await person('Ann'), await putPublished(archive, makeRecord('place', 'Here'))];
    const draft = await putDraft(archive, makeRecord('agent', 'A draft'));
    await expect(mergeNow(ann.id, ann.id)).rejects.toThrow(InvalidError);
    await expect(mergeNow(ann.id, place.id)).rejects.toThrow(InvalidError);
    await expect(mergeNow(ann.id, draft)).rejects.toThrow(/publish that first/);
    await write(archive.db, (tx) => {
      discard(tx, archive.act(), draft);
    });
    await expect(mergeNow(ann.id, draft)).rejects.toThrow(ConflictError);
  });

  it('in a circle', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    await mergeNow(ann.id, anna.id);
    await expect(mergeNow(anna.id, ann.id)).rejects.toThrow(ConflictError);
    await expect(mergeNow(ann.id, anna.id)).rejects.toThrow(ConflictError);
  });
});

describe('a merging taken back', () => {
  const stateOf = (id: string): RecordState => getRecordRow(archive.db, id).state;

  it('publishes again what was public, at its own address', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    await letterOf(ann, 'First');
    await mergeNow(ann.id, anna.id);
    await unmergeNow(ann.id);
    expect(findPublicPath(reader, ann.id)).toBe(ann.path);
    expect(documentsListed('ann')).toEqual(['First']);
    expect(documentsListed('anna')).toEqual([]);
    await expect(unmergeNow(ann.id)).rejects.toThrow(/isn’t merged/);
  });

  it('publishes again what was public while a newer draft of it was in review', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), ann.id, 1, makeRecord('agent', 'Ann, newer')));
    await write(archive.db, (tx) => {
      step(tx, archive.act(), getRecordRow(tx, ann.id), 'in-review', { revision: 2 });
    });
    await mergeNow(ann.id, anna.id);
    await unmergeNow(ann.id);
    expect(findAuthority(reader, 'agent', 'ann', wholeFilter)?.entry.name).toBe('Ann');
    expect(getRecordRow(archive.db, ann.id)).toMatchObject({ publishedRevision: 1, head: 2 });
  });

  it('leaves a draft a draft, and says of a withdrawn record when it was withdrawn', async () => {
    const [ann, anna] = [await person('Ann'), await person('Anna')];
    const draft = await putDraft(archive, makeRecord('agent', 'A draft'));
    await write(archive.db, (tx) => {
      withdraw(tx, archive.act(), ann.id, { note: 'made up' });
    });
    const gone = outcomeOfFormer(reader, 'agent', 'ann');
    expect(gone).toMatchObject({ outcome: 'gone', note: 'made up' });
    for (const id of [draft, ann.id]) {
      await mergeNow(id, anna.id);
      await unmergeNow(id);
    }
    expect([stateOf(draft), stateOf(ann.id)]).toEqual(['draft', 'withdrawn']);
    expect(outcomeOfFormer(reader, 'agent', 'ann')).toEqual(gone);
    expect(findPublicPath(reader, draft)).toBeUndefined();
  });

  it('is what a rebuild gives too', async () => {
    const [ann, anna, anne] = [await person('Ann'), await person('Anna'), await person('Anne')];
    await letterOf(ann, 'First');
    await mergeNow(ann.id, anna.id);
    await mergeNow(anna.id, anne.id);
    await reindex(archive.db, archive.act());
    expect(documentsListed('anne')).toEqual(['First']);
    await unmergeNow(anna.id);
    await reindex(archive.db, archive.act());
    expect(documentsListed('anna')).toEqual(['First']);
    await write(archive.db, (tx) => publish(tx, archive.act(), anna.id, 1));
    expect(authorOf('1953-first')?.path).toBe(anna.path);
  });
});
