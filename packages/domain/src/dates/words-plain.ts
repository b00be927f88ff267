import type { Single } from './edtf-syntax.ts';
import { monthName } from './month-names.ts';

/** A year, month or day without marks, time or unspecified digits. */
export type PlainDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** `27 July 1953`, `July 1953`, `1953`. */
export function plainWords({ year, month, day }: PlainDate): string {
  const words = [day === undefined ? '' : String(day), month === undefined ? '' : monthName(month), yearWords(year)];
  return words.filter((word) => word !== '').join(' ');
}

/** `1953`; `44 CE` before the year 1000, lest it be taken for a day or a short form; `45 BCE` for -44; `170,000,002`. */
export function yearWords(year: number): string {
  if (year <= 0) return `${grouped(1 - year)} BCE`;
  return year < 1000 ? `${year} CE` : grouped(year);
}

/** `170,000,002`; four digits and fewer as they are. */
export function grouped(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The plain date that a single is, or undefined when words have more to say. */
export function plainOf(single: Single): PlainDate | undefined {
  if (single.kind !== 'date' || single.time !== undefined) return undefined;
  const { year, month, day, negative } = single;
  for (const part of [year, month, day]) {
    if (part && (part.uncertain || part.approximate || part.digits.includes('X'))) return undefined;
  }
  return {
    year: negative ? -Number(year.digits) : Number(year.digits),
    ...(month && { month: Number(month.digits) }),
    ...(day && { day: Number(day.digits) }),
  };
}

/** `24 to 26 July 1953`, or with `and`, `between 24 and 26 July 1953`; a single date where both ends are the same. */
export function joinEnds(start: PlainDate, end: PlainDate, link: 'to' | 'and'): string {
  const first = plainWords(start);
  const last = plainWords(end);
  if (first === last) return first;
  const tail = sharedTail(start, [start, end]) ?? '';
  const head = tail === '' ? first : first.slice(0, -tail.length);
  return `${link === 'and' ? 'between ' : ''}${head} ${link} ${last}`;
}

/** What stands at the end of all of these alike and need be said once: ` July 1953` or ` 1953`. */
export function sharedTail(date: PlainDate, all: readonly PlainDate[]): string | undefined {
  const sameShape = all.every(({ month, day }) => !month === !date.month && !day === !date.day);
  if (!sameShape || date.month === undefined || !all.every(({ year }) => year === date.year)) return undefined;
  const year = ` ${yearWords(date.year)}`;
  if (date.day === undefined || !all.every(({ month }) => month === date.month)) return year;
  return ` ${monthName(date.month)}${year}`;
}
