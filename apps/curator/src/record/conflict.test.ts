import { formFieldsOf } from '@fonds/domain/fields/all-fields';
import { expect, test } from 'vitest';
import { readBody } from '@fonds/domain/fields/json';
import { conflictsOf, firstChoices, mergedValues } from './conflict.ts';
import { changesOf, formValues } from './form-values.ts';

const fields = formFieldsOf('document');
const base = readBody({ title: { text: 'Made up' }, extent: '1 page', subjects: [], languages: ['ru'] });
const theirs = readBody({ title: { text: 'Theirs' }, extent: '2 pages', subjects: [], languages: ['ru'] });
const mine = { ...formValues(fields, base), title: { text: 'Mine' }, languages: ['ru', 'ko'] };

test('each field that differs is told with who changed it', () => {
  const found = conflictsOf(fields, base, mine, theirs).map(({ field, changedBy }) => [field.key, changedBy]);
  expect(found).toEqual([
    ['title', 'both'],
    ['languages', 'mine'],
    ['extent', 'theirs'],
  ]);
});

test('left to itself the merge keeps what both sides did, and what was typed here where they collide', () => {
  const conflicts = conflictsOf(fields, base, mine, theirs);
  const merged = mergedValues(mine, conflicts, firstChoices(conflicts));
  expect(changesOf(fields, theirs, merged)).toEqual({ title: { text: 'Mine' }, languages: ['ru', 'ko'] });
});

test('their side can be taken field by field', () => {
  const conflicts = conflictsOf(fields, base, mine, theirs);
  const merged = mergedValues(mine, conflicts, { ...firstChoices(conflicts), title: 'theirs' });
  expect(changesOf(fields, theirs, merged)).toEqual({ languages: ['ru', 'ko'] });
});

test('the same change on both sides is no conflict', () => {
  expect(conflictsOf(fields, base, formValues(fields, theirs), theirs)).toEqual([]);
});
