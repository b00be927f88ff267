import type { ArchiveView, PageView } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

/** A public page that curators wrote, or undefined. */
export function findPage(db: Reader, slug: string): PageView | undefined {
  const body = cached<string>(db, "SELECT body FROM visible_readings WHERE kind = 'page' AND slug = ?")
    .pluck()
    .get(slug);
  if (body === undefined) return undefined;
  const page = readPublishedBody('page', body);
  return { title: page.title, summary: page.summary[0] ?? null, content: page.content ?? null };
}

/** The public pages that curators wrote, by title, without those that the reader shows at `/about` and `/help`. */
export function listPages(db: Reader): ArchiveView['pages'] {
  const rows = cached<{ slug: string; body: string }>(
    db,
    "SELECT slug, body FROM visible_readings WHERE kind = 'page' AND slug NOT IN ('about', 'help') LIMIT 200",
  ).all();
  return rows
    .map(({ slug, body }) => ({ slug, title: readPublishedBody('page', body).title }))
    .sort((a, b) => a.title.text.localeCompare(b.title.text));
}
