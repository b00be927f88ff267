import { z } from 'zod';

/** A BCP 47 language tag (RFC 5646), such as `ru`, `zh-Hans` or `ru-Latn-alalc97`. */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/, {
    message: 'write a language as BCP 47 does: “ru”, “zh-Hans”, “ru-Latn-alalc97”',
  });

/** Words that carry the language they are in. */
export const localizedTextSchema = z.strictObject({
  text: z.string().min(1, 'write something here'),
  language: languageTagSchema.optional(),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** Text with its markup, in the closed set of `text/semantic-html`, and the language it is in. */
export const richTextSchema = z.strictObject({ html: z.string(), language: languageTagSchema.optional() });
export type RichText = z.infer<typeof richTextSchema>;

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv']);
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo']);

/** The direction in which a language is written. */
export function directionOf(tag: string | undefined): 'ltr' | 'rtl' {
  if (!tag) return 'ltr';
  const [language = '', script = ''] = tag.split('-');
  if (script.length === 4) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/** The version in the wanted language, else the first. */
export function inLanguage(texts: readonly LocalizedText[], language: string): LocalizedText | undefined {
  return texts.find((text) => text.language?.split('-')[0] === language) ?? texts[0];
}
