import { z } from 'zod';
import { localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { namedFields } from './name.ts';
import { commonFields, outsideLinkSchema } from './record-parts.ts';

/** A place: names, a point on the earth (WGS 84, degrees), and the wider place that it lies in. */
export const placeSchema = z.strictObject({
  ...namedFields,
  point: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  description: z.array(localizedTextSchema).default([]),
  broader: z.array(linkSchema).default([]),
  links: z.array(outsideLinkSchema).default([]),
  ...commonFields,
});
export type Place = z.infer<typeof placeSchema>;
