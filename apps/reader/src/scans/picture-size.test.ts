import { expect, it } from 'vitest';
import { fitInto, largeBox, smallBox } from './picture-size.ts';

it.each([
  ['upright', 1200, 1800, 101, 152],
  ['lying', 3000, 1500, 104, 52],
  ['small', 40, 20, 40, 20],
  ['a scroll', 100, 90_000, 1, 152],
])('a page that is %s fits, with its sides in proportion', (_, widthPixels, heightPixels, width, height) => {
  expect(fitInto({ number: 1, widthPixels, heightPixels }, smallBox)).toEqual({ width, height });
});

it('the longest side of a large picture is 2000 pixels', () => {
  expect(fitInto({ number: 1, widthPixels: 4000, heightPixels: 3000 }, largeBox)).toEqual({
    width: 2000,
    height: 1500,
  });
});
