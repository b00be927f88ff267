import { expect, test } from 'vitest';
import { readList } from '../records/list-address.ts';
import { bulkAddress, readChosen, selectionOf } from './bulk-address.ts';

test('everything that a list shows is chosen by the address of the list', () => {
  const list = readList({ q: 'made up', state: 'draft', mine: 'yes', after: '3:', sort: 'title' });
  const address = bulkAddress('place', list);
  expect(address).toBe('/bulk?kind=place&q=made+up&state=draft&mine=yes');
  const parameters = Object.fromEntries(new URL(address, 'http://made-up.example').searchParams);
  expect(selectionOf(readChosen(parameters))).toEqual({ of: 'list', q: 'made up', state: 'draft', mine: true });
});

test.each([
  ['01A,01B', ['01A', '01B']],
  [
    ['01A', '01B 01C'],
    ['01A', '01B', '01C'],
  ],
])('ids come as %j', (ids, expected) => {
  expect(selectionOf(readChosen({ ids, q: 'passed over' }))).toEqual({ of: 'ids', ids: expected });
});

test('no ids are no choice of ids', () => {
  expect(readChosen({ ids: ' ' })).toMatchObject({ of: 'list' });
});
