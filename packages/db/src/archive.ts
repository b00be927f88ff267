import type { ArchiveView } from '@fonds/domain/views/public';
import type { Connection, Reader } from './open.ts';
import { listPages } from './pages.ts';

/** The number that every change of what is public raises. */
export function contentVersion(db: Connection): number {
  return db.sqlite.prepare<[], number>('SELECT number FROM content_version WHERE id = 1').pluck().get() ?? 0;
}

/** One of the archive's settings; an empty string when it was never set. */
export function getSetting(db: Connection, name: 'name' | 'sentence' | 'language' | 'time-zone'): string {
  return db.sqlite.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck().get(name) ?? '';
}

/** Counting goes over every document: it is done once for each content version, not for each page. */
const kept = new WeakMap<Reader, { readonly version: number; readonly view: ArchiveView }>();

/** What the archive says of itself, with how much it holds. Call it within a snapshot. */
export function readArchive(db: Reader): ArchiveView {
  const version = contentVersion(db);
  const before = kept.get(db);
  if (before?.version === version) return before.view;
  const view = countArchive(db);
  kept.set(db, { version, view });
  return view;
}

function countArchive(db: Reader): ArchiveView {
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
}
