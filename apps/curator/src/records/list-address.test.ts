import { expect, test } from 'vitest';
import { listQuery, readList } from './list-address.ts';

test('a list is its address, and the address the list', () => {
  const query = '?q=made+up&state=changed&mine=yes&problem=no-date&sort=-date&after=12%3A-6012';
  expect(listQuery(readList(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
});

test('defaults are left out, and so is what can’t be read', () => {
  expect(listQuery(readList({ state: 'lost', sort: 'size', after: 'x', problem: '<b>', q: ' ' }))).toBe('');
  expect(readList({ q: ['a', 'b'], after: ['7:Made up', '8:'] })).toMatchObject({ q: 'a', after: '7:Made up' });
});
