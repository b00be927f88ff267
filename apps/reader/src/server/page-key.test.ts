import { expect, test } from 'vitest';
import { monthDayIn, pageAddress, variesByDay } from './page-key.ts';

test('one page has one key, whatever else stands in the address', () => {
  expect(pageAddress('/search?to=1953&q=a+b&utm_source=x')).toBe('/search?q=a+b&to=1953');
  expect(pageAddress('/search?q=a%20b&to=1953')).toBe('/search?q=a+b&to=1953');
  expect(pageAddress('/search?q=&page=')).toBe('/search');
  expect(pageAddress('/people?fbclid=1')).toBe('/people');
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
