import type { PageView } from '@fonds/domain/views/public';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

/** A public page that curators wrote, or undefined. */
export function findPage(db: Reader, slug: string): PageView | undefined {
  const body = db.sqlite
    .prepare<[string], string>("SELECT body FROM visible_readings WHERE kind = 'page' AND slug = ?")
    .pluck()
    .get(slug);
  if (body === undefined) return undefined;
  const page = readPublishedBody('page', body);
  return { title: page.title, summary: page.summary[0] ?? null, content: page.content ?? null };
}
