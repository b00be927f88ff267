import { z } from 'zod';
import { localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { namedFields } from './name.ts';
import { commonFields, outsideLinkSchema } from './record-parts.ts';

/** A subject heading with its variants and its broader headings. */
export const subjectSchema = z.strictObject({
  ...namedFields,
  description: z.array(localizedTextSchema).default([]),
  broader: z.array(linkSchema).default([]),
  links: z.array(outsideLinkSchema).default([]),
  ...commonFields,
});
export type Subject = z.infer<typeof subjectSchema>;
