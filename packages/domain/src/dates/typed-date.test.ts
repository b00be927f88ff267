import { expect, test } from 'vitest';
import { readTypedDate } from './typed-date.ts';

test.each([
  ['27 July 1953', '1953-07-27'],
  ['27.VII.1953', '1953-07-27'],
  ['3. xi. 1950', '1950-11-03'],
  ['about July 1953', '1953-07~'],
  ['ca. 1953', '1953~'],
  ['c. 1953', '1953~'],
  ['summer 1953', '1953-22'],
  ['about the summer of 1953', '1953-22~'],
  [' 1953-07? ', '1953-07?'],
  ['[1953-07-24..1953-07-26]', '[1953-07-24..1953-07-26]'],
])('%s is understood as %s', (typed, edtf) => {
  expect(readTypedDate(typed)).toBe(edtf);
});

test.each(['3/7/53', '31.VI.1953', '27.IIV.1953', 'about', 'about 1953?', 'some time', '', '1953 summer camp'])(
  '“%s” is not certain, so it is no date',
  (typed) => {
    expect(readTypedDate(typed)).toBeUndefined();
  },
);
