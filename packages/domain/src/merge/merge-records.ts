import type { KeyedField } from '../fields/field.ts';
import { isSame, type Json, type JsonObject } from '../fields/json.ts';
import { mergeValue } from './merge-value.ts';
import type { Merged } from './merged.ts';

/** A field in which the two sides differ, and what the two come to. `mine` and `theirs` are as they stood. */
export interface MergedField extends Merged {
  readonly field: KeyedField;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/**
 * Puts two people's work on a record together, field by field, seen from the revision that both began with. Only fields in
 * which the two differ are given, in the order of the form; those with `clash` are left for a person to choose.
 */
export function mergeRecords(
  fields: readonly KeyedField[],
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
): readonly MergedField[] {
  return fields.flatMap((field): MergedField[] => {
    const sides = { base: base[field.key], mine: mine[field.key], theirs: theirs[field.key] };
    const merged = mergeValue(sides.base, sides.mine, sides.theirs);
    return isSame(sides.mine, sides.theirs) ? [] : [{ field, ...sides, ...merged }];
  });
}
