import { expect, it } from 'vitest';
import { dayNumber, fromDayNumber, isLeapYear, isoDay } from './days.ts';

it.each([
  [0, '1970-01-01'],
  [-1, '1969-12-31'],
  [-6002, '1953-07-27'],
  [11_016, '2000-02-29'],
  [11_017, '2000-03-01'],
  [-25_509, '1900-02-28'],
  [-25_508, '1900-03-01'],
  [-719_469, '0000-02-29'],
  [-719_528, '0000-01-01'],
  [-719_529, '-0001-12-31'],
  [2_932_896, '9999-12-31'],
  [2_932_897, '+10000-01-01'],
])('day %i is %s', (number, iso) => {
  expect(isoDay(number)).toBe(iso);
  const { year, month, day } = fromDayNumber(number);
  expect(dayNumber(year, month, day)).toBe(number);
});

it('reaches the years that EDTF names', () => {
  const far = { year: 170_000_002, month: 12, day: 31 };
  const farBack = { year: -170_000_002, month: 1, day: 1 };
  expect(fromDayNumber(dayNumber(far.year, far.month, far.day))).toEqual(far);
  expect(fromDayNumber(dayNumber(farBack.year, farBack.month, farBack.day))).toEqual(farBack);
  expect(isoDay(dayNumber(170_000_002, 1, 1))).toBe('+170000002-01-01');
});

it('knows leap years before year 1 too', () => {
  expect([1900, 2000, 1956, 1953, 0, -4, -100].map(isLeapYear)).toEqual([false, true, true, false, true, true, false]);
});
