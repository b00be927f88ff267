import { z } from 'zod';
import { historicalDateSchema } from './dates/historical-date.ts';
import { localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { commonFields } from './record-parts.ts';

/** ISAD(G) levels of description, fonds to item (3.1.4). */
export const recordSetLevels = ['fonds', 'subfonds', 'series', 'subseries', 'file', 'item'] as const;

/** A fonds, series or file within a repository: one node of the archive's own tree (ISAD(G)). */
export const recordSetSchema = z.strictObject({
  title: localizedTextSchema,
  repository: linkSchema.optional(),
  parent: linkSchema.optional(),
  referenceCode: z.string().optional(),
  level: z.enum(recordSetLevels),
  /** The archive's own name of the level: *opis*, *delo*, *record group*. */
  levelName: z.string().optional(),
  dates: z.array(historicalDateSchema).default([]),
  extent: z.string().optional(),
  creators: z.array(linkSchema).default([]),
  history: z.array(localizedTextSchema).default([]),
  scope: z.array(localizedTextSchema).default([]),
  arrangement: z.array(localizedTextSchema).default([]),
  access: z.array(localizedTextSchema).default([]),
  findingAid: z.string().optional(),
  ...commonFields,
});
export type RecordSet = z.infer<typeof recordSetSchema>;
