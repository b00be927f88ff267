import { expect, test } from 'vitest';
import { appliedTo, isToBeSaid, type Found, type Mapping } from './reading.ts';

const found: Found = { encoding: 'utf-8', encodingKnownBy: 'well-formed', questions: [] };

test.each([
  [found, false],
  [{ ...found, encodingKnownBy: 'guessed' }, true],
  [{ ...found, questions: ['delimiter: made up'] }, true],
  [{ ...found, questions: ['mapping: made up'] }, false],
] as const)('%j is to be said: %s', (about, expected) => {
  expect(isToBeSaid(about)).toBe(expected);
});

test('a kept mapping holds for the columns that it knows and for every row, other columns go where they would anyway', () => {
  const kept: Mapping = {
    kind: 'agent',
    everyRow: [{ target: 'notes', value: 'Made up' }],
    columns: [
      { column: 'A', target: 'name' },
      { column: 'gone', target: 'notes' },
    ],
  };
  const proposed: Mapping = {
    kind: 'document',
    columns: [
      { column: 'B', target: null },
      { column: 'A', target: 'title' },
    ],
  };
  expect(appliedTo(kept, proposed)).toEqual({
    kind: 'agent',
    everyRow: [{ target: 'notes', value: 'Made up' }],
    columns: [
      { column: 'B', target: null },
      { column: 'A', target: 'name' },
    ],
  });
});
