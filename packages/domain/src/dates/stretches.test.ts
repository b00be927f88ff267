import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { dayNumber } from './days.ts';
import {
  besideSpan,
  drawableUnits,
  levelOf,
  narrowerSpan,
  stretchesIn,
  stretchOf,
  stretchOfDate,
  timeUnits,
  unitFor,
  widerSpan,
} from './stretches.ts';
import { spanInWords } from './words.ts';

const year = (number: number) => stretchOf(dayNumber(number, 6, 1), 'year');
const month = (number: number, of: number) => stretchOf(dayNumber(number, of, 3), 'month');
const days = fc.integer({ min: -1_500_000, max: 1_500_000 });
const units = fc.constantFrom(...timeUnits);

test('a year-only date belongs to its year on a strip of months, and not to January', () => {
  expect(stretchOfDate(year(1953).from, year(1953).to, 'month')).toEqual({ ...year(1953), fits: false });
  expect(stretchOfDate(year(1953).from, year(1953).to, 'year')).toEqual({ ...year(1953), fits: true });
});

test('a date over the turn of a year belongs to the decade', () => {
  const date = stretchOfDate(dayNumber(1952, 12, 30), dayNumber(1953, 1, 2), 'day');
  expect(spanInWords(date.from, date.to)).toBe('1950 to 1959');
});

test('before the year 1 decades go on without a gap', () => {
  const before = stretchOf(dayNumber(-1, 5, 5), 'decade');
  expect(before.to + 1).toBe(stretchOf(dayNumber(0, 1, 1), 'decade').from);
});

it('holds every date, in one stretch of the unit or a coarser one', () => {
  fc.assert(
    fc.property(days, fc.nat(900_000), units, (from, length, unit) => {
      const stretch = stretchOfDate(from, from + length, unit);
      expect(stretch.from).toBeLessThanOrEqual(from);
      expect(stretch.to).toBeGreaterThanOrEqual(from + length);
      if (stretch.fits) expect(stretchesIn(stretch, unit)).toBe(1);
    }),
  );
});

it('cuts all of time into stretches without gap or overlap', () => {
  fc.assert(
    fc.property(days, units, (day, unit) => {
      const stretch = stretchOf(day, unit);
      expect(stretch.from <= day && day <= stretch.to).toBe(true);
      expect(stretchOf(stretch.to + 1, unit).from).toBe(stretch.to + 1);
      expect(stretchOf(stretch.from - 1, unit).to).toBe(stretch.from - 1);
      expect(levelOf(stretch)).toBeDefined();
    }),
  );
});

test('earlier and later are the neighbours of a whole month or year, else as long as the span', () => {
  expect(besideSpan(month(1953, 7), -1)).toEqual(month(1953, 6));
  expect(besideSpan(year(1953), 1)).toEqual(year(1954));
  expect(besideSpan({ from: 10, to: 19 }, 1)).toEqual({ from: 20, to: 29 });
});

test('wider goes from the day to the month to the year to the decade', () => {
  const day = stretchOf(dayNumber(1953, 7, 27), 'day');
  expect(widerSpan(day)).toEqual(month(1953, 7));
  expect(widerSpan(widerSpan(day))).toEqual(year(1953));
  expect(levelOf(widerSpan(year(1953)))).toBe('decade');
  expect(widerSpan({ from: 10, to: 19 })).toEqual({ from: 5, to: 24 });
});

it('narrower lies within, and wider around', () => {
  fc.assert(
    fc.property(days, fc.nat(100_000), (from, length) => {
      const span = { from, to: from + length };
      const inner = narrowerSpan(span);
      const outer = widerSpan(span);
      expect(span.from <= inner.from && inner.from <= inner.to && inner.to <= span.to).toBe(true);
      expect(outer.from <= span.from && span.to <= outer.to && outer.to - outer.from > length).toBe(true);
    }),
  );
});

test.each([
  [month(1953, 7), 'day'],
  [year(1953), 'month'],
  [{ from: dayNumber(1945, 1, 1), to: dayNumber(1991, 12, 31) }, 'year'],
  [{ from: dayNumber(-44, 3, 15), to: dayNumber(1991, 12, 31) }, 'decade'],
])('%j is drawn by %s', (span, unit) => {
  expect(unitFor(span)).toBe(unit);
  expect(drawableUnits(span)).toContain(unit);
});

test('a unit that would give more bars than can be told apart is not offered', () => {
  expect(drawableUnits({ from: dayNumber(1945, 1, 1), to: dayNumber(1991, 12, 31) })).toEqual(['year', 'decade']);
});
