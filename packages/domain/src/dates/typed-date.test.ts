import { describe, expect, it, test } from 'vitest';
import { readTypedDate } from './typed-date.ts';
import { monthWords } from './typed/month-words.ts';
import { foldWord } from './typed/plain-text.ts';

const readingsOf = (text: string) => {
  const read = readTypedDate(text);
  return read.kind === 'ambiguous' ? read.readings.map(({ edtf }) => edtf) : read;
};

describe('a date as people write it', () => {
  test.each([
    ['27 July 1953', '1953-07-27'],
    ['July 27, 1953', '1953-07-27'],
    ['Monday, 27 July 1953', '1953-07-27'],
    ['27.VII.1953', '1953-07-27'],
    ['3. xi. 1950', '1950-11-03'],
    ['27-Jul-1953', '1953-07-27'],
    ['1953. 7. 27.', '1953-07-27'],
    ['27 июля 1953 г.', '1953-07-27'],
    ['«27» июля 1953 года', '1953-07-27'],
    ['le 27 juillet 1953', '1953-07-27'],
    ['27. Juli 1953', '1953-07-27'],
    ['27 de julio de 1953', '1953-07-27'],
    ['27 lipca 1953 r.', '1953-07-27'],
    ['13/7/1953', '1953-07-13'],
    ['<27 июля> 1953 г.', '1953-07-27'],
    [' 1953-07? ', '1953-07?'],
    ['[1953-07-24..1953-07-26]', '[1953-07-24..1953-07-26]'],
  ])('%s is %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', edtf });
  });

  test.each([
    ['about July 1953', '1953-07~'],
    ['ca. 1953', '1953~'],
    ['ок. 1953 г.', '1953~'],
    ['about 1953?', '1953%'],
    ['about the summer of 1953', '1953-22~'],
    ['late 1953', '1953-39~'],
    ['early 1950s', '1950~/1955~'],
    ['mid-July 1953', '1953-07-11~/1953-07-20~'],
    ['конец 1953 г.', '1953-39~'],
    ['Anfang Februar 1953', '1953-02-01~/1953-02-10~'],
    ['end of February 1953', '1953-02-21~/1953-02-28~'],
  ])('%s is known roughly: %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', edtf });
  });

  test.each([
    ['24–26 July 1953', '1953-07-24/1953-07-26'],
    ['from 24 to 26 July 1953', '1953-07-24/1953-07-26'],
    ['с 24 по 26 июля 1953 г.', '1953-07-24/1953-07-26'],
    ['July 27–August 3, 1953', '1953-07-27/1953-08-03'],
    ['24/25 July 1953', '1953-07-24/1953-07-25'],
    ['between 24 and 26 July 1953', '[1953-07-24..1953-07-26]'],
    ['winter 1952/53', '1952-24'],
    ['1953/54', '1953/1954'],
    ['the 1950s', '195X'],
    ['1950-е гг.', '195X'],
    ['XX век', '19XX'],
    ['before 1953', '[..1952]'],
    ['before 1 March 1956', '[..1956-02-29]'],
    ['after December 1953', '[1954-01..]'],
    ['before about 1953', '[..1953~]'],
    ['не ранее 27 июля 1953 г.', '[1953-07-27..]'],
    ['by 27 July 1953', '[..1953-07-27]'],
    ['July 1953 –', '1953-07/..'],
    ['3/7/1953 – 20/7/1953', '1953-07-03/1953-07-20'],
    ['24, 25 or 29 July 1953', '[1953-07-24,1953-07-25,1953-07-29]'],
    ['1953? or 1954', '[1953?,1954]'],
    ['1947, c. 1950', '{1947,1950~}'],
    ['1952–1964, 2013', '1952/2013'],
  ])('%s is a stretch of time: %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', edtf });
  });

  test.each([
    ['1953年7月27日', '1953-07-27'],
    ['1953년 7월 27일', '1953-07-27'],
    ['一九五三年七月二十七日', '1953-07-27'],
    ['１９５３年夏', '1953-22'],
    ['1953년 7월 24일 ~ 26일', '1953-07-24/1953-07-26'],
    ['昭和28年7月27日', '1953-07-27'],
    ['주체42(1953)년', '1953'],
    ['令和元年', '2019'],
  ])('%s is %s', (typed, edtf) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', edtf });
  });

  test.each([
    ['단기 4286년 7월 27일', '1953-07-27', 'dangun'],
    ['檀紀四二八六年', '1953', 'dangun'],
    ['民國42年', '1953', 'minguo'],
  ])('%s is %s, and the calendar is said', (typed, edtf, calendar) => {
    expect(readTypedDate(typed)).toEqual({ kind: 'date', edtf, calendar });
  });
});

describe('a date that can be read in two ways', () => {
  test.each([
    ['3/7/1953', ['1953-07-03', '1953-03-07']],
    ['3/7/53', ['1953-07-03', '1953-03-07']],
    ['12/25/00', ['1900-12-25', '2000-12-25']],
    ['27.VII.53', ['1953-07-27']],
    ['1901/07', ['1901-07', '1901/1907']],
    ['1953-7', ['1953-07', '1953/1957']],
    ['1910-21', ['1910-21', '1910/1921']],
    ['-1953', ['../1953', '-1953']],
    ['1800s', ['18XX', '180X']],
  ])('%s is asked about', (typed, edtfs) => {
    expect(readingsOf(typed)).toEqual(edtfs);
  });

  it('comes with the words of each', () => {
    expect(readTypedDate('3/7/53')).toEqual({
      kind: 'ambiguous',
      readings: [
        { edtf: '1953-07-03', words: '3 July 1953' },
        { edtf: '1953-03-07', words: '7 March 1953' },
      ],
    });
  });
});

test.each([
  ...[
    '',
    'about',
    'some time',
    'n.d.',
    'б.д.',
    'July',
    '27 July',
    '27/7',
    '1953 summer camp',
    'The Sun, 1953',
    'page 1953',
  ],
  ...['31.VI.1953', '27.IIV.1953', '29 February 1953', '1953 1954', '1952 [1953]', '27² July 1953', '大正16年'],
  ...[
    '1776 – July 4',
    '1938–1941, 1940',
    '28 December – 3 January 1954',
    '1914-18 July',
    '27 July 1953, 10:00',
    '27 listopada 1953',
  ],
  // One day in two calendars, and one of the Julian calendar.
  ...['2/15 марта 1917 г.', '15 марта 1917 г. (ст. ст.)'],
  '27 July 1953 '.repeat(20),
])('“%s” is not certain, so it is no date', (typed) => {
  expect(readTypedDate(typed)).toEqual({ kind: 'none' });
});

test('no word names two months', () => {
  const words = monthWords.flatMap((ofOne) => [...new Set(ofOne.split(' ').map(foldWord))]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
