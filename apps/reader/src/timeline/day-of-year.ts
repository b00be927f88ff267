import { dayNumber, daysInMonth, twoDigits } from '@fonds/domain/dates/days';
import { spanInWords } from '@fonds/domain/dates/words';

const leapYear = 2000;

/** *27 July*, of `07-27`. */
export function dayOfYear(monthDay: string): string {
  const [month = '1', number = '1'] = monthDay.split('-');
  const known = dayNumber(leapYear, Number(month), Number(number));
  return spanInWords(known, known).replace(` ${leapYear}`, '');
}

/** A day of the year as an address has it, `07-27`; undefined for what no year has. 29 February is a day. */
export function readMonthDay(text: string | undefined): string | undefined {
  const parts = /^(\d\d)-(\d\d)$/.exec(text ?? '');
  const month = Number(parts?.[1]);
  const day = Number(parts?.[2]);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(leapYear, month);
  return exists ? `${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

/** The day of the year before (-1) or after (1) one: after 31 December comes 1 January. */
export function dayBeside(monthDay: string, side: -1 | 1): string {
  let month = Number(monthDay.slice(0, 2));
  let day = Number(monthDay.slice(3)) + side;
  if (day < 1) {
    month = month === 1 ? 12 : month - 1;
    day = daysInMonth(leapYear, month);
  } else if (day > daysInMonth(leapYear, month)) {
    month = month === 12 ? 1 : month + 1;
    day = 1;
  }
  return `${twoDigits(month)}-${twoDigits(day)}`;
}
