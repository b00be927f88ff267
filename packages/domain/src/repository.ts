import { z } from 'zod';
import { localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { namedFields } from './name.ts';
import { commonFields, outsideLinkSchema } from './record-parts.ts';

/** The institution that holds the originals (ISDIAH). */
export const repositorySchema = z.strictObject({
  ...namedFields,
  parent: linkSchema.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write the country as ISO 3166-1 does: “PL”')
    .optional(),
  address: z.string().optional(),
  web: z.url({ protocol: /^https?$/ }).optional(),
  access: z.array(localizedTextSchema).default([]),
  citationForm: z.string().optional(),
  description: z.array(localizedTextSchema).default([]),
  links: z.array(outsideLinkSchema).default([]),
  ...commonFields,
});
export type Repository = z.infer<typeof repositorySchema>;
