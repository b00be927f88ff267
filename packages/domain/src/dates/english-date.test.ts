import { expect, it } from 'vitest';
import { readEnglishDate } from './english-date.ts';

it.each([
  ['July 03, 1953', '1953-07-03'],
  ['July 3 1953', '1953-07-03'],
  ['Sept. 3, 1953', '1953-09-03'],
  ['27 July 1953', '1953-07-27'],
  ['27th july 1953', '1953-07-27'],
  ['July 1953', '1953-07'],
  ['July, 1953', '1953-07'],
  ['1953', '1953'],
  ['1953-07', '1953-07'],
  ['1953-07-27', '1953-07-27'],
  [' 27 July 1953\n', '1953-07-27'],
  ['February 29, 1956', '1956-02-29'],
])('“%s” is %s', (text, edtf) => {
  expect(readEnglishDate(text)).toBe(edtf);
});

it.each([
  '',
  'July',
  'July 53',
  'July 32, 1953',
  'February 29, 1953',
  '0 July 1953',
  'Juli 1953',
  '7/3/1953',
  'c. 1953',
  'July 3-5, 1953',
  'on 27 July 1953',
  'Ju 27, 1953',
  '1953-13',
  '1953-21',
])('“%s” is not certain', (text) => {
  expect(readEnglishDate(text)).toBeUndefined();
});
