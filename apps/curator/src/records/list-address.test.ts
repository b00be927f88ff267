import { expect, test } from 'vitest';
import { filterAddress, keptList, listQuery, readList } from './list-address.ts';

test('a list is its address, and the address the list', () => {
  const query = '?q=made+up&state=changed&mine=yes&problem=no-date&sort=-date&after=12%3A-6012&columns=date,people';
  expect(listQuery(readList(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
});

test('defaults are left out, and so is what can’t be read', () => {
  expect(listQuery(readList({ state: 'lost', sort: 'size', after: 'x', problem: '<b>', q: ' ' }))).toBe('');
  expect(readList({ q: ['a', 'b'], after: ['7:Made up', '8:'] })).toMatchObject({ q: 'a', after: '7:Made up' });
});

test('columns come one by one from a form, or together, and may be none', () => {
  expect(readList({ columns: ['', 'date', 'people', 'size'] }).columns).toEqual(['date', 'people']);
  expect(readList({ columns: 'date,people' }).columns).toEqual(['date', 'people']);
  expect(listQuery(readList({ columns: '' }))).toBe('?columns=');
  expect(readList({}).columns).toBeUndefined();
});

test('a filter leads to the list that it was made of, from its beginning', () => {
  for (const query of ['?q=made+up&state=changed&mine=yes&problem=undated&sort=-date&columns=', '', '?columns=type']) {
    const list = keptList(readList(Object.fromEntries(new URLSearchParams(`${query}&after=7%3Ax`))));
    expect(filterAddress({ kind: 'document', list })).toBe(`/records/document${query}`);
  }
});
