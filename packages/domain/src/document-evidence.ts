import { z } from 'zod';
import { linkSchema } from './link.ts';

/** A classification as its own country gave it. Levels are never equated across schemes. */
export const classificationSchema = z.strictObject({
  scheme: z.string().min(1),
  level: z.string().min(1),
  /** NODIS, особая папка … */
  caveats: z.array(z.string()).default([]),
  /** The marking, to the letter. */
  marking: z.string().optional(),
  regradings: z
    .array(
      z.strictObject({
        /** The date as somebody wrote it, where that is not what `edtf` says already. */
        words: z.string().optional(),
        edtf: z.string().optional(),
        /** The new level, or `declassified`. */
        to: z.string().min(1),
        authority: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .default([]),
});

/** One decision to release or refuse, a denial in full included. */
export const releaseSchema = z.strictObject({
  key: z.string().min(1),
  agency: z.string().optional(),
  caseNumber: z.string().optional(),
  /** The date as somebody wrote it, where that is not what `edtf` says already. */
  words: z.string().optional(),
  edtf: z.string().optional(),
  basis: z.string().optional(),
  outcome: z.enum(['in-full', 'in-part', 'denied']).optional(),
  withheld: z.array(z.strictObject({ what: z.string(), exemption: z.string().optional() })).default([]),
  /** The key of the earlier release that this one replaces. */
  replaces: z.string().optional(),
  note: z.string().optional(),
});

/** Where an original or a copy is: the archive's own levels, parsed, beside the source's words to the letter. */
export const locatorSchema = z.strictObject({
  role: z.enum(['original', 'copy-consulted', 'microfilm', 'published-in']),
  current: z.boolean().default(true),
  repository: linkSchema.optional(),
  recordset: linkSchema.optional(),
  levels: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })).default([]),
  source: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
