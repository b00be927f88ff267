import { join } from 'node:path';
import { eventsOfItems } from '@fonds/api/import/items';
import { importRecords } from '@fonds/api/import/records';
import { migrate } from '@fonds/db/migrate';
import { openWriter, type Writer } from '@fonds/db/open';
import { documentsOfCollection, madeUpAuthorities, madeUpDocuments } from './made-up.ts';
import { timed } from './measure.ts';

const source = 'made-up records for measuring';
const slice = 10_000;

/** Opens an empty, migrated archive in a folder. */
export async function openEmpty(folder: string): Promise<Writer> {
  const db = openWriter(join(folder, 'fonds.db'));
  await migrate(db, join(folder, 'backups'));
  return db;
}

/** The benchmark, now. */
export function act() {
  return { by: { userId: null, name: 'the benchmark' }, at: new Date().toISOString() };
}

/** How long it took to import and publish, by the clock and on the processor, without the making of the records. */
export interface FillTime {
  readonly documents: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/**
 * Fills an archive with made-up documents, all of them published, ten thousand to a batch. People and collections come
 * first; each batch leads to them by their keys.
 */
export async function fill(
  db: Writer,
  documents: number,
  words: number,
  progress: (done: number) => void,
): Promise<FillTime> {
  const authorities = madeUpAuthorities();
  await importRecords(db, act, source, eventsOfItems(authorities), { publish: true });
  let wallSeconds = 0;
  let cpuSeconds = 0;
  for (let first = 0; first < documents; first += slice) {
    const items = madeUpDocuments(first, Math.min(slice, documents - first), words);
    const took = await timed(() =>
      importRecords(db, act, source, eventsOfItems(items, authorities), {
        publish: true,
        progress: (done) => {
          progress(first + done);
        },
      }),
    );
    wallSeconds += took.wallSeconds;
    cpuSeconds += took.cpuSeconds;
  }
  return { documents, wallSeconds, cpuSeconds };
}

/** Slugs of documents spread evenly over the archive, and the slug of the collection that is measured. */
export function pickSlugs(db: Writer, count: number): { documents: string[]; collection: string; members: number } {
  const total = db.sqlite.prepare<[], number>('SELECT count(*) FROM documents').pluck().get() ?? 0;
  const documents = db.sqlite
    .prepare<[number], string>('SELECT slug FROM documents WHERE key % max(1, ?) = 0 ORDER BY key')
    .pluck()
    .all(Math.floor(total / count))
    .slice(0, count);
  const collection = db.sqlite
    .prepare<[], string>("SELECT slug FROM readings WHERE title = 'Made-up collection'")
    .pluck()
    .get();
  return { documents, collection: collection ?? '', members: Math.min(total, documentsOfCollection) };
}

/** Whether the archive was filled before. */
export function isFilled(db: Writer): boolean {
  return db.sqlite.prepare('SELECT 1 FROM documents LIMIT 1').get() !== undefined;
}
