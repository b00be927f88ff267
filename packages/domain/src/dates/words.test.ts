import { describe, expect, it } from 'vitest';
import { dayNumber } from './days.ts';
import { dateInWords, spanInWords } from './words.ts';

describe('a date in words', () => {
  it.each([
    ['1953-07-27', '27 July 1953'],
    ['1953-07', 'July 1953'],
    ['1953', '1953'],
    ['1953-07~', 'about July 1953'],
    ['1953?', '1953 (uncertain)'],
    ['1953-07-27%', 'about 27 July 1953 (uncertain)'],
    ['1953?-07-27', '27 July 1953 (year uncertain)'],
    ['2004-06~-11', '11 June 2004 (year and month approximate)'],
    ['1953-07-27T22:00:00+09:00', '27 July 1953, 22:00 UTC+09:00'],
    ['1953-21', 'spring 1953'],
    ['2001-30', 'summer 2001 (southern hemisphere)'],
    ['1953-35', 'third quarter of 1953'],
    ['1849-21~', 'about spring 1849'],
    ['0044', '44 CE'],
    ['0000', '1 BCE'],
    ['-0044-03-15', '15 March 45 BCE'],
    ['Y170000002', '170,000,002'],
    ['1950S2', 'between 1900 and 1999 (estimated 1950)'],
  ])('%s is “%s”', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it.each([
    ['195X', '1950s'],
    ['186X~', 'about the 1860s'],
    ['190X', 'between 1900 and 1909'],
    ['19XX', 'between 1900 and 1999'],
    ['XXXX', 'year unknown'],
    ['-156X', 'between 1570 and 1561 BCE'],
    ['1XX3', 'between 1003 and 1993 (1XX3)'],
    ['1953-XX', '1953 (month unknown)'],
    ['1953-XX-XX', '1953 (month and day unknown)'],
    ['1953-07-XX', 'July 1953 (day unknown)'],
    ['1953-02-2X', 'between 20 and 28 February 1953'],
    ['1953-07-X9', '9, 19 or 29 July 1953'],
    ['1984-1X', 'between October and December 1984'],
    ['156X-12-25', '25 December, 1560s'],
    ['XXXX-12-XX', 'December (year and day unknown)'],
    ['1560-XX-25', 'the 25th of a month, 1560 (month unknown)'],
    ['19XX-1X-05', 'between 5 October 1900 and 5 December 1999 (19XX-1X-05)'],
  ])('%s keeps what is unknown: “%s”', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it.each([
    ['1953-05-23/1953-07-29', '23 May to 29 July 1953'],
    ['1953-07-24/1953-07-26', '24 to 26 July 1953'],
    ['1953-12-28/1954-01-03', '28 December 1953 to 3 January 1954'],
    ['1953-07-27/1953-07-27', '27 July 1953'],
    ['1950/1953', '1950 to 1953'],
    ['1953~/1955', 'from about 1953 to 1955'],
    ['1950-06-25/1953-07-27~', '25 June 1950 to about 27 July 1953'],
    ['2004-02-01/2005', '1 February 2004 to some time in 2005'],
    ['19XX/2005', 'from a date between 1900 and 1999 to 2005'],
    ['1953/..', 'from 1953'],
    ['../1953', 'until 1953'],
    ['1953/', 'from 1953, end unknown'],
    ['/1953', 'until 1953, start unknown'],
    ['../..', 'start and end open'],
  ])('%s is a stretch of time: “%s”', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it.each([
    ['[1953-07-24..1953-07-26]', 'between 24 and 26 July 1953'],
    ['[1953-07-24,1953-07-26]', '24 or 26 July 1953'],
    ['{1953-07-27,1953-07-29}', '27 and 29 July 1953'],
    ['[1952-12,1953-01]', 'December 1952 or January 1953'],
    ['[1667,1668,1670..1672]', '1667, 1668 or between 1670 and 1672'],
    ['{1667,1668,1670..1672}', '1667, 1668 and 1670 to 1672'],
    ['[1953~,1954]', '1953 (approximate) or 1954'],
    ['[1953-07,1954]', 'July 1953 or some time in 1954'],
    ['{1961-12,1962}', 'December 1961 and the year 1962'],
    ['[..1760-12-03]', '3 December 1760 or earlier'],
    ['[1760-01,1760-12..]', 'January 1760, or December 1760 or later'],
    ['{..1984}', '1984 and everything earlier'],
  ])('%s is a set: “%s”', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it('of nothing is undated, and of what cannot be read is that', () => {
    expect(dateInWords('')).toBe('undated');
    expect(dateInWords('  ')).toBe('undated');
    expect(dateInWords('1953-13', 'en')).toBe('1953-13');
  });
});

describe('a span of days in words', () => {
  const july29 = dayNumber(1953, 7, 29);

  it.each([
    [dayNumber(1953, 5, 23), july29, '23 May to 29 July 1953'],
    [july29, july29, '29 July 1953'],
    [dayNumber(1953, 7, 1), dayNumber(1953, 7, 31), 'July 1953'],
    [dayNumber(1953, 7, 1), dayNumber(1954, 2, 28), 'July 1953 to February 1954'],
    [dayNumber(1956, 2, 1), dayNumber(1956, 2, 28), '1 to 28 February 1956'],
    [dayNumber(1950, 1, 1), dayNumber(1953, 12, 31), '1950 to 1953'],
    [july29, null, 'from 29 July 1953'],
    [null, dayNumber(1953, 12, 31), 'until 1953'],
    [null, null, 'undated'],
  ])('%s to %s is “%s”', (earliest, latest, words) => {
    expect(spanInWords(earliest, latest)).toBe(words);
  });
});
