import { z } from 'zod';
import { languageTagSchema } from './language.ts';
import { indexTokens } from './text/tokens.ts';

/** A name of an agent, place or subject in one language, script or romanisation (ISAAR(CPF) 5.1.2–5.1.5). */
export const nameSchema = z.strictObject({
  text: z.string().min(1, 'write the name'),
  language: languageTagSchema.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  source: z.string().optional(),
});
export type Name = z.infer<typeof nameSchema>;

/** Names that an authority record is known by: the preferred one and the variants, all searchable. */
export const namedFields = {
  name: nameSchema,
  variants: z.array(nameSchema).default([]),
};

/** A name as an index of names compares it: its tokens as the search compares words, parted by blanks. */
export function foldName(text: string): string {
  return indexTokens(text);
}

/**
 * A name as it is folded, and once more with what hyphens and apostrophes part written as one word, where there is any:
 * romanisations differ in that (*Tse-tung*, *Tsetung*).
 */
export function foldedForms(text: string): string[] {
  const folded = foldName(text);
  const joined = foldName(text.replace(/(?<=\p{L})[-‐‑'’ʼ](?=\p{L})/gu, ''));
  return joined === folded ? [folded] : [folded, joined];
}
