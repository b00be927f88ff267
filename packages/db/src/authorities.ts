import { foldName } from '@fonds/domain/name';
import type { RecordKind } from '@fonds/domain/record';
import type { AuthorityEntry, AuthorityKind, Listed } from '@fonds/domain/views/public';
import type { Reader } from './open.ts';

interface AuthorityRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameLanguage: string | null;
  readonly type: string | null;
  readonly dates: string | null;
  readonly documents: number;
}

/** The documents that speak of an authority or of one merged into it. */
export const documentsOf = `visible_links l WHERE l.from_kind = 'document'
  AND l.to_id IN (SELECT ? UNION SELECT record_id FROM visible_former_addresses WHERE moved_to = ?)`;

const counted = `(SELECT count(DISTINCT l.from_id) FROM visible_links l WHERE l.from_kind = 'document'
  AND l.to_id IN (SELECT a.id UNION SELECT record_id FROM visible_former_addresses WHERE moved_to = a.id))`;

const columns = `a.id, a.slug, a.name, a.name_language AS nameLanguage, a.type, a.dates, ${counted} AS documents`;

/** Turns rows into entries, each with the names that it has in other scripts. */
export function toAuthorityEntries(db: Reader, rows: readonly AuthorityRow[]): AuthorityEntry[] {
  const variants = db.sqlite.prepare<[string], { text: string; language: string | null }>(
    'SELECT name AS text, language FROM visible_names WHERE record_id = ? AND preferred = 0 ORDER BY position LIMIT 6',
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: row.nameLanguage,
    variants: variants.all(row.id),
    type: row.type,
    dates: row.dates,
    documents: row.documents,
  }));
}

/** Public authorities of one kind by name or by how many documents speak of them; `q` filters by any of their names. */
export function listAuthorities(
  db: Reader,
  query: { kind: AuthorityKind; q: string; sort: 'name' | 'documents'; page: number; pageSize: number },
): Listed<AuthorityEntry> {
  const folded = foldName(query.q);
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
  const named = `(? = '' OR EXISTS (SELECT 1 FROM visible_names n WHERE n.record_id = a.id AND n.folded LIKE ? ESCAPE '\\'))`;
  const total = db.sqlite
    .prepare<unknown[], number>(`SELECT count(*) FROM visible_authorities a WHERE a.kind = ? AND ${named}`)
    .pluck()
    .get(query.kind, folded, pattern);
  const order = query.sort === 'documents' ? 'documents DESC, a.folded_name, a.id' : 'a.folded_name, a.id';
  const rows = db.sqlite
    .prepare<unknown[], AuthorityRow>(
      `SELECT ${columns} FROM visible_authorities a WHERE a.kind = ? AND ${named} ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .all(query.kind, folded, pattern, query.pageSize, (query.page - 1) * query.pageSize);
  return { entries: toAuthorityEntries(db, rows), total: total ?? 0, page: query.page, pageSize: query.pageSize };
}

/** A public authority's row with its body, or undefined. */
export function findAuthorityRow(
  db: Reader,
  kind: RecordKind,
  slug: string,
):
  | (AuthorityRow & { readonly body: string; readonly latitude: number | null; readonly longitude: number | null })
  | undefined {
  return db.sqlite
    .prepare<
      [string, string],
      AuthorityRow & { readonly body: string; readonly latitude: number | null; readonly longitude: number | null }
    >(`SELECT ${columns}, a.body, a.latitude, a.longitude FROM visible_authorities a WHERE a.kind = ? AND a.slug = ?`)
    .get(kind, slug);
}
