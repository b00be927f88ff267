import { dayNumber } from '@fonds/domain/dates/days';
import { stretchOf } from '@fonds/domain/dates/stretches';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { densityOf } from './density.ts';

const on = (year: number, month: number, day: number, count = 1) => {
  const number = dayNumber(year, month, day);
  return { earliest: number, latest: number, count };
};
const in1953 = { earliest: dayNumber(1953, 1, 1), latest: dayNumber(1953, 12, 31), count: 3 };

test('a year-only document is in a band of its year, not in January', () => {
  const density = densityOf([on(1952, 5, 1, 4), on(1953, 7, 27, 4), in1953]);
  expect(density.unit).toBe('month');
  expect(density.bins.map((bin) => bin.count)).toEqual([4, 4]);
  expect(density.bands).toEqual([{ from: in1953.earliest, to: in1953.latest, count: 3 }]);
});

test('where most dates are known by the year alone, they are drawn by the year', () => {
  const density = densityOf([on(1953, 7, 27), in1953]);
  expect(density).toEqual({ unit: 'year', bins: [{ ...stretchOf(in1953.earliest, 'year'), count: 4 }], bands: [] });
});

test('nothing is nothing', () => {
  expect(densityOf([])).toEqual({ unit: 'day', bins: [], bands: [] });
});

it('counts every document with a first and a last day once', () => {
  const date = fc.record({ from: fc.integer({ min: -900_000, max: 30_000 }), length: fc.nat(4000), count: fc.nat(50) });
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      const density = densityOf(
        dates.map(({ from, length, count }) => ({ earliest: from, latest: from + length, count })),
      );
      const counted = [...density.bins, ...density.bands].reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(dates.reduce((sum, { count }) => sum + count, 0));
    }),
  );
});
