import { expect, test } from 'vitest';
import { dayBeside, dayOfYear, readMonthDay } from './day-of-year.ts';

test('a day of the year is read and named, 29 February among them', () => {
  expect(readMonthDay('07-27')).toBe('07-27');
  expect(readMonthDay('02-29')).toBe('02-29');
  expect(dayOfYear('07-27')).toBe('27 July');
  expect(dayOfYear('02-29')).toBe('29 February');
});

test.each(['', '02-30', '13-01', '00-10', '7-27', '04-31', undefined])('%j is no day of the year', (text) => {
  expect(readMonthDay(text)).toBeUndefined();
});

test('the days of a year follow one another, and come back after 366', () => {
  const seen = new Set<string>();
  let day = '01-01';
  do {
    seen.add(day);
    const next = dayBeside(day, 1);
    expect(dayBeside(next, -1)).toBe(day);
    day = next;
  } while (!seen.has(day));
  expect(seen.size).toBe(366);
});
