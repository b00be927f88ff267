import { expect, test } from 'vitest';
import { appliedTo, isToBeSaid, isUntitled, type Found, type Mapping } from './reading.ts';

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

test.each([
  [{ kind: 'document', columns: [{ column: 'A', target: 'title' }] }, false],
  [{ kind: 'agent', columns: [{ column: 'A', target: 'name' }] }, false],
  [{ kind: 'document', columns: [], everyRow: [{ target: 'title', value: 'Made up' }] }, false],
  [{ kind: 'document', columns: [{ column: 'Title', target: null }] }, true],
  [{ kind: 'document', columns: [{ column: 'A', target: 'titles.alternative' }] }, true],
] as const)('%j has no title: %s', (mapping, expected) => {
  expect(isUntitled(mapping)).toBe(expected);
});
