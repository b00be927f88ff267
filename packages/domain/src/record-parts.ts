import { z } from 'zod';
import { localizedTextSchema } from './language.ts';

/** An identifier and its scheme: `ark`, `doi`, `local`, `legacy`, `wikidata`, `viaf`, `geonames`, `lcsh` … */
export const identifierSchema = z.strictObject({ scheme: z.string().min(1), value: z.string().min(1) });
export type Identifier = z.infer<typeof identifierSchema>;

/** A way out to another authority file or page. */
export const outsideLinkSchema = z.strictObject({
  scheme: z.string().min(1),
  identifier: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }),
});

/** What every kind of record has: descriptions and notes that carry a language, identifiers, and a note for staff that is never projected. */
export const commonFields = {
  notes: z.array(localizedTextSchema).default([]),
  identifiers: z.array(identifierSchema).default([]),
  staffNote: z.string().optional(),
};

/** A rights statement for one thing: a rightsstatements.org or Creative Commons address, and a note. */
export const rightsSchema = z.strictObject({
  statement: z.url({ protocol: /^https?$/ }).optional(),
  holder: z.string().optional(),
  note: z.string().optional(),
});
export type Rights = z.infer<typeof rightsSchema>;

/** A day as ISO 8601 writes it, in the archive's time zone: what an embargo waits for. */
export const isoDaySchema = z.iso.date();
