import { z } from 'zod';
import { localizedTextSchema, richTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { commonFields } from './record-parts.ts';

/** A curated collection. In an order of its own it keeps that order here, so that reordering is one revision. */
export const collectionSchema = z.strictObject({
  title: localizedTextSchema,
  introduction: z.array(localizedTextSchema).default([]),
  essay: richTextSchema.optional(),
  parent: linkSchema.optional(),
  editors: z.array(linkSchema).default([]),
  order: z.enum(['date', 'own']).default('date'),
  members: z.array(z.strictObject({ document: linkSchema, note: z.string().optional() })).default([]),
  ...commonFields,
});
export type Collection = z.infer<typeof collectionSchema>;
