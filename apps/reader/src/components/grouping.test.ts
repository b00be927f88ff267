import { dayNumber } from '@fonds/domain/dates/days';
import { expect, test } from 'vitest';
import { groupByMark, markKey } from './grouping.ts';

const date = (earliest: number | null, latest: number | null) => ({
  words: '',
  edtf: null,
  earliest,
  latest,
  inferred: false,
});
const day = (year: number, month: number, number: number) => dayNumber(year, month, number);

test('a date stands under its month, under its year where it is no nearer, and else under Undated', () => {
  expect(markKey(date(day(1953, 7, 27), day(1953, 7, 27)))).toBe('1953-07');
  expect(markKey(date(day(1953, 7, 1), day(1953, 7, 31)))).toBe('1953-07');
  expect(markKey(date(day(1953, 6, 30), day(1953, 7, 1)))).toBe('1953');
  expect(markKey(date(day(1953, 1, 1), null))).toBe('1953');
  expect(markKey(date(null, day(1953, 1, 1)))).toBe('1953');
  expect(markKey(date(null, null))).toBe('undated');
  expect(markKey(date(day(-44, 3, 15), day(-44, 3, 15)))).toBe('-0044-03');
});

test('a list is cut into runs, each with the count of its mark, told once', () => {
  const july = { date: date(day(1953, 7, 1), day(1953, 7, 1)) };
  const across = { date: date(day(1953, 7, 2), day(1953, 8, 2)) };
  const groups = groupByMark([july, across, july], [{ key: '1953-07', label: 'July 1953', count: 2, page: 1 }]);
  expect(groups.map(({ key, label, count }) => [key, label, count])).toEqual([
    ['1953-07', 'July 1953', 2],
    ['1953', '1953', null],
    ['1953-07', 'July 1953', null],
  ]);
});
