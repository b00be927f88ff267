import { expect, test } from 'vitest';
import { hasRowsToTake } from './import-words.ts';

const none = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, skipped: 0, unsettled: 0 };

test.each([
  [{ ...none, refused: 3, skipped: 1 }, false],
  [{ ...none, refused: 3, new: 1 }, true],
  [{ ...none, unchanged: 1 }, true],
  [{ ...none, doubtful: 1 }, true],
])('%j has rows to take: %s', (counts, expected) => {
  expect(hasRowsToTake(counts)).toBe(expected);
});
