import { dayNumber, fromDayNumber, isoDay, type DayBounds } from './days.ts';

/** The units of a timeline, from fine to coarse. */
export const timeUnits = ['day', 'month', 'year', 'decade'] as const;
export type TimeUnit = (typeof timeUnits)[number];

const yearsOf = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;
const levels = [...timeUnits, 'century', 'millennium'] as const;
/** A unit of a timeline, or one of the coarser ones to which a vague date may belong. */
export type TimeLevel = (typeof levels)[number];

/** First and last day of a stretch of time, as day numbers. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The day, month, year … in which a day lies. Decades and longer begin with the year that they divide: 1950 to 1959. */
export function stretchOf(day: number, level: TimeLevel): Stretch {
  if (level === 'day') return { from: day, to: day };
  const { year, month } = fromDayNumber(day);
  if (level === 'month') {
    const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    return { from: dayNumber(year, month, 1), to: next - 1 };
  }
  const length = yearsOf[level];
  const first = Math.floor(year / length) * length;
  return { from: dayNumber(first, 1, 1), to: dayNumber(first + length, 1, 1) - 1 };
}

/**
 * The one stretch to which a date belongs on a strip drawn by `unit`: the finest, of that unit or a coarser one, in which
 * all of the date lies. A date of which only the year is known belongs to the year, never to January. What no
 * millennium holds is its own stretch.
 */
export function stretchOfDate(earliest: number, latest: number, unit: TimeUnit): Stretch & { readonly fits: boolean } {
  for (const level of levels.slice(levels.indexOf(unit))) {
    const stretch = stretchOf(earliest, level);
    if (latest <= stretch.to) return { ...stretch, fits: level === unit };
  }
  return { from: earliest, to: latest, fits: false };
}

/** The level of which a span is just one stretch: *month* for 1 to 31 July 1953. */
export function levelOf({ from, to }: Stretch): TimeLevel | undefined {
  return levels.find((level) => {
    const stretch = stretchOf(from, level);
    return stretch.from === from && stretch.to === to;
  });
}

/** How many stretches of a unit a span has; of decades and years without counting days. */
export function stretchesIn({ from, to }: Stretch, unit: TimeUnit): number {
  if (unit === 'day') return to - from + 1;
  const first = fromDayNumber(from);
  const last = fromDayNumber(to);
  if (unit === 'month') return (last.year - first.year) * 12 + last.month - first.month + 1;
  return Math.floor(last.year / yearsOf[unit]) - Math.floor(first.year / yearsOf[unit]) + 1;
}

/** The span as long as this one, right before it (-1) or after it (1): the month before a month, the year after a year. */
export function besideSpan(span: Stretch, side: -1 | 1): Stretch {
  const level = levelOf(span);
  if (level !== undefined) return stretchOf(side === 1 ? span.to + 1 : span.from - 1, level);
  const length = span.to - span.from + 1;
  return { from: span.from + side * length, to: span.to + side * length };
}

/** The span one step wider: the month of a day, the year of a month …; any other is doubled about its middle. */
export function widerSpan(span: Stretch): Stretch {
  const level = levelOf(span);
  const next = level === undefined ? undefined : levels[levels.indexOf(level) + 1];
  if (next !== undefined) return stretchOf(span.from, next);
  const half = Math.ceil((span.to - span.from + 1) / 2);
  return { from: span.from - half, to: span.to + half };
}

/** The middle half of a span; a day stays what it is. */
export function narrowerSpan({ from, to }: Stretch): Stretch {
  const quarter = Math.floor((to - from + 1) / 4);
  return { from: from + quarter, to: to - quarter };
}

/** More stretches than this can't be told apart on a screen. */
const mostStretches = 400;
const readableDays = 150;
const readableMonths = 150;
const readableYears = 150;

/** The units by which a span can be drawn: decades always. */
export function drawableUnits(span: Stretch): TimeUnit[] {
  return timeUnits.filter((unit) => unit === 'decade' || stretchesIn(span, unit) <= mostStretches);
}

/** The unit by which a span is drawn when nobody chose one. */
export function unitFor(span: Stretch): TimeUnit {
  if (stretchesIn(span, 'day') <= readableDays) return 'day';
  if (stretchesIn(span, 'month') <= readableMonths) return 'month';
  return stretchesIn(span, 'year') <= readableYears ? 'year' : 'decade';
}

/** Whether both ends of a date are known. */
export function isClosed(bounds: DayBounds): bounds is { earliest: number; latest: number } {
  return bounds.earliest !== null && bounds.latest !== null;
}

/** A day as an address names it: beyond four digits by its year alone (ISO 8601-2), which is all that can be read there. */
export function dayInAddress(day: number): string {
  const { year } = fromDayNumber(day);
  return Math.abs(year) > 9999 ? `Y${year}` : isoDay(day);
}
