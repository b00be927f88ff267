import { centuryMoment } from './long-years.ts';
import type { Moment } from './moment.ts';

/**
 * Gives each date of a phrase what it shares with its neighbours: `24` of `24–26 July 1953` the month and the year, `76` of
 * `1771–76` its first digits. Undefined where two neighbours would give different things, or none gives anything.
 */
export function shareParts(moments: readonly Moment[]): readonly Moment[] | undefined {
  const numbered = settle(moments, (moment, index) =>
    moment.loose === undefined ? moment : numberIn(moments, moment, moment.loose, index),
  );
  const inMonths = numbered && settle(numbered, (moment, index) => withMonth(numbered, moment, index));
  const inYears = inMonths && settle(inMonths, (moment, index) => withYear(inMonths, moment, index));
  return inYears && settle(inYears, (moment, index) => withEra(inYears, moment, index));
}

function settle(
  moments: readonly Moment[],
  change: (moment: Moment, index: number) => Moment | undefined,
): readonly Moment[] | undefined {
  const changed = moments.map(change);
  return changed.every((moment) => moment !== undefined) ? changed : undefined;
}

/** A bare number is a day beside days, a century beside centuries, and else the end of a year. */
function numberIn(moments: readonly Moment[], moment: Moment, digits: string, index: number): Moment | undefined {
  const { loose: _loose, noDay, ...rest } = moment;
  if (moments.some(({ day }) => day !== undefined)) {
    if (noDay || digits.length > 2) return undefined;
    return { ...rest, day: Number(digits) };
  }
  const later = moments.slice(index + 1).find(({ year }) => year);
  if (later?.year?.digits.endsWith('XX')) {
    const century = centuryMoment(digits, later.year.era);
    return century && { ...rest, ...century };
  }
  if (noDay || moments.some(({ month, grouping }) => month !== undefined || grouping !== undefined)) return undefined;
  if (digits.length > 2) return { ...rest, year: { digits } };
  const before = moments[index - 1];
  const whole = before?.year?.digits ?? (before?.loose?.length === 3 ? before.loose : undefined);
  if (whole !== undefined) {
    if (whole.includes('X') || before?.year?.era === 'bce') return undefined;
    return { ...rest, year: { digits: `${whole.slice(0, -digits.length)}${digits}` } };
  }
  return later?.year?.era === undefined ? undefined : { ...rest, year: { digits, era: later.year.era } };
}

function withMonth(moments: readonly Moment[], moment: Moment, index: number): Moment | undefined {
  if (moment.day === undefined || moment.month !== undefined) return moment;
  const month = lent(moments, index, (other) => (typeof other.month === 'number' ? other.month : undefined));
  return month === undefined ? undefined : { ...moment, month };
}

function withYear(moments: readonly Moment[], moment: Moment, index: number): Moment | undefined {
  if (moment.year) return moment;
  // A year alone lends nothing: `1776 – July 4` may be anything.
  const lender = (other: Moment) =>
    other.month !== undefined || other.grouping !== undefined ? other.year : undefined;
  const digits = lent(moments, index, (other) => lender(other)?.digits);
  const era = lent(moments, index, (other) => lender(other)?.era);
  return digits === undefined ? undefined : { ...moment, year: { digits, ...(era && { era }) } };
}

/** `100–50 BCE`: the era said at the end is that of both. */
function withEra(moments: readonly Moment[], moment: Moment, index: number): Moment | undefined {
  const next = moments[index + 1]?.year;
  if (!moment.year || moment.year.era || next?.era !== 'bce') return moment;
  return { ...moment, year: { ...moment.year, era: 'bce' } };
}

/** What the nearest neighbour on either side has; undefined where the two sides say different things. */
function lent<Part>(
  moments: readonly Moment[],
  index: number,
  part: (moment: Moment) => Part | undefined,
): Part | undefined {
  const after = moments
    .slice(index + 1)
    .map(part)
    .find((found) => found !== undefined);
  const before = moments
    .slice(0, index)
    .map(part)
    .findLast((found) => found !== undefined);
  return after !== undefined && before !== undefined && after !== before ? undefined : (after ?? before);
}
