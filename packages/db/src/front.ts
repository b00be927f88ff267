import type { FrontView } from '@fonds/domain/views/public';
import { readArchive } from './archive.ts';
import { listCollections } from './collections.ts';
import { entryColumns, toEntries, type EntryRow } from './document-entries.ts';
import { overviewOf } from './instruments/timeline.ts';
import type { Reader } from './open.ts';

/** The front page; `monthDay` (`07-27`) is the day of *on this day*. */
export function readFront(db: Reader, monthDay: string): FrontView {
  const newest = db.sqlite
    .prepare<[], EntryRow>(
      `SELECT ${entryColumns} FROM visible_documents d ORDER BY d.published_at DESC, d.record_key DESC LIMIT 5`,
    )
    .all();
  const onThisDay = db.sqlite
    .prepare<[string], EntryRow>(
      `SELECT ${entryColumns} FROM visible_documents d WHERE d.month_day = ? ORDER BY d.sort_key, d.record_key LIMIT 5`,
    )
    .all(monthDay);
  return {
    archive: readArchive(db),
    collections: listCollections(db),
    newest: toEntries(db, newest),
    onThisDay: toEntries(db, onThisDay),
    density: overviewOf(db),
  };
}
