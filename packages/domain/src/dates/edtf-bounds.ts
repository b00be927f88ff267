import { dayNumber, daysInMonth, type CalendarDay, type DayBounds } from './days.ts';
import type {
  CalendarDate,
  DateSet,
  Expression,
  Grouping,
  Interval,
  IntervalEnd,
  Part,
  Single,
} from './edtf-syntax.ts';

export type ClosedBounds = { readonly earliest: number; readonly latest: number };

/** Months that each grouping begins with and lasts, by code (ISO 8601-2 §4.8); seasons are meteorological. */
const groupings: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

/**
 * First and last possible day of what was read; undefined when no day fits (30 February, 156X-09-31) or the end comes
 * before the start. `?`, `~` and `%` never widen. A winter runs from December into the next year's February.
 */
export function boundsOfExpression(expression: Expression): DayBounds | undefined {
  if (expression.kind === 'interval') return boundsOfInterval(expression);
  if (expression.kind === 'set') return boundsOfSet(expression);
  return boundsOfSingle(expression);
}

export function boundsOfSingle(single: Single): ClosedBounds | undefined {
  if (single.kind === 'year') {
    return { earliest: dayNumber(single.first, 1, 1), latest: dayNumber(single.last, 12, 31) };
  }
  return single.kind === 'grouping' ? boundsOfGrouping(single) : boundsOfDate(single);
}

function boundsOfInterval({ start, end }: Interval): DayBounds | undefined {
  const first = boundsOfEnd(start);
  const last = boundsOfEnd(end);
  if (first === undefined || last === undefined) return undefined;
  if (first !== null && last !== null && last.latest < first.earliest) return undefined;
  return { earliest: first?.earliest ?? null, latest: last?.latest ?? null };
}

function boundsOfEnd(end: IntervalEnd): ClosedBounds | null | undefined {
  return end === 'open' || end === 'unknown' ? null : boundsOfSingle(end);
}

function boundsOfSet(set: DateSet): DayBounds | undefined {
  let earliest = Infinity;
  let latest = -Infinity;
  for (const member of set.members) {
    const first = boundsOfSingle(member.kind === 'span' ? member.from : member);
    const last = boundsOfSingle(member.kind === 'span' ? member.to : member);
    if (!first || !last || last.latest < first.earliest) return undefined;
    earliest = Math.min(earliest, first.earliest);
    latest = Math.max(latest, last.latest);
  }
  return { earliest: set.earlier ? null : earliest, latest: set.later ? null : latest };
}

function boundsOfGrouping({ year, negative, grouping }: Grouping): ClosedBounds | undefined {
  const years = possibleYears(year, negative);
  const months = groupings[Number(grouping.digits)];
  const firstYear = years[0];
  const lastYear = years.at(-1);
  if (!months || firstYear === undefined || lastYear === undefined) return undefined;
  const [first, count] = months;
  const afterLast = first + count - 1;
  const endYear = afterLast > 12 ? lastYear + 1 : lastYear;
  const endMonth = afterLast > 12 ? afterLast - 12 : afterLast;
  return {
    earliest: dayNumber(firstYear, first, 1),
    latest: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

function boundsOfDate(date: CalendarDate): ClosedBounds | undefined {
  const first = firstPossibleDay(date);
  const last = lastPossibleDay(date);
  if (!first || !last) return undefined;
  return {
    earliest: dayNumber(first.year, first.month, first.day),
    latest: dayNumber(last.year, last.month, last.day),
  };
}

function firstPossibleDay({ year, negative, month, day }: CalendarDate): CalendarDay | undefined {
  const months = month ? possibleValues(month.digits, 1, 12) : [1];
  const days = day ? possibleValues(day.digits, 1, 31) : [1];
  return findDay(possibleYears(year, negative), months, () => days);
}

function lastPossibleDay({ year, negative, month, day }: CalendarDate): CalendarDay | undefined {
  const months = month ? possibleValues(month.digits, 1, 12).reverse() : [12];
  const days = day ? possibleValues(day.digits, 1, 31).reverse() : undefined;
  return findDay(possibleYears(year, negative).reverse(), months, (y, m) => days ?? [daysInMonth(y, m)]);
}

/** The first day that exists, trying years, then months, then days in the order given. */
function findDay(
  years: readonly number[],
  months: readonly number[],
  daysOf: (year: number, month: number) => readonly number[],
): CalendarDay | undefined {
  for (const year of years) {
    for (const month of months) {
      const day = daysOf(year, month).find((candidate) => candidate <= daysInMonth(year, month));
      if (day !== undefined) return { year, month, day };
    }
  }
  return undefined;
}

/** All years that a component may stand for, in order. There is no year -0000. */
export function possibleYears(year: Part, negative: boolean): number[] {
  if (!negative) return possibleValues(year.digits, 0, 9999);
  return possibleValues(year.digits, 1, 9999)
    .map((value) => -value)
    .reverse();
}

/** All whole numbers that digits with X may stand for, within limits, in order. */
export function possibleValues(digits: string, least: number, most: number): number[] {
  let values = [0];
  for (const digit of digits) {
    const choices = digit === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)];
    values = values.flatMap((value) => choices.map((choice) => value * 10 + choice));
  }
  return values.filter((value) => value >= least && value <= most);
}
