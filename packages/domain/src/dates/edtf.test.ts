import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from './days.ts';
import cases from './edtf-cases.tsv?raw';
import { parseEdtf } from './edtf.ts';

const rows = cases
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([text = '', level = '', earliest = '', latest = '', note = '']) => ({ text, level, earliest, latest, note }));
const valid = rows.filter((row) => row.level !== 'invalid');
const invalid = rows.filter((row) => row.level === 'invalid');

const dayOrOpen = (day: number | null) => (day === null ? '' : isoDay(day));

function parseValid(text: string) {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed;
}

describe('the list of cases', () => {
  it('is whole', () => {
    expect(rows).toHaveLength(192);
    expect(invalid).toHaveLength(45);
  });

  it.each(valid)('reads “$text”: $note', ({ text, level, earliest, latest }) => {
    const parsed = parseValid(text);
    expect([String(parsed.level), dayOrOpen(parsed.earliest), dayOrOpen(parsed.latest)]).toEqual([
      level,
      earliest,
      latest,
    ]);
    expect(parsed.edtf).toBe(text);
    expect(parsed.approximate).toBe(/[~%]/.test(text));
    expect(parsed.uncertain).toBe(/[?%]/.test(text));
  });

  it.each(invalid)('refuses “$text”: $note', ({ text }) => {
    const parsed = parseEdtf(text);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.message).toMatch(/^\S.{20,}\.$/);
  });
});

describe('beyond the list', () => {
  it.each([
    ['186X~', '1860-01-01', '1869-12-31'],
    ['1849-21~', '1849-03-01', '1849-05-31'],
    ['2001-21/2001-23', '2001-03-01', '2001-11-30'],
    ['195X-24', '1950-12-01', '1960-02-29'],
    ['-000X', '-0009-01-01', '-0001-12-31'],
    ['-1953S2', '-1999-01-01', '-1900-12-31'],
    ['[1953-07-27..1953-07-29,1953-08]', '1953-07-27', '1953-08-31'],
    ['1953-07/1953-07-15', '1953-07-01', '1953-07-15'],
    ['/', '', ''],
  ])('reads “%s”', (text, earliest, latest) => {
    const parsed = parseValid(text);
    expect([dayOrOpen(parsed.earliest), dayOrOpen(parsed.latest)]).toEqual([earliest, latest]);
  });

  it.each([
    '[]',
    '{..}',
    '[1953,..1954]',
    '[1953-07-29..1953-07-27]',
    '[1953-07-27T10:00:00,1954]',
    '1953S5',
    'Y1E30',
    '1953-21-03',
    '1953-07-27T10:00:00.5Z',
    '1953-02-30/1954',
    '\uFEFF1953',
    '1953\n',
  ])('refuses “%s”', (text) => {
    expect(parseEdtf(text).ok).toBe(false);
  });

  it('refuses what is longer than any date', () => {
    const long = `[${'1953,'.repeat(500)}1953]`;
    expect(parseEdtf(long)).toEqual({ ok: false, message: 'A date is at most 500 characters long; this is 2506.' });
  });

  it('keeps distant years exact', () => {
    expect(parseValid('Y170000002').earliest).toBe(dayNumber(170_000_002, 1, 1));
    expect(parseValid('Y-1E12').earliest).toBe(dayNumber(-1_000_000_000_000, 1, 1));
  });
});

describe('what a refusal says', () => {
  it.each([
    ['1900-02-29', 'There is no day 29 in February 1900: the month has 28 days, since it was no leap year.'],
    ['05/07/1953', '“05/07/1953” does not begin with the year. Write year-month-day: 1953-05-07 or 1953-07-05.'],
    ['27.07.1953', '“27.07.1953” does not begin with the year. Write year-month-day: 1953-07-27.'],
    ['2/30/1953', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['2/29/1953', 'There is no day 29 in February 1953: the month has 28 days, since it was no leap year.'],
    ['05/31/1953', '“05/31/1953” does not begin with the year. Write year-month-day: 1953-05-31.'],
    ['13/14/1953', '“13/14/1953” does not begin with the year. Write year-month-day: as in 1953-07-27.'],
    ['31.04.1953', 'There is no day 31 in April 1953: the month has 30 days.'],
    ['1.25.1953', 'There is no month 25: months are 01 to 12.'],
    ['1953.2.30', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['19530230', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['1953-2-30', 'There is no day 30 in February 1953: the month has 28 days.'],
    ['1953-2-3', 'Month and day have two digits: 1953-02-03.'],
    ['July 27, 1953', 'Write 1953-07-27 for “July 27, 1953”.'],
    ['c. 1953', 'Write 1953~ for “c. 1953”: about 1953.'],
    ['1950s', 'Write 195X for “1950s”.'],
    ['1953-07-29/1953-07-27', 'The interval ends before it starts. The other way round it is 1953-07-27/1953-07-29.'],
    ['1953-04-31/1954', 'There is no day 31 in April 1953: the month has 30 days.'],
  ])('to “%s”', (text, message) => {
    expect(parseEdtf(text)).toEqual({ ok: false, message });
  });
});
