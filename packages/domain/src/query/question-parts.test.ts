import { expect, it } from 'vitest';
import { partsOf } from './question-parts.ts';

it('cuts a question into what has to be met, each with the rest', () => {
  expect(partsOf('armistice sender:(stalin OR molotov) -"box office"')).toEqual([
    { text: 'armistice', without: '(sender:stalin OR sender:molotov) -"box office"' },
    { text: 'sender:stalin OR sender:molotov', without: 'armistice -"box office"' },
    { text: '-"box office"', without: 'armistice (sender:stalin OR sender:molotov)' },
  ]);
  expect(partsOf('a OR b')).toEqual([{ text: 'a OR b', without: '' }]);
  expect(partsOf('…')).toEqual([]);
});

it('keeps words apart that would be a shelf-mark together', () => {
  expect(partsOf('(box) мир 12').map(({ without }) => without)).toEqual(['мир 12', 'box AND 12', 'box мир']);
});
