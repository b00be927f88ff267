import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { cleanTexts } from '../clean-texts.ts';
import { newReferenceIssues } from '../wrong-references.ts';

/**
 * A body with some of its top-level fields set anew: null takes an optional field away, every field that isn't named stays
 * as it was. New paragraphs are numbered above `highest`, the highest that the record ever had.
 * Throws InvalidError with an issue for each field that is wrong, or that the kind doesn't have.
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
  const wrong = record.kind === 'document' ? newReferenceIssues(base, record.body) : [];
  if (wrong.length > 0) throw new InvalidError(wrong.map(({ path, message }) => ({ path, message })));
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
