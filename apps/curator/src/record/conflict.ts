import type { KeyedField } from '@fonds/domain/fields/field';
import { isSame, type Json, type JsonObject } from '@fonds/domain/fields/json';
import { tidied, type FormValues } from './form-values.ts';

export type Side = 'mine' | 'theirs';

/** A field in which two people's work differs. `changedBy` tells who moved it away from where both began. */
export interface FieldConflict {
  readonly field: KeyedField;
  readonly mine: Json;
  readonly theirs: Json;
  readonly changedBy: Side | 'both';
}

/** The fields in which the form differs from the latest revision, seen from the revision that the form started from. */
export function conflictsOf(
  fields: readonly KeyedField[],
  base: JsonObject,
  mine: FormValues,
  theirs: JsonObject,
): readonly FieldConflict[] {
  return fields.flatMap((field): FieldConflict[] => {
    const [was, here, there] = [base[field.key], mine[field.key], theirs[field.key]].map((value) =>
      tidied(field, value),
    );
    if (here === undefined || there === undefined || isSame(here, there)) return [];
    const changedBy = isSame(here, was) ? 'theirs' : isSame(there, was) ? 'mine' : 'both';
    return [{ field, mine: here, theirs: there, changedBy }];
  });
}

/** What is chosen to begin with: whoever changed the field; where both did, what was typed here. */
export function firstChoices(conflicts: readonly FieldConflict[]): Readonly<Record<string, Side>> {
  return Object.fromEntries(
    conflicts.map(({ field, changedBy }) => [field.key, changedBy === 'theirs' ? 'theirs' : 'mine']),
  );
}

/** The form after the choice: theirs where that was chosen, everything else as it was typed. */
export function mergedValues(
  mine: FormValues,
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, Side>>,
): FormValues {
  const taken = conflicts.filter(({ field }) => choices[field.key] === 'theirs');
  return { ...mine, ...Object.fromEntries(taken.map(({ field, theirs }) => [field.key, theirs])) };
}
