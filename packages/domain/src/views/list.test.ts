import { expect, test } from 'vitest';
import { listAddress, listedIds, mostListed } from './list.ts';

const id = (number: number) => `01J${String(number).padStart(23, '0')}`;

test('a list goes into an address and comes out of it in the same order', () => {
  const ids = [id(3), id(1), id(2)];
  expect(listedIds(listAddress(ids).replace('/list?d=', ''))).toEqual(ids);
  expect(listAddress(ids, '.ris')).toMatch(/^\/list\.ris\?d=/);
  expect(listAddress([])).toBe('/list');
});

test('what is no id, stands twice or is too much is left out', () => {
  expect(listedIds(`${id(1)},nothing,${id(1)},,<b>,${id(2)}`)).toEqual([id(1), id(2)]);
  expect(listedIds(Array.from({ length: 500 }, (_, number) => id(number)).join(','))).toHaveLength(mostListed);
  expect(listedIds(undefined)).toEqual([]);
});

test('a list at its longest fits the longest address that the reader takes', () => {
  const ids = Array.from({ length: mostListed }, (_, number) => id(number));
  expect(listAddress(ids, '.csl.json').length).toBeLessThan(8000);
});
