import { kindedBody, type KindedBody } from './bodies.ts';

/**
 * A body with every language tag put through `swap`, wherever a field has a language: of the original, of texts and their
 * sources, of titles, names and notes. The markup of a text keeps the tags of its passages.
 */
function swappedIn(value: unknown, swap: (tag: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => swappedIn(each, swap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => {
      if (key === 'language' && typeof part === 'string') return [key, swap(part)];
      if (key !== 'languages' || !Array.isArray(part)) return [key, swappedIn(part, swap)];
      return [key, [...new Set(part.map((tag: unknown) => (typeof tag === 'string' ? swap(tag) : tag)))]];
    }),
  );
}

/** The languages that a record names, each once. Pure; cost: every field of the body once. */
export function languagesNamed({ body }: KindedBody): string[] {
  const named = new Set<string>();
  collect(body, named);
  return [...named];
}

function collect(value: unknown, named: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, named);
    return;
  }
  const parts: [string, unknown][] = Object.entries(value);
  for (const [key, part] of parts) {
    if (key === 'language' && typeof part === 'string') named.add(part);
    if (key === 'languages' && Array.isArray(part))
      collect(
        part.map((tag: unknown) => ({ language: tag })),
        named,
      );
    else collect(part, named);
  }
}

/** The record with every language put through `swap`. */
export function withLanguages({ kind, body }: KindedBody, swap: (tag: string) => string): KindedBody {
  return kindedBody(kind, swappedIn(body, swap));
}
