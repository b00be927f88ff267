import { expect, test } from 'vitest';
import { fileOf, listIn, withThese, type SavedItem } from './saved-list.ts';

const item = (number: number, more: Partial<SavedItem> = {}): SavedItem => ({
  id: `01J${String(number).padStart(23, '0')}`,
  path: `/documents/made-up-${String(number)}`,
  title: `Made up ${String(number)}`,
  date: 'undated',
  note: '',
  ...more,
});

test('a list comes back from its file as it was, notes and order included', () => {
  const list = [item(2, { note: 'a note\nin two lines' }), item(1)];
  expect(listIn(fileOf(list))).toEqual(list);
});

test('a file that holds no list gives none', () => {
  for (const text of ['', 'no json', '[]', '{}', '{"kind":"something else","documents":[]}', 'null']) {
    expect(listIn(text), text).toBeUndefined();
  }
});

test('what leads elsewhere or names no document is left out', () => {
  const foreign = ['https://elsewhere.example/', '//elsewhere.example/x', 'javascript:alert(1)', '/documents/a/b'];
  const list = [...foreign.map((path, index) => item(index, { path })), item(8, { id: 'x' }), item(9)];
  expect(listIn(fileOf(list))).toEqual([item(9)]);
});

test('adding keeps what is there, once and in its place', () => {
  const kept = item(1, { note: 'mine' });
  expect(withThese([kept, item(2)], [item(3), item(1)])).toEqual([kept, item(2), item(3)]);
});
