import type { Convention, Moment } from './moment.ts';
import { monthOfWord, romanMonth } from './month-words.ts';

const yearFirst = /^(\d{4})([-/.])(\d{1,2}|\p{L}+)\2(\d{1,2})$/u;
const yearLast = /^(\d{1,2}) ?([-/]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const wordBetween = /^(\d{1,2})([-/])(\p{L}+)\2(\d{4}|\d{2})$/u;
const wordBefore = /^(\p{L}+)([-/])(\d{1,2})\2(\d{4})$/u;
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;
const romanAndYear = /^([ivx]{2,})[-/.]? ?(\d{4})$/;
const yearAndMonth = /^(\d{4})([-/.])(\d{1,2})$/;

/** A date whose parts are joined by hyphens, slashes or dots: `1953/7/27`, `3/7/1953`, `27-VII-1953`, `27-Jul-1953`, `7/1953`. */
export function readNumericDate(text: string, convention: Convention): Moment | undefined {
  const [, year, , middle = '', last] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return day(year, /\d/.test(middle) ? middle : named(middle), last);
  const [, first, , second, third = ''] = yearLast.exec(text) ?? [];
  if (first !== undefined) {
    const full = fullYear(third, convention);
    return convention.monthFirst ? day(full, first, second) : day(full, second, first);
  }
  const [, dayBefore, , name = '', yearAfter = ''] = wordBetween.exec(text) ?? [];
  if (dayBefore !== undefined) return day(fullYear(yearAfter, convention), named(name), dayBefore);
  const [, american = '', , dayAfter, itsYear] = wordBefore.exec(text) ?? [];
  if (dayAfter !== undefined) return day(itsYear, named(american), dayAfter);
  return readMonth(text, convention);
}

function readMonth(text: string, { shortYears }: Convention): Moment | undefined {
  const [, month, year] = monthAndYear.exec(text) ?? [];
  if (month !== undefined) return monthOf(year, Number(month));
  const [, roman = '', itsYear] = romanAndYear.exec(text) ?? [];
  if (itsYear !== undefined) return monthOf(itsYear, romanMonth(roman));
  const [, before, sign, after] = yearAndMonth.exec(text) ?? [];
  if (before === undefined || (sign !== '.' && shortYears)) return undefined;
  return monthOf(before, Number(after));
}

function named(word: string): number | undefined {
  return monthOfWord(word) ?? romanMonth(word);
}

/** `1953` as it is; `53` with the century of the convention, and nothing without one. */
export function fullYear(digits: string, { century }: Convention): string | undefined {
  if (digits.length === 4) return digits;
  return century === undefined ? undefined : `${century}${digits}`;
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  number: string | undefined,
): Moment | undefined {
  const dated = monthOf(year, Number(month));
  return dated && number !== undefined ? { ...dated, day: Number(number) } : undefined;
}

function monthOf(year: string | undefined, month: number | undefined): Moment | undefined {
  if (year === undefined || month === undefined || !(month >= 1 && month <= 12)) return undefined;
  return { year: { digits: year }, month };
}
