import { daysInMonth, fromDayNumber } from '@fonds/domain/dates/days';
import type { Listed } from '@fonds/domain/views/public';
import type { NewDocument, OnThisDayView } from '@fonds/domain/views/timeline';
import { entryColumns, toEntries, type EntryRow } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { listDated } from './dated-list.ts';
import { boundsAt, wholeOf } from './moments.ts';
import { ordinalsOfDay } from './timeline.ts';

const pageSize = 50;

/** How many documents each day of the year has, by month and day. Cost: once a content version, all of them. */
const perDay = keptPerVersion<readonly (readonly number[])[], Reader>(1, (db) => {
  // A leap year has them all.
  const counts = Array.from({ length: 12 }, (_, index) =>
    Array.from({ length: daysInMonth(2000, index + 1) }, () => 0),
  );
  const { moments, ordinals } = wholeOf(db, undefined);
  for (const ordinal of ordinals) {
    const { earliest, latest } = boundsAt(moments, ordinal);
    if (earliest === null || earliest !== latest) continue;
    const { month, day } = fromDayNumber(earliest);
    const days = counts[month - 1];
    if (days) days[day - 1] = (days[day - 1] ?? 0) + 1;
  }
  return counts;
});

/** The documents of one day of the year, in order of time. `monthDay` is `07-27`. */
export function readOnThisDay(db: Reader, monthDay: string, page: number): OnThisDayView {
  const month = Number(monthDay.slice(0, 2));
  const whole = wholeOf(db, undefined);
  const ordinals = ordinalsOfDay(whole, month, Number(monthDay.slice(3)));
  const { list } = listDated(db, whole.moments, ordinals, { page, pageSize });
  return { monthDay, list, month: perDay(db, '')[month - 1] ?? [] };
}

/**
 * Every document by when what stands now was published, newest first. Cost: the index `documents_published` as far as the
 * page, and the page's rows.
 */
export function listNew(db: Reader, page: number, total: number): Listed<NewDocument> {
  const rows = db.sqlite
    .prepare<[number, number], EntryRow & { publishedAt: string }>(
      `SELECT ${entryColumns}, d.published_at AS publishedAt FROM visible_documents d
       ORDER BY d.published_at DESC, d.record_key DESC LIMIT ? OFFSET ?`,
    )
    .all(pageSize, (page - 1) * pageSize);
  const entries = toEntries(db, rows).map((entry, index) => ({
    ...entry,
    publishedAt: rows[index]?.publishedAt ?? '',
  }));
  return { entries, total, page, pageSize };
}
