import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from './dates/edtf.ts';
import { dayNumber, isoDay } from './dates/days.ts';
import { compareTenures, holdingOn, tenureInWords, type DocumentDay } from './tenure.ts';

function on(edtf: string): DocumentDay {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { earliest: parsed.earliest, latest: parsed.latest, qualified: parsed.approximate || parsed.uncertain };
}

describe('who held an office on a day', () => {
  test.each([
    [{ from: '1953-03-05', to: '1955-02-08' }, '1953-07-27', 'certainly'],
    [{ from: '1953-03-05', to: '1955-02-08' }, '1953-03-05', 'certainly'],
    [{ from: '1953-03-05', to: '1955-02-08' }, '1955-02-09', 'no'],
    [{ from: '1953-03', to: '1955-02' }, '1953-03-10', 'possibly'],
    [{ from: '1953-03', to: '1955-02' }, '1953-04-01', 'certainly'],
    [{ from: '1950', to: '1953' }, '1953-07-27', 'possibly'],
    [{ from: '1952', to: '1953?' }, '1952-07-27', 'possibly'],
    [{ from: '1949~', to: '1957' }, '1953-07-27', 'possibly'],
    [{ from: '1949', to: '1957' }, '1953-07-27?', 'possibly'],
    [{ from: '1949', to: '1957' }, '1957', 'possibly'],
    [{ from: '1949' }, '1953-07-27', 'possibly'],
    [{ to: '1957' }, '1953-07-27', 'possibly'],
    [{ from: '1949', to: '..' }, '1953-07-27', 'certainly'],
    [{ from: '1954', to: '..' }, '1953-07-27', 'no'],
    [{}, '1953-07-27', 'no'],
    [{ from: 'after the war', to: '' }, '1953-07-27', 'no'],
  ] as const)('%j on %s: %s', (tenure, day, holding) => {
    expect(holdingOn(tenure, on(day))).toBe(holding);
  });

  it('says nothing of an undated document', () => {
    expect(holdingOn({ from: '1949', to: '1957' }, { earliest: null, latest: null, qualified: false })).toBe('no');
  });

  it('between days, is certain exactly from the first to the last', () => {
    const days = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2000, 1, 1) });
    fc.assert(
      fc.property(days, days, days, (a, b, day) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const holding = holdingOn(
          { from: isoDay(from), to: isoDay(to) },
          { earliest: day, latest: day, qualified: false },
        );
        expect(holding).toBe(from <= day && day <= to ? 'certainly' : 'no');
      }),
    );
  });
});

test.each([
  [{ from: '1953-03', to: '1955-02' }, 'March 1953 to February 1955'],
  [{ from: '1939' }, 'from 1939'],
  [{ to: '1956-06-04' }, 'until 4 June 1956'],
  [{ from: '1953', to: '..' }, 'from 1953'],
  [{ from: 'the revolution', to: '1956' }, 'the revolution to 1956'],
  [{ from: ' ', to: '' }, null],
] as const)('%j is %s', (tenure, words) => {
  expect(tenureInWords(tenure)).toBe(words);
});

it('puts tenures in order, those without a beginning last', () => {
  const tenures = [{}, { from: '1955' }, { from: '1949-02' }, { from: '1949' }];
  expect(tenures.toSorted(compareTenures)).toEqual(
    [{ from: '1949-02' }, { from: '1949' }, { from: '1955' }, {}].sort(compareTenures),
  );
  expect(tenures.toSorted(compareTenures).at(-1)).toEqual({});
});
