import { facetIds } from '@fonds/domain/facets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthDayIn, pageAddress, variesByDay } from './page-key.ts';

test('one page has one key, whatever else stands in the address', () => {
  expect(pageAddress('/search?to=1953&q=a+b&utm_source=x')).toBe('/search?q=a+b&to=1953');
  expect(pageAddress('/search?q=a%20b&to=1953')).toBe('/search?q=a+b&to=1953');
  expect(pageAddress('/search?q=&page=')).toBe('/search');
  expect(pageAddress('/people?fbclid=1')).toBe('/people');
});

test('values that a search has several times are kept, each once and in one order', () => {
  const address = '/search?type=letter&type=telegram&drop=form%3Aarmistices&drop=record%3Akim';
  expect(pageAddress(address)).toBe(address);
  expect(
    pageAddress('/search?drop=record:kim&type=telegram&type=letter&type=telegram&drop=form:armistices&type='),
  ).toBe(address);
  expect(pageAddress('/search.csv?type=b&type=a')).toBe('/search.csv?type=a&type=b');
  expect(pageAddress('/search/facets/agent?facet-page=2&named=kim&role=wrote&type=b&type=a')).toBe(
    '/search/facets/agent?role=wrote&type=a&type=b&named=kim&facet-page=2',
  );
});

test('whatever order the values of a search stand in, its key is the same', () => {
  const value = fc.tuple(fc.constantFrom(...facetIds, 'drop', 'utm_source'), fc.string());
  const shuffled = fc
    .array(value)
    .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
  fc.assert(
    fc.property(shuffled, ([values, others]) => {
      const address = (of: typeof values) => pageAddress(`/search?${new URLSearchParams(of).toString()}`);
      expect(address(others)).toBe(address(values));
      expect(pageAddress(address(values) ?? '')).toBe(address(values));
    }),
  );
});

test('a page that asks for one of a name has the first', () => {
  expect(pageAddress('/people/x?place=b&place=a')).toBe('/people/x?place=b');
  expect(pageAddress('/searching?type=b&type=a')).toBe('/searching?type=b');
  expect(pageAddress('/documents/x?q=a&drop=b&drop=a')).toBe('/documents/x?q=a&drop=a&drop=b');
});

test('what can’t be an address of ours has no key', () => {
  expect(pageAddress('http://elsewhere/')).toBeUndefined();
  expect(pageAddress(`/search?q=${'a'.repeat(20_000)}`)).toBeUndefined();
});

test('today depends on the time zone', () => {
  const moment = new Date('2026-07-27T20:00:00Z');
  expect(monthDayIn('UTC', moment)).toBe('07-27');
  expect(monthDayIn('Asia/Seoul', moment)).toBe('07-28');
});

test('the pages of today are those of today under every address that they have', () => {
  for (const address of ['/', '/?from=elsewhere', '/on-this-day', '/on-this-day?page=2']) {
    expect(variesByDay(address)).toBe(true);
  }
  expect(variesByDay('/people?page=2')).toBe(false);
});
