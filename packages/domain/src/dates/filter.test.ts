import { describe, expect, it } from 'vitest';
import { dayNumber } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { certainlyWithin, overlaps, parseDateBound } from './filter.ts';

const july = { earliest: dayNumber(1953, 7, 1), latest: dayNumber(1953, 7, 31) };
const fromJuly = { earliest: july.earliest, latest: null };

function read(text: string) {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed;
}

describe('a range of days', () => {
  it.each([
    ['1953-07-27', true, true],
    ['1953-07', true, true],
    ['1953-07-31', true, true],
    ['1953-07-01', true, true],
    ['1953-08-01', false, false],
    ['1953-06-30', false, false],
    ['1953', true, false],
    ['1953-07-27?', true, false],
    ['1953-07-27~', true, false],
    ['1953-07-%27', true, false],
    ['1953-07-27/..', true, false],
    ['../1953-07-27', true, false],
    ['../1953-06', false, false],
    ['1953-06-30/1953-07-01', true, false],
    ['../..', false, false],
  ])('of July 1953 holds %s: possibly %s, certainly %s', (text, possibly, certainly) => {
    expect([overlaps(read(text), july), certainlyWithin(read(text), july)]).toEqual([possibly, certainly]);
  });

  it('without an end holds what is open on that side', () => {
    expect(certainlyWithin(read('1953-07-27/..'), fromJuly)).toBe(true);
    expect(overlaps(read('1953-06'), fromJuly)).toBe(false);
  });

  it('without limits holds everything, the other way round nothing', () => {
    expect(overlaps({ earliest: null, latest: null }, { earliest: null, latest: null })).toBe(true);
    expect(overlaps(read('1953'), { earliest: july.latest, latest: july.earliest })).toBe(false);
  });
});

describe('a date in a search form', () => {
  it.each([
    ['1953', '1953', dayNumber(1953, 1, 1), dayNumber(1953, 12, 31)],
    ['1953-07', '1953-07', july.earliest, july.latest],
    ['1953-07-27', '1953-07-27', dayNumber(1953, 7, 27), dayNumber(1953, 7, 27)],
    ['27 July 1953', '1953-07-27', dayNumber(1953, 7, 27), dayNumber(1953, 7, 27)],
    [' July 1953 ', '1953-07', july.earliest, july.latest],
    ['July 27, 1953', '1953-07-27', dayNumber(1953, 7, 27), dayNumber(1953, 7, 27)],
    ['195X', '195X', dayNumber(1950, 1, 1), dayNumber(1959, 12, 31)],
  ])('“%s” is %s', (text, edtf, earliest, latest) => {
    expect(parseDateBound(text, 'earliest')).toEqual({ ok: true, edtf, day: earliest });
    expect(parseDateBound(text, 'latest')).toEqual({ ok: true, edtf, day: latest });
  });

  it.each([
    ['', 'There is no date. Write a date such as 1953, July 1953 or 27 July 1953.'],
    ['1953-02-30', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['February 30, 1953', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['some time', '“some time” cannot be read as a date. Write a date such as 1953, July 1953 or 27 July 1953.'],
    ['1953/..', '“1953/..” has no last day. Write a date such as 1953, July 1953 or 27 July 1953.'],
  ])('“%s” is refused: %s', (text, message) => {
    expect(parseDateBound(text, 'latest')).toEqual({ ok: false, message });
  });
});
