import { publicPaths, type RecordKind } from '@fonds/domain/record';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';

const named = / data-record="([0-9A-HJKMNP-TV-Z]{26})"/g;

/**
 * Where the names in some texts lead: for each record that they are linked to and that is public, its path; a merged record
 * is followed. Cost: one reading of the texts and four look-ups by index for each record.
 */
export function namedInTexts(db: Reader, texts: readonly { readonly html: string }[]): { id: string; path: string }[] {
  const ids = new Set(texts.flatMap(({ html }) => [...html.matchAll(named)].map(([, id = '']) => id)));
  if (ids.size === 0) return [];
  return cached<{ id: string; kind: RecordKind; slug: string }>(
    db,
    `SELECT wanted.value AS id, coalesce(a.kind, r.kind, CASE WHEN d.id IS NOT NULL THEN 'document' END) AS kind,
         coalesce(a.slug, r.slug, d.slug) AS slug
       FROM json_each(?) wanted
       LEFT JOIN visible_former_addresses f ON f.record_id = wanted.value AND f.moved_to IS NOT NULL
       LEFT JOIN visible_authorities a ON a.id = coalesce(f.moved_to, wanted.value)
       LEFT JOIN visible_readings r ON r.id = coalesce(f.moved_to, wanted.value)
       LEFT JOIN visible_documents d ON d.id = coalesce(f.moved_to, wanted.value)
       WHERE coalesce(a.slug, r.slug, d.slug) IS NOT NULL`,
  )
    .all(JSON.stringify([...ids]))
    .map(({ id, kind, slug }) => ({ id, path: `${publicPaths[kind]}/${slug}` }));
}
