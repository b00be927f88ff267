import { recordIdSchema, recordKindSchema } from '@fonds/domain/record';
import type { ReadOptions } from '@fonds/formats/import/import-format';
import { z } from 'zod';

const mappingSchema = z.object({
  kind: recordKindSchema,
  columns: z.array(
    z.object({
      column: z.string(),
      target: z.string().nullable(),
      separator: z.string().nullable().exactOptional(),
      language: z.string().exactOptional(),
    }),
  ),
  everyRow: z
    .array(
      z.object({
        target: z.string().min(1, 'say which field it is'),
        value: z.string().max(2000),
        language: z.string().exactOptional(),
      }),
    )
    .max(100)
    .exactOptional(),
});

/** What a person says about how a file is to be read. */
export const readOptionsSchema = z.strictObject({
  encoding: z.string().min(1).max(60).exactOptional(),
  delimiter: z.string().min(1).max(4).exactOptional(),
  sheet: z.string().min(1).max(200).exactOptional(),
  mapping: mappingSchema.exactOptional(),
});

/** What is said of names that fit several records: the id of the one that is meant, or `new`. */
export const answersSchema = z.array(
  z.strictObject({
    kind: recordKindSchema,
    name: z.string().min(1),
    record: z.union([recordIdSchema, z.literal('new')], 'give the id of a record, or “new”'),
  }),
);

/** The options of an import as they are kept. */
export function readOptionsOf(json: string): ReadOptions {
  return readOptionsSchema.parse(JSON.parse(json));
}
