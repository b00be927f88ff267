import type { LocalizedText } from '@fonds/domain/language';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';

interface TitleRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string | null;
}

const columns = 'id, slug, title, title_language AS language';
const most = 500;

/** Public collections by title, to choose from: the first 500. */
export function listCollectionTitles(db: Reader): { slug: string; title: LocalizedText }[] {
  return cached<TitleRow>(
    db,
    `SELECT ${columns} FROM visible_readings WHERE kind = 'collection' ORDER BY folded_title, id LIMIT ${most}`,
  )
    .all()
    .map(({ slug, title, language }) => ({ slug, title: { text: title, ...(language === null ? {} : { language }) } }));
}

/** The public collection at an address. */
export function findCollectionBySlug(db: Reader, slug: string): { id: string; slug: string } | undefined {
  return cached<TitleRow>(db, `SELECT ${columns} FROM visible_readings WHERE kind = 'collection' AND slug = ?`).get(
    slug,
  );
}
