/** A day of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BCE, -1 is 2 BCE. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** First and last day, inclusive, as day numbers; `null` is open or unknown on that side. */
export type DayBounds = { readonly earliest: number | null; readonly latest: number | null };

// 400 Gregorian years are always this many days, from 1 March of year 0 on.
const DAYS_IN_400_YEARS = 146_097;
const FIRST_OF_MARCH_YEAR_0 = -719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01 (day 0), exact for years to ±1 000 000 000 000. The day must exist: nothing is checked.
 * Method: H. Hinnant, “chrono-compatible low-level date algorithms”, days_from_civil.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle + FIRST_OF_MARCH_YEAR_0;
}

/** The calendar day of a day number: the inverse of `dayNumber`. */
export function fromDayNumber(number: number): CalendarDay {
  const fromMarch = number - FIRST_OF_MARCH_YEAR_0;
  const cycle = Math.floor(fromMarch / DAYS_IN_400_YEARS);
  const dayOfCycle = fromMarch - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** `1953-07-27`; a year outside 0000 to 9999 takes a sign: `-0999-01-01`, `+170000002-01-01` (ISO 8601-1 §4.3.2). */
export function isoDay(number: number): string {
  const { year, month, day } = fromDayNumber(number);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
