import { inLanguage } from '@fonds/domain/language';
import type { CardView } from '@fonds/domain/views/card';
import type { AuthorityKind } from '@fonds/domain/views/authority';
import { findAuthorityRecord } from './authorities.ts';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

const mostVariants = 4;

/** The card of an authority, or undefined. Cost: a few look-ups by index, and the links of its documents, which are counted. */
export function findCard(db: Reader, kind: AuthorityKind, slug: string): CardView | undefined {
  const found = findAuthorityRecord(db, kind, slug);
  if (!found) return undefined;
  const { entry } = found;
  const body = readPublishedBody(kind, found.body);
  const { name, language, type, dates, documents } = entry;
  // Names that look otherwise tell more than other spellings do.
  const [foreign, alike] = [true, false].map((wanted) =>
    entry.variants.filter((variant) => (variant.language?.split('-')[0] !== language) === wanted),
  );
  return {
    kind,
    slug: entry.slug,
    name,
    language,
    variants: [...(foreign ?? []), ...(alike ?? [])].slice(0, mostVariants),
    type,
    dates,
    description: ('description' in body ? inLanguage(body.description, 'en') : undefined) ?? null,
    documents,
  };
}
