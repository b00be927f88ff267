import { z } from 'zod';
import { localizedTextSchema, richTextSchema } from './language.ts';
import { commonFields } from './record-parts.ts';

/** A page that curators write: about, help, an essay. */
export const pageSchema = z.strictObject({
  title: localizedTextSchema,
  summary: z.array(localizedTextSchema).default([]),
  content: richTextSchema.optional(),
  ...commonFields,
});
export type Page = z.infer<typeof pageSchema>;
