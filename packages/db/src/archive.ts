import type { ArchiveView } from '@fonds/domain/views/public';
import type { Connection, Reader } from './open.ts';
import { listPages } from './pages.ts';
import { keptPerVersion } from './per-version.ts';

/** One of the archive's settings; an empty string when it was never set. */
export function getSetting(db: Connection, name: 'name' | 'sentence' | 'language' | 'time-zone'): string {
  return db.sqlite.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck().get(name) ?? '';
}

/** What the archive says of itself, with how much it holds. Call it within a snapshot. */
export function readArchive(db: Reader): ArchiveView {
  return countedArchive(db, '');
}

const countedArchive = keptPerVersion(1, (db: Reader): ArchiveView => {
  const counts = db.sqlite
    .prepare<[], { documents: number; earliest: number | null; latest: number | null }>(
      'SELECT count(*) AS documents, min(earliest) AS earliest, max(latest) AS latest FROM visible_documents',
    )
    .get();
  const collections = db.sqlite
    .prepare<[], number>("SELECT count(*) FROM visible_readings WHERE kind = 'collection'")
    .pluck()
    .get();
  return {
    name: getSetting(db, 'name'),
    sentence: getSetting(db, 'sentence'),
    documents: counts?.documents ?? 0,
    collections: collections ?? 0,
    earliest: counts?.earliest ?? null,
    latest: counts?.latest ?? null,
    pages: listPages(db),
  };
});
