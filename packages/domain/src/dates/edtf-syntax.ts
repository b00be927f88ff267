import { readWithLibrary } from './edtf-library.js';

export type EdtfLevel = 0 | 1 | 2;

/** One component as written (`1953`, `07`, `2X`), with the qualification that reaches it (ISO 8601-2 §8). */
export type Part = { readonly digits: string; readonly uncertain: boolean; readonly approximate: boolean };

export type CalendarDate = {
  readonly kind: 'date';
  readonly level: EdtfLevel;
  readonly negative: boolean;
  readonly year: Part;
  readonly month?: Part;
  readonly day?: Part;
  /** Time of day and shift as written: `10:00:00Z`. */
  readonly time?: string;
};

/** A season, quarter, quadrimester or half: 21 to 41 in the place of the month. */
export type Grouping = {
  readonly kind: 'grouping';
  readonly level: EdtfLevel;
  readonly negative: boolean;
  readonly year: Part;
  readonly grouping: Part;
};

/** A year by letter, exponent or significant digits: every year from `first` to `last` is possible. */
export type WideYear = {
  readonly kind: 'year';
  readonly level: EdtfLevel;
  readonly value: number;
  readonly first: number;
  readonly last: number;
};

export type Single = CalendarDate | Grouping | WideYear;
export type IntervalEnd = Single | 'open' | 'unknown';
export type Span = { readonly kind: 'span'; readonly from: Single; readonly to: Single };

export type Interval = { readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd };
export type DateSet = {
  readonly kind: 'set';
  /** `[…]` is one of its members, `{…}` is all of them. */
  readonly of: 'one' | 'all';
  readonly members: readonly (Single | Span)[];
  readonly earlier: boolean;
  readonly later: boolean;
};
export type Expression = Single | Interval | DateSet;

/** What was read, or the piece that cannot be read, with a reason when the structure and not the piece is wrong. */
export type Reading = Expression | { readonly kind: 'unreadable'; readonly piece: string; readonly reason?: string };

/** No year is farther from year 0 than this, so that day numbers stay exact in a double. */
export const FARTHEST_YEAR = 1_000_000_000_000;

const DATE =
  /^(?<yearBefore>[?~%]?)(?<sign>-?)(?<year>[\dX]{4})(?<yearAfter>[?~%]?)(?:-(?<monthBefore>[?~%]?)(?<month>[\dX]{2})(?<monthAfter>[?~%]?)(?:-(?<dayBefore>[?~%]?)(?<day>[\dX]{2})(?<dayAfter>[?~%]?))?)?$/;
const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const PLAIN_READING = { type: 'Date', level: 0 } as const;
const DATE_TIME = /^(-?)(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?)$/;
const WIDE_YEAR = /^(?:Y(-?\d+)(?:E(\d+))?|(-?\d{4}))(?:S(\d+))?$/;

/** Reads the structure; says nothing yet on days that do not exist or intervals that end before they start. */
export function readExpression(text: string): Reading {
  if (text.startsWith('[') || text.startsWith('{')) return readSet(text);
  if (text.includes('/')) return readInterval(text);
  return readSingle(text) ?? { kind: 'unreadable', piece: text };
}

function readInterval(text: string): Reading {
  const [left = '', right = '', ...rest] = text.split('/');
  if (rest.length > 0) {
    return {
      kind: 'unreadable',
      piece: text,
      reason: 'An interval has two parts: start/end, such as 1953-05/1953-07.',
    };
  }
  const start = readEnd(left);
  if (start === undefined) return { kind: 'unreadable', piece: left };
  const end = readEnd(right);
  if (end === undefined) return { kind: 'unreadable', piece: right };
  return { kind: 'interval', start, end };
}

function readEnd(text: string): IntervalEnd | undefined {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : readSingle(text);
}

function readSet(text: string): Reading {
  const of = text.startsWith('[') ? 'one' : 'all';
  if (!text.endsWith(of === 'one' ? ']' : '}')) {
    return { kind: 'unreadable', piece: text, reason: 'A set ends with the bracket that opened it: […] or {…}.' };
  }
  let inside = text.slice(1, -1);
  const earlier = inside.startsWith('..');
  if (earlier) inside = inside.slice(2);
  const later = inside.endsWith('..');
  if (later) inside = inside.slice(0, -2);
  const members: (Single | Span)[] = [];
  for (const piece of inside.split(/, */)) {
    const [from = '', to, ...rest] = piece.split('..');
    const first = readMember(from);
    const last = to === undefined ? first : readMember(to);
    if (first === undefined || last === undefined || rest.length > 0) {
      const reason = 'A set names its dates with commas, or a span with two dots: [1953-07-27,1953-07-29..1953-07-31].';
      return piece === '' || to !== undefined
        ? { kind: 'unreadable', piece: text, reason }
        : { kind: 'unreadable', piece };
    }
    members.push(to === undefined ? first : { kind: 'span', from: first, to: last });
  }
  return { kind: 'set', of, members, earlier, later };
}

/** Sets hold dates without a time of day (ISO 8601-2 §6). */
function readMember(text: string): Single | undefined {
  return text.includes('T') ? undefined : readSingle(text);
}

function readSingle(text: string): Single | undefined {
  return readCalendarDate(text) ?? readDateTime(text) ?? readWideYear(text);
}

function readCalendarDate(text: string): CalendarDate | Grouping | undefined {
  const groups = DATE.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign = '', year = '', month, day } = groups;
  const isGrouping = month !== undefined && day === undefined && Number(month) >= 21 && Number(month) <= 41;
  // The library refuses marks on X and on groupings (186X~, 1849-21~), which the standard allows: try them bare.
  const bare = isGrouping || text.includes('X') ? text.replace(/[?~%]/g, '') : text;
  // It knows no grouping with X in the year either (195X-21).
  const asked = isGrouping ? bare.replace(/X/g, '1') : bare;
  // Nearly all dates are plain, and need no grammar: it takes a fifth of a millisecond.
  const reading = PLAIN.test(text) && !isGrouping ? PLAIN_READING : readWithLibrary(asked);
  if (reading?.type !== (isGrouping ? 'Season' : 'Date')) return undefined;
  const changed = asked !== text;
  const negative = sign === '-';
  // Negative years are of level 1 (ISO 8601-2 annex A; the library calls them 0).
  const level: EdtfLevel = changed ? 2 : negative && reading.level === 0 ? 1 : reading.level;

  const dayPart = partOf(day, groups['dayBefore'], groups['dayAfter']);
  const monthPart = partOf(month, groups['monthBefore'], groups['monthAfter'], groups['dayAfter']);
  const yearMarks = [groups['yearBefore'], groups['yearAfter'], groups['monthAfter'], groups['dayAfter']];
  const yearPart = partOf(year, ...yearMarks) ?? { digits: year, uncertain: false, approximate: false };
  if (isGrouping && monthPart) return { kind: 'grouping', level, negative, year: yearPart, grouping: monthPart };
  return {
    kind: 'date',
    level,
    negative,
    year: yearPart,
    ...(monthPart && { month: monthPart }),
    ...(dayPart && { day: dayPart }),
  };
}

/** A mark before a component is for it alone; one after it also for all to its left (ISO 8601-2 §8.4). */
function partOf(digits: string | undefined, ...marks: readonly (string | undefined)[]): Part | undefined {
  if (digits === undefined) return undefined;
  const all = marks.join('');
  return { digits, uncertain: /[?%]/.test(all), approximate: /[~%]/.test(all) };
}

function readDateTime(text: string): CalendarDate | undefined {
  const match = DATE_TIME.exec(text);
  if (!match || readWithLibrary(text)?.type !== 'Date') return undefined;
  const [, sign, year, month, day, time = ''] = match;
  const yearPart = partOf(year);
  const monthPart = partOf(month);
  const dayPart = partOf(day);
  if (!yearPart || !monthPart || !dayPart) return undefined;
  const negative = sign === '-';
  return { kind: 'date', level: negative ? 1 : 0, negative, year: yearPart, month: monthPart, day: dayPart, time };
}

function readWideYear(text: string): WideYear | undefined {
  const match = WIDE_YEAR.exec(text);
  const reading = match ? readWithLibrary(text) : undefined;
  if (!match || reading?.type !== 'Year') return undefined;
  const [, lettered, exponent, plain, significant] = match;
  const written = lettered ?? plain ?? '';
  const value = Number(written) * 10 ** Number(exponent ?? 0);
  if (Math.abs(value) > FARTHEST_YEAR || Object.is(value, -0)) return undefined;
  if (significant === undefined) return { kind: 'year', level: reading.level, value, first: value, last: value };
  // A plain year has four digits, zeros included; a lettered one those of its value.
  const length = plain === undefined ? String(Math.abs(value)).length : 4;
  if (Number(significant) > length) return undefined;
  const step = 10 ** (length - Number(significant));
  const least = Math.floor(Math.abs(value) / step) * step;
  const most = least + step - 1;
  return value < 0
    ? { kind: 'year', level: 2, value, first: -most, last: -Math.max(least, 1) }
    : { kind: 'year', level: 2, value, first: least, last: most };
}
