import { examine } from '@fonds/db/doctor';
import type { Connection } from '@fonds/db/open';
import { publicTables } from '@fonds/db/public-tables';
import { reindex } from '@fonds/db/reindex';
import { getRevision } from '@fonds/db/revisions';
import { freshArchive, type TestArchive } from '@fonds/db/testing';
import type { RecordKind } from '@fonds/domain/record';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyPublicAnswer, type Answer, type Asked } from '../testing/every-public-answer.ts';
import { canary, lives, MadeUpLife } from '../testing/made-up-life.ts';

interface PublicRevision {
  readonly id: string;
  readonly revision: number;
}

/** The revisions that stand in public. */
function standingRevisions(db: Connection): PublicRevision[] {
  return db.sqlite
    .prepare<[], PublicRevision>(
      'SELECT id, published_revision AS revision FROM records WHERE published_revision IS NOT NULL',
    )
    .all();
}

/** Those of public documents, with the ones that were published since the document was last withdrawn and weren't taken down. */
function readableRevisions(db: Connection): PublicRevision[] {
  return db.sqlite
    .prepare<[], PublicRevision>(
      `SELECT r.id, t.revision FROM records r JOIN transitions t ON t.record_id = r.id
       WHERE r.kind = 'document' AND r.published_revision IS NOT NULL AND t.to_state = 'published' AND t.quiet = 0
         AND NOT EXISTS (SELECT 1 FROM takedowns d WHERE d.record_id = r.id AND d.revision = t.revision AND d.at > t.at)
         AND NOT EXISTS (SELECT 1 FROM transitions later WHERE later.record_id = r.id AND later.id > t.id
           AND later.quiet = 0 AND later.to_state IN ('withdrawn', 'merged'))`,
    )
    .all();
}

/** The canaries that may be seen of some revisions: all but those of staff notes and embargoes. */
function canariesOf(db: Connection, rows: readonly PublicRevision[]): Map<string, RecordKind> {
  const found = rows.flatMap(({ id, revision }) => {
    const { kind, body } = getRevision(db, id, revision).record;
    const words = [...JSON.stringify(body).matchAll(canary)].map(([word]) => word);
    return words.map((word): [string, RecordKind] => [word, kind]);
  });
  return new Map(found.filter(([word]) => !/(staff|locked)$/.test(word)));
}

/** Every slug of a record that ever was public: slugs are for ever, and made of the first title that was published. */
function slugsEver(db: Connection): { kind: RecordKind; slug: string }[] {
  return db.sqlite
    .prepare<[], { kind: RecordKind; slug: string }>(
      `SELECT r.kind, r.slug FROM records r WHERE r.slug IS NOT NULL
       AND EXISTS (SELECT 1 FROM transitions t WHERE t.record_id = r.id AND t.to_state = 'published')`,
    )
    .all();
}

function dump(db: Connection, tables: readonly string[]): string {
  return JSON.stringify(tables.map((table) => db.sqlite.prepare(`SELECT * FROM ${table}`).all()));
}

function indexedWords(db: Connection): string {
  db.sqlite.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, row)');
  const words = db.sqlite.prepare<[], string>('SELECT term FROM temp.words').pluck().all();
  db.sqlite.exec('DROP TABLE temp.words');
  return words.join(' ');
}

function checkWords(
  text: string,
  where: string,
  slugs: readonly string[],
  allowed: ReadonlyMap<string, unknown>,
): void {
  const without = slugs.reduce((left, slug) => left.replaceAll(slug, ''), text);
  const leaked = [...without.matchAll(canary)].map(([word]) => word).filter((word) => !allowed.has(word));
  expect(leaked, `${where} tells what isn’t public`).toEqual([]);
}

/** Whether a search for a canary finds what it should: nothing of what isn't public, and everything that is. */
function checkFound({ input, answer }: Answer, allowed: ReadonlyMap<string, RecordKind>): void {
  const q = JSON.stringify(input);
  const found = JSON.parse(JSON.stringify(answer)) as { hits: { total: number }; records: []; alsoSearched: [] };
  const [word = ''] = q.match(canary) ?? [];
  const kind = allowed.get(word);
  const hits = { documents: found.hits.total, records: found.records.length };
  if (kind === undefined) expect(hits, q).toEqual({ documents: 0, records: 0 });
  else if (kind === 'document' && word.endsWith('title')) expect(hits.documents, q).toBe(1);
  else if (kind !== 'page' && word.endsWith('title')) expect(hits.records, q).toBe(1);
}

async function check(archive: TestArchive, life: MadeUpLife): Promise<void> {
  const { db } = archive;
  const reader = archive.reader();
  expect(await examine(db)).toEqual({ findings: [], notes: [] });
  const addresses = slugsEver(db);
  const slugs = addresses.map(({ slug }) => slug);
  const allowed = canariesOf(db, standingRevisions(db));
  const readable = new Map([...allowed, ...canariesOf(db, readableRevisions(db))]);
  const asked: Asked = {
    addresses,
    identifiers: [
      ...db.sqlite.prepare<[], string>('SELECT id FROM records').pluck().all(),
      ...[0, 1, 2, 3].map((n) => `shared ${n}`),
    ],
    words: life.canaries.flatMap(({ word }) => ['title', 'rest', 'staff', 'locked'].map((place) => word + place)),
  };
  // Whoever looks for an address that never was finds nothing either.
  const never = life.canaries.map(({ word, kind }) => ({ kind, slug: `made-up-${word}title` }));
  const answers = await everyPublicAnswer(reader, { ...asked, addresses: [...addresses, ...never] });
  for (const one of answers) {
    // A search says again what it was asked.
    const typed = one.path.startsWith('search.') ? JSON.stringify(one.input) : '';
    const text = [...typed.matchAll(canary)].reduce(
      (left, [word]) => left.replaceAll(word, ''),
      JSON.stringify(one.answer),
    );
    if (one.path === 'search.view' && JSON.stringify(one.input).includes('"cq')) checkFound(one, allowed);
    else checkWords(text, `${one.path} ${JSON.stringify(one.input)}`, slugs, asksThePast(one) ? readable : allowed);
  }
  const present = publicTables.filter((table) => table !== 'publications');
  checkWords(dump(reader, present), 'a public table', slugs, allowed);
  checkWords(dump(reader, ['publications']), 'the public history', slugs, readable);
  checkWords(indexedWords(db), 'the search index', slugs, allowed);
  await reindex(db, archive.act());
  expect(await examine(db)).toEqual({ findings: [], notes: [] });
  expect(await everyPublicAnswer(reader, { ...asked, addresses: [...addresses, ...never] })).toEqual(answers);
}

function asksThePast({ path, input }: Answer): boolean {
  return path === 'documents.view' && typeof input === 'object' && input !== null && 'revision' in input;
}

/** Stages a batch and holds that nobody sees anything of it. */
async function seeNothingOf(stage: () => Promise<void>, archive: TestArchive): Promise<void> {
  const asked = { addresses: slugsEver(archive.db), identifiers: [], words: [] };
  const before = await everyPublicAnswer(archive.reader(), asked);
  await stage();
  expect(await everyPublicAnswer(archive.reader(), asked)).toEqual(before);
}

it('whatever is done in whatever order, the public sees what is published and nothing else, and a rebuild gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (deeds) => {
      const archive = await freshArchive();
      try {
        const life = new MadeUpLife(archive, (stage) => seeNothingOf(stage, archive));
        await life.live(deeds);
        await check(archive, life);
      } finally {
        archive.close();
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);
