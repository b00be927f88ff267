import { cleanText } from '@fonds/domain/text/semantic-html';
import { z } from 'zod';

const htmlPart = z.looseObject({ html: z.string() });

/**
 * The value of a body's field with its texts cleaned, as every way in asks for. Their paragraphs keep the ids that they had
 * in the field `before`; new ones are numbered above `highest`.
 */
export function cleanTexts(value: unknown, before: unknown, highest: number): unknown {
  if (Array.isArray(value)) {
    const old: unknown[] = Array.isArray(before) ? before : [];
    return value.map((item: unknown, index) => cleanTexts(item, matching(item, old) ?? old[index], highest));
  }
  const part = htmlPart.safeParse(value);
  if (!part.success) return value;
  const previous = htmlPart.safeParse(before);
  const html = cleanText(part.data.html, previous.success ? previous.data.html : undefined, highest);
  return { ...part.data, html };
}

const keyed = z.looseObject({ key: z.string() });

function matching(item: unknown, old: readonly unknown[]): unknown {
  const wanted = keyed.safeParse(item);
  return wanted.success ? old.find((candidate) => keyed.safeParse(candidate).data?.key === wanted.data.key) : undefined;
}
