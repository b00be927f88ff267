import { daysInMonth, twoDigits } from './days.ts';
import { findMonth } from './month-names.ts';

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const MONTH_FIRST = /^(?<month>[A-Za-z]+\.?) +(?<day>\d{1,2})(?:st|nd|rd|th)?(?: *, *| +)(?<year>\d{4})$/;
const DAY_FIRST = /^(?<day>\d{1,2})(?:st|nd|rd|th)? +(?<month>[A-Za-z]+\.?),? +(?<year>\d{4})$/;
const MONTH_ONLY = /^(?<month>[A-Za-z]+\.?),? +(?<year>\d{4})$/;

/**
 * The EDTF of a date in English words: `July 03, 1953`, `27 July 1953`, `July 1953`, `1953`, and ISO `1953-07-27`.
 * Undefined for whatever is not certain, such as `7/3/1953`, `c. 1953`, or a day that does not exist.
 * Blanks around the text are ignored.
 */
export function readEnglishDate(text: string): string | undefined {
  const edtf = spellEnglishDate(text);
  if (edtf === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = edtf.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? edtf : undefined;
}

/** The same without a look at the calendar: `1953-02-30` for `February 30, 1953`, so that it can be refused by name. */
export function spellEnglishDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return trimmed;
  const match = MONTH_FIRST.exec(trimmed) ?? DAY_FIRST.exec(trimmed) ?? MONTH_ONLY.exec(trimmed);
  const { year, month: name = '', day } = match?.groups ?? {};
  const month = findMonth(name);
  if (year === undefined || month === undefined) return undefined;
  return day === undefined ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
}
