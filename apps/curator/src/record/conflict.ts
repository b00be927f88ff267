import type { KeyedField } from '@fonds/domain/fields/field';
import type { Json, JsonObject } from '@fonds/domain/fields/json';
import { mergeRecords } from '@fonds/domain/merge/merge-records';
import { tidied, type FormValues } from './form-values.ts';

export type Side = 'mine' | 'theirs';

/** A field in which two people's work differs, and what the two come to. */
export interface FieldConflict {
  readonly field: KeyedField;
  /** What both began with. */
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  readonly merged: Json;
  readonly changedBy: Side | 'both';
  /** The two can't be put together: somebody has to choose. */
  readonly clash: boolean;
}

/** The fields in which the form differs from the latest revision, seen from the revision that the form started from. */
export function conflictsOf(
  fields: readonly KeyedField[],
  base: JsonObject,
  mine: FormValues,
  theirs: JsonObject,
): readonly FieldConflict[] {
  const side = (values: FormValues): JsonObject =>
    Object.fromEntries(fields.map((field) => [field.key, tidied(field, values[field.key])]));
  return mergeRecords(fields, side(base), side(mine), side(theirs)).map((merged) => ({
    field: merged.field,
    base: merged.base ?? null,
    mine: merged.mine ?? null,
    theirs: merged.theirs ?? null,
    merged: merged.value ?? null,
    changedBy: merged.changedBy === 'nobody' ? 'both' : merged.changedBy,
    clash: merged.clash,
  }));
}

/** What is chosen to begin with where the two clash: what was typed here. */
export function firstChoices(conflicts: readonly FieldConflict[]): Readonly<Record<string, Side>> {
  return Object.fromEntries(conflicts.flatMap(({ field, clash }) => (clash ? [[field.key, 'mine' as const]] : [])));
}

/** The form with both sides' work in it, and of each clash the side that was chosen. */
export function mergedValues(
  mine: FormValues,
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, Side>>,
): FormValues {
  const settled = conflicts.map(({ field, clash, merged, theirs }): [string, Json] => [
    field.key,
    clash && choices[field.key] === 'theirs' ? theirs : merged,
  ]);
  return { ...mine, ...Object.fromEntries(settled) };
}
