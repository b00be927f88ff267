import { expect, test } from 'vitest';
import { keepUnsaved, listUnsaved, unsavedPrefix } from './unsaved.ts';

function store(limit = Infinity) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      if (kept.size >= limit) throw new Error('full');
      kept.set(key, value);
    },
  };
}

const prefix = unsavedPrefix('somebody', 'a-record');
const work = (at: string) => ({ revision: 3, at, values: { extent: '2 pages' } });

test('unsaved work of closed tabs is offered, newest first', () => {
  const browser = store();
  keepUnsaved(browser, `${prefix}tab-1`, work('2026-11-22T10:00:00Z'));
  keepUnsaved(browser, `${prefix}tab-2`, work('2026-11-23T10:00:00Z'));
  keepUnsaved(browser, `${prefix}open`, work('2026-11-24T10:00:00Z'));
  keepUnsaved(browser, `${unsavedPrefix('somebody', 'another')}tab-3`, work('2026-11-25T10:00:00Z'));
  expect(listUnsaved(browser, prefix, [`${prefix}open`]).map((found) => found.key)).toEqual([
    `${prefix}tab-2`,
    `${prefix}tab-1`,
  ]);
});

test('what can’t be read is not offered', () => {
  const browser = store();
  browser.setItem(`${prefix}tab-1`, '{half');
  browser.setItem(`${prefix}tab-2`, '{"revision":"three"}');
  expect(listUnsaved(browser, prefix, [])).toEqual([]);
});

test('a browser that is full says so', () => {
  expect(keepUnsaved(store(0), `${prefix}tab`, work('2026-11-23T10:00:00Z'))).toBe(false);
});
