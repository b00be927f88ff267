import { z } from 'zod';
import type { Json } from '../fields/json.ts';

/** One part of a schema, however deep: where it stands, two values that it may have, and what it stands in, with a value put there. */
export interface SchemaPart {
  /** `texts.0.rights.holder` */
  readonly path: string;
  readonly values: readonly [Json, Json];
  readonly within: (value: Json) => Json;
}

/** What strings of one kind or another look like; two of them fit any of ours. */
const strings = [
  ...[
    'Made-up words',
    'Other words',
    'made-up-words',
    'other-words',
    'ru',
    'ko',
    'PL',
    'RU',
    '1953-07',
    '1954',
    '09:30',
  ],
  ...['10:45', '2030-01-01', '2031-02-02', 'https://example.org/a', 'https://example.org/b'],
  ...['01J00000000000000000000001', '01J00000000000000000000002', 'a'.repeat(64), 'b'.repeat(64)],
];

/** Every part of a schema that holds no further parts. */
export function partsOfSchema(schema: unknown): readonly SchemaPart[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return partsOfSchema(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => partsOfSchema(option));
  if (schema instanceof z.ZodArray)
    return partsOfSchema(schema.element).map((part) => inside(part, '0', (value) => [value]));
  if (schema instanceof z.ZodObject) {
    const least = leastOf(schema);
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      partsOfSchema(inner).map((part) => inside(part, key, (value) => ({ ...least, [key]: value }))),
    );
  }
  return [{ path: '', values: valuesOf(schema), within: (value) => value }];
}

function inside(part: SchemaPart, key: string, wrap: (value: Json) => Json): SchemaPart {
  return {
    path: part.path === '' ? key : `${key}.${part.path}`,
    values: part.values,
    within: (value) => wrap(part.within(value)),
  };
}

/** The least that an object must say. */
function leastOf(schema: z.ZodObject): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, inner]): [string, Json][] => {
      if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) return [];
      return [[key, inner instanceof z.ZodObject ? leastOf(inner) : valuesOf(inner)[0]]];
    }),
  );
}

function valuesOf(schema: unknown): readonly [Json, Json] {
  if (schema instanceof z.ZodEnum) return two(schema.options);
  // A literal can only be said or not.
  if (schema instanceof z.ZodLiteral) return two([...[...schema.values].filter((value) => value === true), null]);
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return [1, 2];
  if (schema instanceof z.ZodType) return two(strings.filter((value) => schema.safeParse(value).success));
  throw new TypeError('it is no schema');
}

function two(values: readonly Json[]): readonly [Json, Json] {
  const [first, second] = values;
  if (first === undefined || second === undefined) throw new RangeError('there are no two values that fit');
  return [first, second];
}
