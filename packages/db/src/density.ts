import type { DayBounds } from '@fonds/domain/dates/days';
import { isClosed, stretchOfDate, unitFor, type Stretch, type TimeUnit } from '@fonds/domain/dates/stretches';
import type { Density } from '@fonds/domain/views/public';

/** The bounds of some documents, and how many have them. */
export type CountedBounds = DayBounds & { readonly count: number };

/** Over how many days a density is drawn by day, and by month; beyond that it is drawn by year. */
const longestByMonth = 366 * 12;

/**
 * Counts documents by day, month or year, whichever can be read over their span. A date that no single stretch holds is
 * counted once, in a band: the month, year, decade … to which it belongs. Dates with an open end are left out.
 */
export function densityOf(dates: readonly CountedBounds[]): Density {
  const closed = dates.filter((entry): entry is CountedBounds & { earliest: number; latest: number } =>
    isClosed(entry),
  );
  const unit = densityUnit(closed);
  const bins = new Map<number, Stretch & { count: number }>();
  const bands = new Map<string, Stretch & { count: number }>();
  for (const { earliest, latest, count } of closed) {
    const { fits, from, to } = stretchOfDate(earliest, latest, unit);
    if (fits) add(bins, from, { from, to }, count);
    else add(bands, `${from} ${to}`, { from, to }, count);
  }
  return { unit, bins: inOrder(bins), bands: inOrder(bands) };
}

function add<Key>(counts: Map<Key, Stretch & { count: number }>, key: Key, stretch: Stretch, count: number): void {
  const known = counts.get(key);
  if (known) known.count += count;
  else counts.set(key, { ...stretch, count });
}

function inOrder<Counted extends Stretch>(counts: ReadonlyMap<unknown, Counted>): Counted[] {
  return [...counts.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The finest unit that can be read over the span, and by which at least half of the documents are known. */
function densityUnit(dates: readonly { earliest: number; latest: number; count: number }[]): Density['unit'] {
  if (dates.length === 0) return 'day';
  let first = Infinity;
  let last = -Infinity;
  let total = 0;
  for (const { earliest, latest, count } of dates) {
    first = Math.min(first, earliest);
    last = Math.max(last, latest);
    total += count;
  }
  const byMonth = last - first <= longestByMonth;
  const readable = unitFor({ from: first, to: last }) === 'day' ? 'day' : byMonth ? 'month' : 'year';
  const units: readonly Exclude<TimeUnit, 'decade'>[] = ['day', 'month', 'year'];
  const known = units.slice(units.indexOf(readable)).find((unit) => {
    const fitting = dates.reduce(
      (sum, date) => sum + (stretchOfDate(date.earliest, date.latest, unit).fits ? date.count : 0),
      0,
    );
    return fitting * 2 >= total;
  });
  return known ?? 'year';
}
