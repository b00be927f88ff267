import { dayNumber, fromDayNumber, isoDay, type DayBounds } from '@fonds/domain/dates/days';
import { spanInWords } from '@fonds/domain/dates/words';
import type { ListMark } from '@fonds/domain/views/public';

/** The sort key of what is undated or open at the start: after every day. */
export const undatedKey = 8_000_000_000_000;

const nearlyAYear = 300;

function isWholeYear({ earliest, latest }: DayBounds): boolean {
  if (earliest === null) return false;
  const { month, day } = fromDayNumber(earliest);
  return month === 1 && day === 1 && (latest === null || latest - earliest > nearlyAYear);
}

/**
 * The order of documents in time, as a whole number: twice the earliest day, and one more unless the date is known by
 * year alone, so that *1953* stands before January 1953. Undated documents come last.
 */
export function sortKey(bounds: DayBounds): number {
  if (bounds.earliest === null) return undatedKey;
  return bounds.earliest * 2 + (isWholeYear(bounds) ? 0 : 1);
}

/** Under which mark of a chronological list a document stands: `1953-07`, `1953` or `undated`. */
export function markKey(bounds: DayBounds): string {
  if (bounds.earliest === null) return 'undated';
  const iso = isoDay(bounds.earliest);
  return isWholeYear(bounds) ? iso.slice(0, iso.length - 6) : iso.slice(0, iso.length - 3);
}

function markLabel(bounds: DayBounds): string {
  if (bounds.earliest === null) return 'Undated';
  const { year, month } = fromDayNumber(bounds.earliest);
  const first = dayNumber(year, isWholeYear(bounds) ? 1 : month, 1);
  const next = isWholeYear(bounds) || month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return spanInWords(first, next - 1);
}

/** The marks of a list whose documents' dates come in order of time. */
export function marksOf(dates: readonly DayBounds[], pageSize: number): ListMark[] {
  const marks = new Map<string, { key: string; label: string; count: number; page: number }>();
  dates.forEach((bounds, index) => {
    const key = markKey(bounds);
    const mark = marks.get(key);
    if (mark) mark.count += 1;
    else marks.set(key, { key, label: markLabel(bounds), count: 1, page: Math.floor(index / pageSize) + 1 });
  });
  return [...marks.values()];
}
