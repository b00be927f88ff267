import { daysInMonth, isLeapYear } from './days.ts';
import { readEnglishDate } from './english-date.ts';
import { monthName } from './month-names.ts';

type Explanation = (text: string, groups: readonly string[]) => string | undefined;

/** Says in one or two sentences why a text is no EDTF date, and what would be right. */
export function explainUnreadable(text: string, piece: string, reason: string | undefined): string {
  return (
    explainFrom(wholeTexts, text) ??
    reason ??
    explainFrom(pieces, piece) ??
    `${quote(piece === '' ? text : piece)} is not a date in EDTF. Write 1953, 1953-07 or 1953-07-27; ` +
      '1953~ for about, 1953? for uncertain, 195X for the 1950s, 1953-05/1953-07 for from May to July 1953.'
  );
}

function explainFrom(list: readonly (readonly [RegExp, Explanation])[], text: string): string | undefined {
  for (const [pattern, explain] of list) {
    const match = pattern.exec(text);
    const message = match
      ? explain(
          text,
          [...match].map((group: string | undefined) => group ?? ''),
        )
      : undefined;
    if (message !== undefined) return message;
  }
  return undefined;
}

const wholeTexts: readonly (readonly [RegExp, Explanation])[] = [
  [/^$/, () => 'There is no date. Write a year, a month or a day: 1953, 1953-07 or 1953-07-27.'],
  [/^\s+$/, () => 'There are only blanks. Write a year, a month or a day: 1953, 1953-07 or 1953-07-27.'],
  [/^\s|\s$/, (text) => `Leave out the blank before or after the date: ${quote(text.trim())}.`],
  [
    /[\uFF10-\uFF19]/,
    (text) => `Write the date with plain digits: ${quote(clip(text.normalize('NFKC')))} instead of ${quote(text)}.`,
  ],
  [
    /[\u2010-\u2015\u2212]/,
    (text) => `Write the date with plain hyphens: ${quote(clip(text.replace(/[\u2010-\u2015\u2212]/g, '-')))}.`,
  ],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (text, [, first, second, year]) => yearFirst(text, year, first, second)],
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/,
    (text, [, day, month, year]) => oneOrder(notThisOrder(text), year, month, day),
  ],
  [
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
    (_text, [, year, month, day]) => oneOrder('Write the date with hyphens: ', year, month, day),
  ],
  [
    /[A-Za-z]{3}/,
    (text) => {
      const edtf = readEnglishDate(text);
      return edtf === undefined ? undefined : `Write ${edtf} for ${quote(text)}.`;
    },
  ],
  [
    /^(?:ca?\.?|circa|about|approx\.?|~)\s*(\d{4})$/i,
    (text, [, year]) => `Write ${year}~ for ${quote(text)}: about ${year}.`,
  ],
  [/^n\.?\s?d\.?$|^undated$/i, () => 'An undated document has no date here: leave the field empty.'],
  [/\bopen\b/, () => 'An open end is written with two dots: 1953/.. or ../1953.'],
  [/\bunknown\b/, () => 'An unknown start or end is left empty: /1953 or 1953/.'],
];

const pieces: readonly (readonly [RegExp, Explanation])[] = [
  [/^(\d{3})0['’]?s$/, (text, [, decade]) => `Write ${decade}X for ${quote(text)}.`],
  [/^[\dux-]*[ux][\dux-]*$/, (text) => `An unspecified digit is a capital X: ${text.replace(/[ux]/g, 'X')}.`],
  [/\(/, () => 'Brackets in a date are not used any more. A mark stands beside its part: 2004-06?-11 or 2004-?06-11.'],
  [/^\d{4}-W/i, () => 'EDTF has no week dates. Write the days: 1953-07-20/1953-07-26.'],
  [/^\+/, (text) => `A year takes no plus sign: ${quote(text.slice(1))}.`],
  [/^-0000/, () => 'There is no year -0000. The year before the year 1 is 0000.'],
  [
    /^(\d{4})(\d\d)(\d\d)$/,
    (_text, [, year, month, day]) => oneOrder('Write the date with hyphens: ', year, month, day),
  ],
  [
    /^(\d{4})(\d\d)$/,
    (_text, [, year, month]) => `Write ${year}-${month} for a month, or Y${year}${month} for a distant year.`,
  ],
  [/^(\d{3})$/, (text) => `A year has four digits: 0${text}. A decade is written ${text}X.`],
  [/^(\d{1,2})$/, () => 'A year has four digits, as in 1953; a century is written 19XX.'],
  [/^(-?)(\d{5,})$/, (text) => `A year of more than four digits begins with Y: Y${clip(text)}.`],
  [
    /^Y(-?)0*(\d{1,4})$/,
    (_text, [, sign, year]) => `A year of up to four digits takes no Y: ${sign}${year?.padStart(4, '0')}.`,
  ],
  [/^Y.*\d-\d/, () => 'A year that begins with Y takes no month or day.'],
  [
    /^Y-?\d+(?:E\d+)?(?:S\d+)?$|^-?\d{4}S\d+$/,
    () => 'The year is out of reach, or has fewer digits than the number after S.',
  ],
  [/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?:$|Z|[+-])/, (_text, [, day, time]) => `A time has seconds: ${day}T${time}:00.`],
  [
    /^-?\d{4}-\d\d-\d\d[T ]/,
    () => 'A time is written 1953-07-27T10:00:00, with Z or a shift such as +09:00 after it if known; hours end at 23.',
  ],
  [/^(-?)(\d{4})-(\d\d?)(?:-(\d\d?))?[?~%]?$/, (text, groups) => explainDay(text, groups)],
  [
    /^(-?[\dX]{4})-([\dX]{2})-([\dX]{2})[?~%]?$/,
    (text) => `No day fits ${quote(text)}: the month or the day does not exist.`,
  ],
];

function explainDay(text: string, [, sign, yearDigits, month = '', day = '']: readonly string[]): string | undefined {
  if (month.length === 1 || day.length === 1) {
    const meant = iso(yearDigits, month, day);
    const [, mm = '', dd = ''] = meant.split('-');
    return (
      explainDay(`${sign}${meant}`, ['', sign ?? '', yearDigits ?? '', mm, dd]) ??
      `Month and day have two digits: ${sign}${meant}.`
    );
  }
  const number = Number(month);
  if (number < 1 || number > 12) {
    return number >= 21 && number <= 41
      ? `A season or quarter takes no day: ${text.slice(0, text.lastIndexOf('-'))}.`
      : `There is no month ${month}. Months are 01 to 12; seasons, quarters and halves 21 to 41.`;
  }
  const year = Number(`${sign}${yearDigits}`);
  const days = daysInMonth(year, number);
  if (day === '' || (Number(day) >= 1 && Number(day) <= days)) return undefined;
  const leap = number === 2 && !isLeapYear(year) && day === '29' ? ', since it was no leap year' : '';
  return `There is no day ${day} in ${monthName(number)} ${sign}${yearDigits}: the month has ${days} days${leap}.`;
}

/** Offers the days that there are; where there is none, says why of the one that a month begins or ends. */
function yearFirst(text: string, year = '', first = '', second = ''): string {
  const orders = [
    [first, second],
    [second, first],
  ].filter(([month]) => Number(month) >= 1 && Number(month) <= 12);
  const wrongs = orders.map((order) => wrongDay(year, order));
  const days = orders.filter((_, at) => wrongs[at] === undefined).map((order) => iso(year, ...order));
  const wrong = wrongs[0];
  if (days.length === 0 && wrong !== undefined) return wrong;
  return `${notThisOrder(text)}${days.length === 0 ? 'as in 1953-07-27' : [...new Set(days)].join(' or ')}.`;
}

function oneOrder(lead: string, year = '', month = '', day = ''): string {
  return wrongDay(year, [month, day]) ?? `${lead}${iso(year, month, day)}.`;
}

/** What is wrong with a day of a month, if anything is. */
function wrongDay(year: string, [month = '', day = '']: readonly string[]): string | undefined {
  if (Number(month) < 1 || Number(month) > 12) return `There is no month ${month}: months are 01 to 12.`;
  const meant = iso(year, month, day);
  return explainDay(meant, ['', '', ...meant.split('-')]);
}

function notThisOrder(text: string): string {
  return `${quote(text)} does not begin with the year. Write year-month-day: `;
}

function iso(year = '', month = '', day = ''): string {
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function quote(text: string): string {
  return `“${clip(text)}”`;
}

/** The first 60 characters, so that a message stays a message. */
export function clip(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}
