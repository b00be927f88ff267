import { dayNumber, fromDayNumber } from '@fonds/domain/dates/days';
import type { Density } from '@fonds/domain/views/public';

/** Over how many days a density is drawn by day, and by month; beyond that it is drawn by year. */
const longestByDay = 150;
const longestByMonth = 366 * 12;

/** Counts documents by day, month or year, whichever can be read over their span. `days` are first days with counts. */
export function densityOf(days: readonly { readonly day: number; readonly count: number }[]): Density {
  const first = Math.min(...days.map((entry) => entry.day));
  const last = Math.max(...days.map((entry) => entry.day));
  const span = days.length === 0 ? 0 : last - first;
  const unit = span <= longestByDay ? 'day' : span <= longestByMonth ? 'month' : 'year';
  const bins = new Map<number, { from: number; to: number; count: number }>();
  for (const { day, count } of days) {
    const stretch = stretchOf(day, unit);
    const bin = bins.get(stretch.from) ?? { ...stretch, count: 0 };
    bin.count += count;
    bins.set(stretch.from, bin);
  }
  return { unit, bins: [...bins.values()].sort((a, b) => a.from - b.from) };
}

function stretchOf(day: number, unit: Density['unit']): { from: number; to: number } {
  if (unit === 'day') return { from: day, to: day };
  const { year, month } = fromDayNumber(day);
  if (unit === 'year') return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) - 1 };
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { from: dayNumber(year, month, 1), to: next - 1 };
}
