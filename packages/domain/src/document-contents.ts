import { z } from 'zod';
import { languageTagSchema } from './language.ts';
import { isoDaySchema, rightsSchema } from './record-parts.ts';

export const textKinds = ['transcript', 'translation', 'ocr'] as const;

/** One text of a document: the words of the original, or a translation that names its source. */
export const documentTextSchema = z.strictObject({
  /** Lasting, unique within the document. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  language: languageTagSchema,
  kind: z.enum(textKinds),
  completeness: z.enum(['full', 'excerpt', 'summary']).default('full'),
  method: z.enum(['by-hand', 'by-machine']).default('by-hand'),
  /** The key of the release that it renders. */
  release: z.string().optional(),
  /** A translation's source: a text here (its key), a language, or `not-held`. */
  source: z
    .union([
      z.strictObject({ text: z.string() }),
      z.strictObject({ language: languageTagSchema }),
      z.strictObject({ notHeld: z.literal(true) }),
    ])
    .optional(),
  translator: z.string().optional(),
  reviewer: z.string().optional(),
  rights: rightsSchema.optional(),
  embargoUntil: isoDaySchema.optional(),
  html: z.string(),
});
export type DocumentText = z.infer<typeof documentTextSchema>;

/** What is said of a text beside its words, language and kind. */
export const textDetailsSchema = documentTextSchema.pick({ release: true, source: true, reviewer: true, rights: true });
export type TextDetails = z.infer<typeof textDetailsSchema>;

/** Of a text, what is said of it beside its words, language and kind. */
export function textDetails({ release, source, reviewer, rights }: DocumentText): TextDetails {
  return { release, source, reviewer, rights };
}

/** The address of a paragraph within its document's page: the text's key and the paragraph's lasting id. */
export function paragraphAnchor(textKey: string, paragraphId: string): string {
  return `${textKey}-${paragraphId}`;
}

const scanPartsSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().min(1),
  mediaType: z.string().min(1),
  bytes: z.number().int().nonnegative(),
  pages: z
    .array(
      z.strictObject({
        number: z.number().int().positive(),
        label: z.string().optional(),
        widthPixels: z.number().int().positive(),
        heightPixels: z.number().int().positive(),
      }),
    )
    .default([]),
  /** A range of pages, where several documents share one scan. */
  from: z.number().int().positive().optional(),
  to: z.number().int().positive().optional(),
  embargoUntil: isoDaySchema.optional(),
});

/** An original file kept byte for byte, and the pages drawn from it; a range of them where several documents share it. */
export const scanSchema = scanPartsSchema.superRefine(({ pages, from, to }, context) => {
  const last = Math.max(0, ...pages.map(({ number }) => number));
  const beyond = (page: number | undefined) => page !== undefined && last > 0 && page > last;
  const wrong = (path: 'from' | 'to', message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (beyond(from)) wrong('from', `the file ends with page ${String(last)}`);
  if (beyond(to)) wrong('to', `the file ends with page ${String(last)}`);
  else if (from !== undefined && to !== undefined && from > to) wrong('to', 'the last page comes before the first');
});
export type Scan = z.infer<typeof scanSchema>;

/** A page of a scan: its number in the file, counted from 1, its size, and what the original calls it. */
export type ScanPage = Scan['pages'][number];

/** The pages of a scan that are the document's own. */
export function pagesOf({ pages, from, to }: Scan): readonly ScanPage[] {
  return pages.filter(({ number }) => number >= (from ?? 1) && number <= (to ?? Infinity));
}

/** Whether the file is the document's alone, so that it may be given whole: no range of its pages is said, whatever is known of them. */
export function isWholeFile({ from, to }: Pick<Scan, 'from' | 'to'>): boolean {
  return from === undefined && to === undefined;
}
