import { expect, test } from 'vitest';
import { linkingInWords } from './merging-words.ts';

test.each([
  [0, 0, 'No record links to it'],
  [1, 0, '1 record links to it, which isn’t public'],
  [1, 1, '1 record links to it, which is public'],
  [1200, 1, '1,200 records link to it, 1 of them public'],
])('%i records, %i of them public', (total, published, words) => {
  expect(linkingInWords({ total, published })).toBe(words);
});
