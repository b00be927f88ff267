import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { readBody } from '@fonds/domain/fields/json';
import { expect, test } from 'vitest';
import { conflictsOf, firstChoices, mergedValues } from './conflict.ts';
import { changesOf, formValues } from './form-values.ts';

const fields = fieldsOf('document');
const base = readBody({ title: { text: 'Made up' }, extent: '1 page', subjects: [], languages: ['ru'] });
const theirs = readBody({ title: { text: 'Theirs' }, extent: '2 pages', subjects: [], languages: ['ru', 'de'] });
const mine = { ...formValues(fields, base), title: { text: 'Mine' }, languages: ['ru', 'ko'], staffNote: 'mine' };

test('each field that differs is told with who changed it, and whether the two clash', () => {
  const found = conflictsOf(fields, base, mine, theirs).map(({ field, changedBy, clash }) => [
    field.key,
    changedBy,
    clash,
  ]);
  expect(found).toEqual([
    ['title', 'both', true],
    ['languages', 'both', false],
    ['extent', 'theirs', false],
    ['staffNote', 'mine', false],
  ]);
});

test('the merge keeps what both sides did, and what was typed here where they clash', () => {
  const conflicts = conflictsOf(fields, base, mine, theirs);
  const merged = mergedValues(mine, conflicts, firstChoices(conflicts));
  expect(changesOf(fields, theirs, merged)).toEqual({
    title: { text: 'Mine' },
    languages: ['ru', 'de', 'ko'],
    staffNote: 'mine',
  });
});

test('their side of a clash can be taken', () => {
  const conflicts = conflictsOf(fields, base, mine, theirs);
  const merged = mergedValues(mine, conflicts, { title: 'theirs' });
  expect(changesOf(fields, theirs, merged)).toEqual({ languages: ['ru', 'de', 'ko'], staffNote: 'mine' });
});

test('the same change on both sides is no conflict', () => {
  expect(conflictsOf(fields, base, formValues(fields, theirs), theirs)).toEqual([]);
});
