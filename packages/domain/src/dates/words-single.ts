import { boundsOfSingle, possibleValues, possibleYears } from './edtf-bounds.ts';
import type { CalendarDate, Grouping, Part, Single, WideYear } from './edtf-syntax.ts';
import { daysInMonth, fromDayNumber } from './days.ts';
import { monthName } from './month-names.ts';
import { grouped, joinEnds, plainOf, plainWords, yearWords } from './words-plain.ts';

/**
 * One date in words, its marks included. In a list `about` would seem to reach the dates after it, so there a mark stands
 * behind its own date: `1953 (approximate) or 1954`.
 */
export function inWords(single: Single, place: 'alone' | 'in-list' = 'alone'): string {
  if (single.kind === 'year') return wideYearInWords(single);
  const plain = plainOf(single);
  if (plain) return plainWords(plain);
  const wording = single.kind === 'grouping' ? groupingInWords(single) : dateInParts(single);
  return withMarks(wording, place);
}

/** Words before their marks, the parts that may bear some, and what else goes into the brackets. */
type Wording = { readonly words: string; readonly parts: readonly NamedPart[]; readonly notes: readonly string[] };
type NamedPart = readonly [name: string, part: Part];

function wideYearInWords({ value, first, last }: WideYear): string {
  return first === last ? yearWords(value) : `${yearsInWords(first, last)} (estimated ${yearWords(value)})`;
}

/** `1950s`; `between 1900 and 1999`, since `1900s` would be read as ten years or as a hundred. */
function yearsInWords(first: number, last: number): string {
  if (first === last) return yearWords(first);
  if (first >= 1000 && first % 10 === 0 && first % 100 !== 0 && last === first + 9) return `${yearWords(first)}s`;
  if (first <= 0 && last <= 0) return `between ${grouped(1 - first)} and ${yearWords(last)}`;
  return `between ${yearWords(first)} and ${yearWords(last)}`;
}

/** The words of a year that may hold X; undefined where nothing of it is known. */
function yearPartWords(year: Part, negative: boolean): string | undefined {
  if (year.digits === 'XXXX' && !negative) return undefined;
  const years = possibleYears(year, negative);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const gap = /X\d/.test(year.digits) ? ` (${negative ? '-' : ''}${year.digits})` : '';
  return `${yearsInWords(first, last)}${gap}`;
}

const groupingNames: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter',
  34: 'second quarter',
  35: 'third quarter',
  36: 'fourth quarter',
  37: 'first four months',
  38: 'second four months',
  39: 'last four months',
  40: 'first half',
  41: 'second half',
};

function groupingInWords({ year, negative, grouping }: Grouping): Wording {
  const code = Number(grouping.digits);
  const hemisphere = code >= 25 && code <= 32;
  const name = groupingNames[hemisphere ? ((code - 25) % 4) + 21 : code] ?? '';
  const notes = hemisphere ? [code <= 28 ? 'northern hemisphere' : 'southern hemisphere'] : [];
  const parts: NamedPart[] = [
    ['year', year],
    [code <= 32 ? 'season' : 'part of the year', grouping],
  ];
  const known = yearPartWords(year, negative);
  if (known === undefined) return { words: name, parts, notes: [...notes, 'year unknown'] };
  if (year.digits.includes('X')) return { words: `${name}, ${known}`, parts, notes };
  return { words: `${name}${code <= 32 ? '' : ' of'} ${known}`, parts, notes };
}

function dateInParts(date: CalendarDate): Wording {
  const { year, month, day, negative, time } = date;
  const parts: NamedPart[] = [['year', year]];
  if (month) parts.push(['month', month]);
  if (day) parts.push(['day', day]);
  const dayAndMonth = dayAndMonthInWords(date);
  if (dayAndMonth === undefined) return { words: boundsInWords(date), parts, notes: [] };
  const unknown = parts.filter(([, part]) => /^X+$/.test(part.digits)).map(([name]) => name);
  const note = `${listed(unknown, 'and')} unknown`;
  const notes = unknown.length === 0 ? [] : [note];
  const known = yearPartWords(year, negative);
  if (known === undefined)
    return dayAndMonth === '' ? { words: note, parts, notes: [] } : { words: dayAndMonth, parts, notes };
  const comma = year.digits.includes('X') || dayAndMonth.startsWith('the ') ? ', ' : ' ';
  const words = dayAndMonth === '' ? known : `${dayAndMonth}${comma}${known}`;
  return { words: time === undefined ? words : `${words}, ${timeInWords(time)}`, parts, notes };
}

/** Day and month, empty where the date has none to say; undefined where English has no short way to say it. */
function dayAndMonthInWords({ year, month, day, negative }: CalendarDate): string | undefined {
  if (!month) return '';
  const dayKnown = day !== undefined && day.digits !== 'XX';
  if (month.digits === 'XX') {
    if (!dayKnown) return '';
    return day.digits.includes('X') ? undefined : `the ${ordinal(Number(day.digits))} of a month`;
  }
  const months = possibleValues(month.digits, 1, 12);
  if (months.length !== 1) return dayKnown ? undefined : choiceInWords(months, monthName);
  const only = months[0] ?? 1;
  if (!dayKnown) return monthName(only);
  const years = possibleYears(year, negative);
  const longest = Math.max(...years.map((candidate) => daysInMonth(candidate, only)));
  return `${choiceInWords(possibleValues(day.digits, 1, longest), String)} ${monthName(only)}`;
}

/** `between 20 and 29`, `9, 19 or 29`, `January or November`. */
function choiceInWords(values: readonly number[], name: (value: number) => string): string {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  if (values.length > 2 && last - first === values.length - 1) return `between ${name(first)} and ${name(last)}`;
  return listed(values.map(name), 'or');
}

/** First and last possible day, with the pattern, which says more than they do: `… (19XX-1X-05)`. */
function boundsInWords(date: CalendarDate): string {
  const bounds = boundsOfSingle(date);
  const digits = [date.year, date.month, date.day].filter((part) => part !== undefined).map((part) => part.digits);
  const pattern = `${date.negative ? '-' : ''}${digits.join('-')}`;
  if (!bounds) return pattern;
  return `${joinEnds(fromDayNumber(bounds.earliest), fromDayNumber(bounds.latest), 'and')} (${pattern})`;
}

/**
 * Adds `about` or `(uncertain)` where all parts bear the same marks, and names the parts where they do not:
 * `27 July 1953 (year uncertain; day approximate)`.
 */
function withMarks({ words, parts, notes }: Wording, place: 'alone' | 'in-list'): string {
  const approximate = partsMarked(parts, 'approximate');
  const uncertain = partsMarked(parts, 'uncertain');
  const leads = place === 'alone' && approximate === 'approximate' && TAKES_ABOUT.test(words);
  const about = leads ? (/^\d+s$/.test(words) ? 'about the ' : 'about ') : '';
  const inBrackets = [...notes, leads ? '' : approximate, uncertain].filter((note) => note !== '');
  return `${about}${words}${inBrackets.length === 0 ? '' : ` (${inBrackets.join('; ')})`}`;
}

const TAKES_ABOUT = /^(?:\d|[A-Z][a-z]+ \d|spring|summer|autumn|winter)/;

/** `uncertain` where all parts are, `year and month uncertain` where some are, empty where none is. */
function partsMarked(parts: readonly NamedPart[], mark: 'uncertain' | 'approximate'): string {
  const names = parts.filter(([, part]) => part[mark]).map(([name]) => name);
  if (names.length === 0) return '';
  return names.length === parts.length ? mark : `${listed(names, 'and')} ${mark}`;
}

/** `a, b or c`. */
export function listed(words: readonly string[], link: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}

function timeInWords(time: string): string {
  const shift = /Z|[+-].*$/.exec(time)?.[0] ?? '';
  const clock = time.slice(0, 8).replace(/:00$/, '');
  return shift === '' ? clock : `${clock} ${shift === 'Z' ? 'UTC' : `UTC${shift}`}`;
}

function ordinal(number: number): string {
  const tens = Math.floor((number % 100) / 10);
  const ending = tens === 1 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${ending}`;
}
