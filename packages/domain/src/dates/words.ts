import { daysInMonth, fromDayNumber, type CalendarDay } from './days.ts';
import { parseEdtf } from './edtf.ts';
import type { DateSet, Expression, Interval, IntervalEnd, Single, Span } from './edtf-syntax.ts';
import { joinEnds, plainOf, plainWords, sharedTail, type PlainDate } from './words-plain.ts';
import { inWords, listed } from './words-single.ts';

/**
 * A date in EDTF as words: `27 July 1953`, `about July 1953`, `1953 (uncertain)`, `between 24 and 26 July 1953`,
 * `1950s`, `spring 1953`, `45 BCE`, `from 1953`. Nothing is widened, and every mark is said. Rules of choice:
 * - Years by X: `195X` is `1950s`; where English is ambiguous (`190X`, `19XX`) it is `between 1900 and 1999`.
 * - `[..]` is `or` for members and `between` for spans; `{..}` is `and` for members and `to` for spans.
 * - Unknown ends are said (`from 1953, end unknown`), open ones are not.
 * The empty text is `undated`. What cannot be read comes back as it is. Never throws.
 */
export function dateInWords(edtf: string, locale?: 'en'): string;
export function dateInWords(edtf: string): string {
  if (edtf.trim() === '') return 'undated';
  const parsed = parseEdtf(edtf);
  return parsed.ok ? expressionInWords(parsed.expression) : edtf;
}

/**
 * First and last day, as day numbers, in words: `23 May to 29 July 1953`. Whole months and years are named as such:
 * `July 1953`, `1950 to 1953`. Null is open: `from 27 July 1953`; null on both sides is `undated`.
 */
export function spanInWords(earliest: number | null, latest: number | null): string {
  if (earliest === null && latest === null) return 'undated';
  const start = earliest === null ? undefined : fromDayNumber(earliest);
  const end = latest === null ? undefined : fromDayNumber(latest);
  const wholeMonths = (!start || start.day === 1) && (!end || end.day === daysInMonth(end.year, end.month));
  const wholeYears = wholeMonths && (!start || start.month === 1) && (!end || end.month === 12);
  const precision = wholeYears ? 'year' : wholeMonths ? 'month' : 'day';
  if (!start) return end ? `until ${plainWords(cutTo(end, precision))}` : 'undated';
  if (!end) return `from ${plainWords(cutTo(start, precision))}`;
  return joinEnds(cutTo(start, precision), cutTo(end, precision), 'to');
}

function cutTo({ year, month, day }: CalendarDay, precision: 'year' | 'month' | 'day'): PlainDate {
  if (precision === 'year') return { year };
  return precision === 'month' ? { year, month } : { year, month, day };
}

function expressionInWords(expression: Expression): string {
  if (expression.kind === 'interval') return intervalInWords(expression);
  return expression.kind === 'set' ? setInWords(expression) : inWords(expression);
}

function intervalInWords({ start, end }: Interval): string {
  if (isSingle(start) && isSingle(end)) return spanWords(start, end, 'to');
  if (isSingle(start)) return `from ${asEnd(inWords(start))}${end === 'unknown' ? ', end unknown' : ''}`;
  if (isSingle(end)) return `until ${asEnd(inWords(end))}${start === 'unknown' ? ', start unknown' : ''}`;
  return start === end ? `start and end ${start}` : `start ${start}, end ${end}`;
}

function isSingle(end: IntervalEnd): end is Single {
  return end !== 'open' && end !== 'unknown';
}

/** Two ends with `to`, or `between … and` where the date is one of those between. */
function spanWords(from: Single, to: Single, link: 'to' | 'and'): string {
  const start = plainOf(from);
  const end = plainOf(to);
  if (start && end && !isCoarser(to, [from])) return joinEnds(start, end, link);
  const first = inWords(from);
  const last = coarseInWords(to, [from], inWords(to), 'one');
  if (first === last) return first;
  const short = /^[\w, ]+$/.test(first) && asEnd(first) === first && !first.startsWith('about');
  const opening = link === 'and' ? 'between ' : short ? '' : 'from ';
  return `${opening}${asEnd(first)} ${link} ${asEnd(last)}`;
}

/**
 * After a finer date a bare year would read as that date in another year, so it takes a noun:
 * `1 February 2004 to some time in 2005`, `December 1961 and the year 1962`.
 */
function coarseInWords(single: Single, before: readonly Single[], words: string, of: DateSet['of']): string {
  const plain = isCoarser(single, before) ? plainOf(single) : undefined;
  if (!plain) return words;
  if (of === 'one') return `some time in ${words}`;
  return plain.month === undefined ? `the year ${words}` : `the month of ${words}`;
}

function isCoarser(single: Single, before: readonly Single[]): boolean {
  return before.some((other) => precisionOf(other) > precisionOf(single));
}

function precisionOf(single: Single): number {
  if (single.kind === 'year') return 1;
  if (single.kind === 'grouping') return 2;
  return single.day ? 3 : single.month ? 2 : 1;
}

/** A choice within a span is set off: `from a date between 1900 and 1999 to 2005`. */
function asEnd(words: string): string {
  if (words.startsWith('between')) return `a date ${words}`;
  return words.includes(' or ') ? `either ${words}` : words;
}

function setInWords({ of, members, earlier, later }: DateSet): string {
  const link = of === 'one' ? 'or' : 'and';
  const shared = earlier || later ? undefined : shareTail(members, link);
  if (shared !== undefined) return shared;
  const place = members.length > 1 ? 'in-list' : 'alone';
  const before = (index: number) =>
    members.slice(0, index).flatMap((member) => (member.kind === 'span' ? [] : [member]));
  const words = members.map((member, index) => {
    if (member.kind !== 'span') return coarseInWords(member, before(index), inWords(member, place), of);
    return spanWords(member.from, member.to, of === 'one' ? 'and' : 'to');
  });
  const every = of === 'one' ? '' : 'everything ';
  if (earlier) words[0] = `${words[0] ?? ''} ${link} ${every}earlier`;
  if (later) words.push(`${words.pop() ?? ''} ${link} ${every}later`);
  // A comma keeps `or earlier` with its own date.
  return earlier || later ? words.join(`, ${link} `) : listed(words, link);
}

/** `24, 25 or 29 July 1953`: plain dates of the same month or year, which is said once. */
function shareTail(members: readonly (Single | Span)[], link: string): string | undefined {
  const plain: PlainDate[] = [];
  for (const member of members) {
    const date = member.kind === 'span' ? undefined : plainOf(member);
    if (!date) return undefined;
    plain.push(date);
  }
  const tails = plain.map((date) => sharedTail(date, plain));
  const tail = tails[0];
  if (tail === undefined || members.length < 2) return undefined;
  const heads = plain.map((date) => plainWords(date).slice(0, -tail.length));
  return `${listed(heads, link)}${tail}`;
}
