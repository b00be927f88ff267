import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { emptySearch } from '@fonds/domain/search-address';
import { recordKinds, type RecordState } from '@fonds/domain/record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findByIdentifier, findPublicPath, outcomeOfFormer } from './addresses.ts';
import { contentVersion } from './content-version.ts';
import { listAudit } from './audit-log.ts';
import { findDocument } from './documents.ts';
import { snapshot, type Reader } from './open.ts';
import { discard, publish, step, withdraw } from './publication.ts';
import { getRecordRow, saveRevision } from './revisions.ts';
import { rowsAtSlots } from './search/rows.ts';
import { find, orderOf } from './search/search.ts';
import {
  freshArchive,
  makeDocument,
  makeRecord,
  makeText,
  putDraft,
  putPublished,
  type TestArchive,
} from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(() => {
  archive.close();
});

const publishNow = (id: string, revision = 1) => write(archive.db, (tx) => publish(tx, archive.act(), id, revision));
const withdrawNow = (id: string, note?: string) =>
  write(archive.db, (tx) => {
    withdraw(tx, archive.act(), id, { note });
  });
const discardNow = (id: string) =>
  write(archive.db, (tx) => {
    discard(tx, archive.act(), id);
  });

function idsFor(word: string): string[] {
  return snapshot(reader, () => {
    const found = find(reader, { ...emptySearch, q: word, sort: 'date' });
    return rowsAtSlots(reader, orderOf(reader, found, word).slots).map((row) => row.id);
  });
}

describe('a published record', () => {
  it.each(recordKinds)('of the kind %s is public at once, under an address of its own', async (kind) => {
    const { id, path } = await putPublished(archive, makeRecord(kind, 'A made-up thing'));
    expect(findPublicPath(reader, id)).toBe(path);
    expect(path).toMatch(/^\/[a-z]+\/a-made-up-thing$/);
    expect(findByIdentifier(reader, id)).toEqual({ outcome: 'found', view: { path } });
  });

  it('goes on being shown as published while newer drafts of it are saved', async () => {
    const { id } = await putPublished(archive, makeDocument('Elephants', '1953-07-27'));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Giraffes', '1953-07-27')));
    expect(findDocument(reader, '1953-07-27-elephants')?.entry.title.text).toBe('Elephants');
    expect([idsFor('elephants'), idsFor('giraffes')]).toEqual([[id], []]);
    await publishNow(id, 2);
    expect(findDocument(reader, '1953-07-27-elephants')?.entry.title.text).toBe('Giraffes');
    expect([idsFor('elephants'), idsFor('giraffes')]).toEqual([[], [id]]);
  });

  it('keeps its address when its title and date change', async () => {
    const { id, path } = await putPublished(archive, makeDocument('Elephants', '1953-07-27'));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Giraffes', '1954')));
    expect(await publishNow(id, 2)).toBe(path);
  });

  it('shows its publications, and nothing of revisions between them', async () => {
    const { id } = await putPublished(archive, makeDocument('One', '1953'));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Two', '1953')));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 2, makeDocument('Three', '1953')));
    await publishNow(id, 3);
    expect(findDocument(reader, '1953-one')?.publications.map(({ revision }) => revision)).toEqual([1, 3]);
  });
});

describe('an address', () => {
  it('gets -2 for the second of the same title and day, within its kind alone', async () => {
    const paths = [
      await putPublished(archive, makeDocument('A letter', '1953-07')),
      await putPublished(archive, makeDocument('A letter', '1953-07')),
      await putPublished(archive, makeDocument('A letter', '1953-07')),
      await putPublished(archive, makeRecord('subject', 'A letter')),
      await putPublished(archive, makeRecord('place', 'A letter')),
    ];
    expect(paths.map(({ path }) => path)).toEqual([
      '/documents/1953-07-a-letter',
      '/documents/1953-07-a-letter-2',
      '/documents/1953-07-a-letter-3',
      '/subjects/a-letter',
      '/places/a-letter',
    ]);
  });

  it('of a record that was withdrawn and set aside is never given to another', async () => {
    const { id } = await putPublished(archive, makeDocument('A letter', '1953'));
    await withdrawNow(id);
    await discardNow(id);
    expect((await putPublished(archive, makeDocument('A letter', '1953'))).path).toBe('/documents/1953-a-letter-2');
    expect(outcomeOfFormer(reader, 'document', '1953-a-letter')).toMatchObject({ outcome: 'gone' });
  });

  it('where nothing ever stood is missing', () => {
    expect(outcomeOfFormer(reader, 'document', 'nothing')).toEqual({ outcome: 'missing' });
    expect(findByIdentifier(reader, 'nothing')).toEqual({ outcome: 'missing' });
  });
});

describe('a withdrawn record', () => {
  it('is gone with the time and the note, and comes back at the same address', async () => {
    const { id, path } = await putPublished(
      archive,
      makeDocument('Elephants', '1953', { identifiers: [{ scheme: 'local', value: 'M 7' }] }),
    );
    await withdrawNow(id, 'made up: the owner asked');
    const at = getRecordRow(archive.db, id).changedAt;
    const gone = { outcome: 'gone', withdrawnAt: at, note: 'made up: the owner asked' };
    expect(findDocument(reader, '1953-elephants')).toBeUndefined();
    expect(idsFor('elephants')).toEqual([]);
    expect(outcomeOfFormer(reader, 'document', '1953-elephants')).toEqual(gone);
    expect(findByIdentifier(reader, 'M 7')).toEqual(gone);
    expect(await publishNow(id)).toBe(path);
    expect(findByIdentifier(reader, 'M 7')).toEqual({ outcome: 'found', view: { path } });
    expect(outcomeOfFormer(reader, 'document', '1953-elephants')).toEqual({ outcome: 'missing' });
    const { publications } = findDocument(reader, '1953-elephants') ?? {};
    expect(publications?.map(({ withdrawnAt }) => withdrawnAt)).toEqual([at, null]);
  });

  it('can only be what was public: a record in review that never was stays where it is', async () => {
    const id = await putDraft(archive, makeDocument('A draft'));
    await write(archive.db, (tx) => {
      step(tx, archive.act(), getRecordRow(tx, id), 'in-review', { revision: 1 });
    });
    await expect(withdrawNow(id)).rejects.toThrow(ConflictError);
    expect(getRecordRow(archive.db, id).state).toBe('in-review');
  });

  it('leaves a plain name where others link to it', async () => {
    const agent = await putPublished(archive, makeRecord('agent', 'A made-up person'));
    const agents = [{ agent: { id: agent.id, name: 'The Person' }, role: 'author' }];
    await putPublished(archive, makeDocument('A letter', '1953', { agents }));
    const link = () => findDocument(reader, '1953-a-letter')?.agents[0];
    expect(link()).toMatchObject({ name: 'The Person', path: agent.path });
    await withdrawNow(agent.id);
    expect(link()).toMatchObject({ name: 'The Person', path: null });
    await publishNow(agent.id);
    expect(link()).toMatchObject({ name: 'The Person', path: agent.path });
  });
});

describe('what isn’t public stays so', () => {
  it('a discarded draft can’t be withdrawn, and comes back as a publication', async () => {
    const id = await putDraft(archive, makeDocument('A draft'));
    await discardNow(id);
    await expect(withdrawNow(id)).rejects.toThrow(ConflictError);
    await expect(discardNow(id)).rejects.toThrow(ConflictError);
    await publishNow(id);
    await expect(discardNow(id)).rejects.toThrow(/is published: it can’t become discarded from there/);
  });

  it('what is public can’t be set aside, not even while a newer draft of it is in review', async () => {
    const { id } = await putPublished(archive, makeDocument('Elephants', '1953'));
    await write(archive.db, (tx) => {
      step(tx, archive.act(), getRecordRow(tx, id), 'in-review');
    });
    await expect(discardNow(id)).rejects.toThrow('“Elephants” is public: withdraw it first.');
    expect(findDocument(reader, '1953-elephants')).toBeDefined();
    await withdrawNow(id);
    await discardNow(id);
    expect(getRecordRow(archive.db, id).state).toBe('discarded');
  });

  it('a document under embargo is refused until its day', async () => {
    const embargoed = await putDraft(archive, makeDocument('Locked', '1953', { embargoUntil: '2026-01-02' }));
    await expect(publishNow(embargoed)).rejects.toThrow(InvalidError);
    await expect(publishNow(embargoed)).rejects.toThrow(/under embargo until 2026-01-02/);
    expect(getRecordRow(archive.db, embargoed)).toMatchObject({ state: 'draft', slug: null });
    const day = { ...archive.act(), at: '2026-01-02T00:00:00.000Z' };
    await write(archive.db, (tx) => publish(tx, day, embargoed, 1));
    expect(findDocument(reader, '1953-locked')).toBeDefined();
  });

  it('an embargo ends at midnight by the archive’s clocks', async () => {
    archive.db.sqlite.exec("UPDATE settings SET value = 'Asia/Seoul' WHERE name = 'time-zone'");
    const embargoed = await putDraft(archive, makeDocument('Locked', '1953', { embargoUntil: '2026-01-02' }));
    const publishAt = (at: string) => write(archive.db, (tx) => publish(tx, { ...archive.act(), at }, embargoed, 1));
    await expect(publishAt('2026-01-01T14:59:59.999Z')).rejects.toThrow(/under embargo until 2026-01-02/);
    await publishAt('2026-01-01T15:00:00.000Z');
    expect(findDocument(reader, '1953-locked')).toBeDefined();
  });

  it('a text or scan under embargo is in no public table, and no word of it is found', async () => {
    const texts = [
      makeText('open', ['Zebras are made up here.']),
      makeText('closed', ['Walruses are made up here.'], { embargoUntil: '2090-01-01' }),
    ];
    const scans = [
      {
        sha256: 'a'.repeat(64),
        fileName: 'walruses.pdf',
        mediaType: 'application/pdf',
        bytes: 1,
        embargoUntil: '2090-01-01',
      },
    ];
    const { id } = await putPublished(archive, makeDocument('A letter', '1953', { texts, scans }));
    expect([idsFor('zebras'), idsFor('walruses')]).toEqual([[id], []]);
    const view = findDocument(reader, '1953-a-letter');
    expect(view?.texts.map(({ key }) => key)).toEqual(['open']);
    expect(view?.entry).toMatchObject({ hasText: true, hasScan: false });
    expect(JSON.stringify(view)).not.toMatch(/walruses/i);
  });

  it.each(recordKinds)('the staff note of a published %s', async (kind) => {
    const { id } = await putPublished(archive, makeRecord(kind, 'A thing', { staffNote: 'walruses' }));
    for (const table of ['documents', 'authorities', 'readings']) {
      const rows = reader.sqlite.prepare(`SELECT * FROM ${table}`).all();
      expect(JSON.stringify(rows)).not.toContain('walruses');
    }
    expect(findPublicPath(reader, id)).toBeDefined();
  });
});

describe('publishing is one transaction', () => {
  it('and raises the content version, as every change of what is public does', async () => {
    const version = () => contentVersion(reader);
    const id = await putDraft(archive, makeDocument('A letter', '1953'));
    const counted = [version()];
    for (const change of [() => publishNow(id), () => publishNow(id), () => withdrawNow(id), () => publishNow(id)]) {
      await change();
      counted.push(version());
    }
    expect(counted).toEqual([1, 2, 3, 4, 5]);
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Draft', '1953')));
    expect(version()).toBe(5);
    const actions = listAudit(archive.db, { pageSize: 10 }).entries.map((entry) => entry.action);
    expect(actions).toEqual(['publish', 'withdraw', 'publish', 'publish']);
  });

  it('that leaves nothing when it fails at its very end', async () => {
    const id = await putDraft(archive, makeDocument('A letter', '1953', { texts: [makeText('t', ['Made up.'])] }));
    const { sqlite } = archive.db;
    const dump = () =>
      [
        'records',
        'transitions',
        'slug_history',
        'documents',
        'links',
        'published_texts',
        'publications',
        'public_identifiers',
        'audit_log',
        'search_index_docsize',
        'content_version',
      ].map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all());
    const before = dump();
    sqlite.exec(
      "CREATE TRIGGER made_up BEFORE UPDATE ON content_version BEGIN SELECT RAISE(ABORT, 'a made-up failure'); END",
    );
    await expect(publishNow(id)).rejects.toThrow('a made-up failure');
    expect(dump()).toEqual(before);
    sqlite.exec('DROP TRIGGER made_up');
    await publishNow(id);
    expect(dump()).not.toEqual(before);
  });

  it('in which records published together all become public, or none', async () => {
    const letter = await putDraft(archive, makeDocument('A letter', '1953'));
    const locked = await putDraft(archive, makeDocument('Locked', '1953', { embargoUntil: '2090-01-01' }));
    const both = write(archive.db, (tx) => [letter, locked].map((id) => publish(tx, archive.act(), id, 1)));
    await expect(both).rejects.toThrow(InvalidError);
    const state = (id: string): RecordState => getRecordRow(archive.db, id).state;
    expect([state(letter), state(locked)]).toEqual(['draft', 'draft']);
    expect(findDocument(reader, '1953-a-letter')).toBeUndefined();
  });
});
