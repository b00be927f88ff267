import { z } from 'zod';

/** A value as JSON holds it: what a record's body is made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const bodySchema = z.record(z.string(), z.json());

/** A body as plain JSON; keys without a value are left out. */
export function readBody(body: unknown): JsonObject {
  return bodySchema.parse(JSON.parse(JSON.stringify(body)));
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The rows of a list; whatever is no object is left out. */
export function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The strings of a list. */
export function wordsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** The text of a value, or of a key of it; empty where there is none. */
export function textOf(value: Json | undefined, key?: string): string {
  const found = key === undefined ? value : objectOf(value)[key];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The same with the keys of every object in order, so that equal values are equal texts. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_key, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}
