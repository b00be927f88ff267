import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { sanitizeText, withParagraphIds } from '@fonds/domain/text/semantic-html';
import { z } from 'zod';

const htmlPart = z.looseObject({ html: z.string() });

/** Texts are cleaned on the way in, wherever in a body they stand; their paragraphs keep the ids that they had. */
function cleanTexts(value: unknown, before: unknown, highest: number): unknown {
  if (Array.isArray(value)) {
    const old: unknown[] = Array.isArray(before) ? before : [];
    return value.map((item: unknown, index) => cleanTexts(item, matching(item, old) ?? old[index], highest));
  }
  const part = htmlPart.safeParse(value);
  if (!part.success) return value;
  const previous = htmlPart.safeParse(before);
  const html = withParagraphIds(
    sanitizeText(part.data.html),
    previous.success ? previous.data.html : undefined,
    highest,
  );
  return { ...part.data, html };
}

const keyed = z.looseObject({ key: z.string() });

function matching(item: unknown, old: readonly unknown[]): unknown {
  const wanted = keyed.safeParse(item);
  return wanted.success ? old.find((candidate) => keyed.safeParse(candidate).data?.key === wanted.data.key) : undefined;
}

/**
 * A body with some of its top-level fields set anew: null takes an optional field away, every field that isn't named stays
 * as it was. New paragraphs are numbered above `highest`, the highest that the record ever had. Throws InvalidError with an issue for each field that is wrong, or that the kind doesn't have.
 */
export function applyChanges(
  kind: RecordKind,
  base: object,
  changes: Readonly<Record<string, unknown>>,
  highest = 0,
): KindedBody {
  const body = new Map<string, unknown>(Object.entries(base));
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) body.delete(field);
    else body.set(field, cleanTexts(value, body.get(field), highest));
  }
  const record = kindedBody(kind, Object.fromEntries(body));
  const lone = loneSurrogates(record.body);
  if (lone.length > 0) throw new InvalidError(lone);
  return record;
}

/** Text that is no Unicode (half a character) can't be kept as it is: SQLite stores UTF-8. */
function loneSurrogates(value: unknown, path = ''): { path: string; message: string }[] {
  if (typeof value === 'string') {
    return value.isWellFormed()
      ? []
      : [{ path, message: 'holds half of a character, which can’t be stored; type it again' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => loneSurrogates(item, path === '' ? key : `${path}.${key}`));
}
