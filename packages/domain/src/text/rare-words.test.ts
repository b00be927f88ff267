import { expect, it } from 'vitest';
import { termsOf } from './rare-words.ts';

const written = (text: string): string[] => termsOf(text).map((term) => term.written);

it.each([
  ['The Armistice of 27 July 1953, the armistice', ['The', 'Armistice', 'July']],
  ['Ёлка и елка', ['Ёлка']],
  ['关于停战', ['关于', '于停', '停战']],
  ['停 战', []],
  ['', []],
])('%j is known by %j', (text, expected) => {
  expect(written(text)).toEqual(expected);
});
