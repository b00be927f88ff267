import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysInMonth, fromDayNumber, isoDay, twoDigits } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { readEnglishDate } from './english-date.ts';
import { certainlyWithin, overlaps, parseDateBound } from './filter.ts';
import { monthName } from './month-names.ts';
import { dateInWords, spanInWords } from './words.ts';

const mark = fc.constantFrom('', '', '', '?', '~', '%');
const yearDigits = fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
const maskedYear = fc
  .tuple(yearDigits, fc.subarray([0, 1, 2, 3], { minLength: 1 }))
  .map(([digits, places]) => [...digits].map((digit, place) => (places.includes(place) ? 'X' : digit)).join(''));
const year = fc.oneof(
  yearDigits,
  maskedYear,
  fc.integer({ min: 1, max: 9999 }).map((number) => `-${String(number).padStart(4, '0')}`),
);
const month = fc.oneof(fc.integer({ min: 1, max: 12 }).map(twoDigits), fc.constantFrom('XX', '0X', '1X', 'X1', 'X0'));
// Days to 28 exist in every month; the rest is proved by the list of cases.
const day = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map(twoDigits),
  fc.constantFrom('XX', '0X', '1X', '2X', 'X1', 'X9'),
);
const grouping = fc.integer({ min: 21, max: 41 }).map(String);

const single = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join('')),
  fc.tuple(year, mark, fc.constant('-'), mark, month).map((parts) => parts.join('')),
  fc.tuple(year, fc.constant('-'), month, fc.constant('-'), mark, day).map((parts) => parts.join('')),
  fc.tuple(year, fc.constant('-'), month, fc.constant('-'), day, mark).map((parts) => parts.join('')),
  fc.tuple(year, fc.constant('-'), grouping, mark).map((parts) => parts.join('')),
  fc.integer({ min: 10_000, max: 170_000_002 }).map((number) => `Y${number}`),
  fc.tuple(yearDigits, fc.integer({ min: 1, max: 4 })).map(([digits, count]) => `${digits}S${count}`),
);
const sorted = fc
  .tuple(single, single)
  .map(([one, other]) =>
    (startOf(one) ?? 0) <= (startOf(other) ?? 0) ? ([one, other] as const) : ([other, one] as const),
  );
const interval = fc.oneof(
  sorted.map(([start, end]) => `${start}/${end}`),
  fc.tuple(fc.constantFrom('', '..'), single).map(([start, end]) => `${start}/${end}`),
  fc.tuple(single, fc.constantFrom('', '..')).map(([start, end]) => `${start}/${end}`),
);
const member = fc.oneof(
  single,
  sorted.map(([from, to]) => `${from}..${to}`),
);
const dots = fc.constantFrom('', '', '..');
const dateSet = fc
  .tuple(fc.constantFrom('[]', '{}'), dots, fc.array(member, { minLength: 1, maxLength: 4 }), dots)
  .map(([brackets, before, members, after]) => `${brackets[0]}${before}${members.join(',')}${after}${brackets[1]}`);
const edtf = fc.oneof(single, interval, dateSet);

const limit = fc.option(fc.integer({ min: -800_000, max: 40_000 }));
const range = fc.record({ earliest: limit, latest: limit });
const smallDate = fc.oneof(
  edtf,
  fc.integer({ min: -20_000, max: 20_000 }).map((number) => isoDay(number)),
);

function startOf(text: string): number | null {
  const parsed = parseEdtf(text);
  return parsed.ok ? parsed.earliest : null;
}

describe('days', () => {
  it('go to a calendar day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_091_000_000, max: 62_091_000_000 }), (number) => {
        const { year, month, day } = fromDayNumber(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(day).toBeGreaterThanOrEqual(1);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it('are those of Date, where Date reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        expect(fromDayNumber(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });
});

describe('every EDTF date', () => {
  it('made by the rules is valid', () => {
    fc.assert(fc.property(single, (text) => parseEdtf(text).ok));
  });

  it('starts no later than it ends', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const parsed = parseEdtf(text);
        fc.pre(parsed.ok && parsed.earliest !== null && parsed.latest !== null);
        return parsed.earliest <= parsed.latest;
      }),
    );
  });

  it('has words, which say its marks', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const parsed = parseEdtf(text);
        fc.pre(parsed.ok);
        const words = dateInWords(text);
        expect(words).not.toBe('');
        if (parsed.uncertain) expect(words).toContain('uncertain');
        if (parsed.approximate) expect(words).toMatch(/about|approximate/);
        expect(words).not.toMatch(/undefined|NaN| {2}|^ | $/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.,X?~%[]{}TYES: '.split('')) }),
  );

  it('is read or refused in words, and never throws', () => {
    fc.assert(
      fc.property(text, (value) => {
        const parsed = parseEdtf(value);
        expect(parsed.ok || parsed.message.length > 20).toBe(true);
        expect(dateInWords(value)).not.toBe('');
        readEnglishDate(value);
        parseDateBound(value, 'latest');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('filters', () => {
  it('find no date certainly within that they do not find at all', () => {
    fc.assert(
      fc.property(smallDate, range, (text, asked) => {
        const parsed = parseEdtf(text);
        fc.pre(parsed.ok);
        if (certainlyWithin(parsed, asked)) expect(overlaps(parsed, asked)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('find every date within its own bounds', () => {
    fc.assert(
      fc.property(single, (text) => {
        const parsed = parseEdtf(text);
        fc.pre(parsed.ok);
        expect(overlaps(parsed, parsed)).toBe(true);
        expect(certainlyWithin(parsed, parsed)).toBe(!parsed.approximate && !parsed.uncertain);
      }),
    );
  });
});

describe('words and dates', () => {
  it('of a plain day agree both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), (number) => {
        const { year, month, day } = fromDayNumber(number);
        const words = `${day} ${monthName(month)} ${year}`;
        expect(dateInWords(isoDay(number))).toBe(words);
        expect(spanInWords(number, number)).toBe(words);
        expect(readEnglishDate(words)).toBe(isoDay(number));
      }),
    );
  });
});
