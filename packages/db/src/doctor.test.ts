import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from './doctor.ts';
import type { Finding } from './finding.ts';
import { withdraw } from './publication.ts';
import { reindex } from './reindex.ts';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
let letter: { id: string };
beforeEach(async () => {
  archive = await freshArchive();
  const place = await putPublished(archive, makeRecord('place', 'A made-up place'));
  letter = await putPublished(
    archive,
    makeDocument('Elephants', '1953-07-27', {
      places: [{ place: { id: place.id, name: 'The Place' }, role: 'about' }],
      texts: [makeText('t1', ['Zebras are made up here.'])],
    }),
  );
  const gone = await putPublished(archive, makeRecord('page', 'A made-up page'));
  await write(archive.db, (tx) => {
    withdraw(tx, archive.act(), gone.id);
  });
});
afterEach(() => {
  archive.close();
});

/** Damages the file as no program of ours would: the guards that stand against it are off. */
async function damageBy(sql: string): Promise<readonly Finding[]> {
  const { sqlite } = archive.db;
  sqlite.pragma('foreign_keys = OFF');
  for (const trigger of ['texts_are_immutable', 'revisions_are_immutable']) sqlite.exec(`DROP TRIGGER ${trigger}`);
  sqlite.exec(sql);
  return (await examine(archive.db)).findings;
}

const tell = (findings: readonly Finding[]) => findings.map(({ check, message }) => `${check}: ${message}`);

it('finds nothing in an archive that is whole, and changes nothing', async () => {
  const version = archive.db.sqlite.pragma('data_version', { simple: true });
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  expect(archive.db.sqlite.pragma('data_version', { simple: true })).toBe(version);
});

describe('names', () => {
  it('a row of the projection that was changed', async () => {
    const found = tell(await damageBy("UPDATE documents SET title = 'Giraffes'"));
    expect(found).toEqual([
      `projection: documents: ${letter.id} has a row that its revisions don’t give`,
      `projection: documents: ${letter.id} lacks a row that its revisions give`,
    ]);
  });

  it.each([
    ['DELETE FROM links', 'projection: links: ID lacks a row that its revisions give'],
    ['DELETE FROM published_texts', 'projection: published_texts: ID lacks a row that its revisions give'],
    [
      "INSERT INTO names (record_id, kind, name, folded, preferred, position) VALUES ('ID', 'agent', 'A', 'a', 1, 0)",
      'projection: names: ID has a row that its revisions don’t give',
    ],
    ["UPDATE publications SET note = 'made up' WHERE record_id = 'ID'", 'projection: publications: ID has a row'],
    ['DELETE FROM public_identifiers', 'projection: public_identifiers: ID lacks a row'],
  ])('what this does: %s', async (sql, expected) => {
    const found = tell(await damageBy(sql.replace('ID', letter.id)));
    expect(found.join('\n')).toContain(expected.replace('ID', letter.id));
  });

  it('an address that was forgotten', async () => {
    const found = tell(await damageBy('DELETE FROM former_addresses'));
    expect(found).toEqual([expect.stringMatching(/^projection: former_addresses: \w{26} lacks a row/)]);
  });

  it('a row that is missing from the search index', async () => {
    const found = tell(await damageBy('DELETE FROM search_index'));
    expect(found).toContain('search: 1 documents and rows of the search index don’t belong to each other');
    expect(found).toContain('search: the search index and the documents disagree about “elephants”');
  });

  it('a word of the search index that isn’t the document’s', async () => {
    const found = tell(
      await damageBy(
        "DELETE FROM search_index; INSERT INTO search_index (rowid, title, summary, body) SELECT key, 'elephants', '', 'walruses' FROM documents",
      ),
    );
    expect(found).toContain('search: the search index and the documents disagree about “walruses”');
    expect(found).toContain('search: the search index and the documents disagree about “zebras”');
  });

  it('a text whose words were changed', async () => {
    const [hash] = archive.db.sqlite.prepare<[], string>('SELECT hash FROM texts').pluck().all();
    const found = tell(await damageBy("UPDATE texts SET html = replace(html, 'Zebras', 'Walruses')"));
    expect(found).toContain(`texts: the text ${String(hash)} isn’t what was saved: its bytes have changed`);
  });

  it('a text that a revision names and that isn’t there', async () => {
    const found = tell(await damageBy('DELETE FROM texts'));
    expect(found[0]).toMatch(new RegExp(`^revisions: revision 1 of ${letter.id} names a text that isn’t stored`));
    expect(found[1]).toMatch(new RegExp(`^revisions: what ${letter.id} published can’t be read: texts.0.html`));
  });

  it('a link between rows that leads nowhere', async () => {
    const found = tell(
      await damageBy(
        "INSERT INTO slug_history (kind, slug, record_id, given_at) VALUES ('page', 'lost', 'nobody', '')",
      ),
    );
    expect(found).toEqual([
      expect.stringMatching(/^foreign-keys: a row of slug_history .* points to a row of records/),
    ]);
  });
});

it('puts a damaged projection right by a reindex', async () => {
  const damaged = await damageBy(
    "DELETE FROM links; UPDATE documents SET title = 'Giraffes'; DELETE FROM search_index;",
  );
  expect(damaged.length).toBeGreaterThan(3);
  await reindex(archive.db, archive.act());
  expect((await examine(archive.db)).findings).toEqual([]);
});

it('loses nothing that is written meanwhile, and doesn’t take it for damage', async () => {
  const made: Promise<string>[] = [];
  const { findings } = await examine(archive.db, () => {
    made.push(putPublished(archive, makeDocument('Written meanwhile', '1955')).then(({ id }) => id));
  });
  expect(findings).toEqual([]);
  const kept = archive.db.sqlite.prepare('SELECT state FROM records WHERE id = ?').pluck();
  const ids = await Promise.all(made);
  expect(ids.map((id) => kept.get(id))).toEqual(['published']);
  expect((await examine(archive.db)).findings).toEqual([]);
});
