import { expect, test } from 'vitest';
import { readList } from '../records/list-address.ts';
import { exportAddress, readExportAsked } from './export-address.ts';

test('an export asks for what the list shows, whichever page and order it has', () => {
  const list = readList({
    q: 'made up',
    state: 'changed',
    mine: 'yes',
    problem: 'undated',
    sort: 'title',
    after: '3:',
  });
  const address = new URL(exportAddress('csv', 'document', list), 'https://desk.example.org');
  expect(address.pathname).toBe('/export/csv');
  expect(readExportAsked('csv', address.searchParams)).toEqual({
    format: 'csv',
    kind: 'document',
    q: 'made up',
    state: 'changed',
    mine: true,
    problem: 'undated',
  });
});

test('a selection is its ids', () => {
  const form = new FormData();
  for (const id of ['a', 'b']) form.append('id', id);
  form.set('published', 'yes');
  expect(readExportAsked('tei', form)).toEqual({ format: 'tei', ids: ['a', 'b'], published: true });
});
