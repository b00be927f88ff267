import { listControls, type KeyedField } from '@fonds/domain/fields/field';
import { isList, isObject, isSame, type Json, type JsonObject } from '@fonds/domain/fields/json';

/** What a form holds, by field; in the body's own shape, but with blanks where something is still to be typed. */
export type FormValues = Readonly<Record<string, Json>>;

/** Keys that a control fills in by itself or that only say how to read a row: alone they make no row. */
const structural = new Set(['key', 'kind', 'basis', 'role', 'completeness', 'method', 'current', 'language', 'scheme']);

/** A body, or what there is of one, as its form starts. */
export function formValues(fields: readonly KeyedField[], body: JsonObject): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, body[field.key] ?? blankOf(field)]));
}

function blankOf(field: KeyedField): Json {
  if (listControls.includes(field.control)) return [];
  if (field.control === 'choice' && !field.optional) return Object.keys(field.choices)[0] ?? null;
  return null;
}

/** A field's value as it is saved: without blanks, and without rows in which nothing was written. Null is an empty field. */
export function tidied(field: KeyedField, value: Json | undefined): Json {
  const kept = value === undefined ? undefined : withoutBlanks(value);
  if (listControls.includes(field.control)) return isList(kept) ? kept.filter(saysSomething) : [];
  if (kept === undefined || !saysSomething(kept)) return null;
  return field.control === 'point' ? numbersOf(kept) : kept;
}

function withoutBlanks(value: Json): Json | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (isList(value)) {
    return value.flatMap((part) => {
      const kept = withoutBlanks(part);
      return kept === undefined || isEmpty(kept) ? [] : [kept];
    });
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, part]): [string, Json][] => {
    const kept = withoutBlanks(part);
    return kept === undefined || isEmpty(kept) ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function saysSomething(value: Json): boolean {
  if (!isObject(value)) return true;
  return Object.entries(value).some(([key, part]) => !structural.has(key) && !(isList(part) && part.length === 0));
}

/** Typed numbers as numbers; what is no number stays as typed, so that it can be shown again with what is wrong with it. */
function numbersOf(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const number = typeof part === 'string' ? Number(part.trim().replace(',', '.')) : Number.NaN;
      return [key, Number.isFinite(number) ? number : part];
    }),
  );
}

export function tidiedValues(fields: readonly KeyedField[], values: FormValues): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, tidied(field, values[field.key])]));
}

/** The fields that differ from the revision that the form started from, as a save sends them; null empties a field. */
export function changesOf(fields: readonly KeyedField[], base: JsonObject, values: FormValues): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      // Nothing of it was touched: a long text or the pages of a book needn't be looked through at each key.
      if (values[field.key] === base[field.key]) return [];
      const now = tidied(field, values[field.key]);
      return isSame(now, tidied(field, base[field.key])) ? [] : [[field.key, now]];
    }),
  );
}

/** The issues at one field, their paths cut to what follows the field's own key (`0.edtf`). */
export function issuesAt<Issue extends { readonly path: string }>(
  issues: readonly Issue[],
  key: string,
): readonly Issue[] {
  return issues.flatMap((issue) => {
    const path = issue.path.replace(/^(changes|body)\./, '');
    if (path === key) return [{ ...issue, path: '' }];
    return path.startsWith(`${key}.`) ? [{ ...issue, path: path.slice(key.length + 1) }] : [];
  });
}

/** The first message at a path within a field, or at anything under it. */
export function messageAt(issues: readonly { readonly path: string; readonly message: string }[], path: string) {
  return issues.find((issue) => issue.path === path || issue.path.startsWith(`${path}.`))?.message;
}
