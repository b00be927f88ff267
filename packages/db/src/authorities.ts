import type { RecordKind } from '@fonds/domain/record';
import type { AuthorityEntry, AuthorityKind, AuthorityListView } from '@fonds/domain/views/authority';
import { countOf, pageOfKeys } from './authority-index.ts';
import type { Reader } from './open.ts';

interface AuthorityRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly slug: string;
  readonly name: string;
  readonly nameLanguage: string | null;
  readonly type: string | null;
  readonly dates: string | null;
}

const columns = 'a.id, a.kind, a.slug, a.name, a.name_language AS nameLanguage, a.type, a.dates';

/** Turns rows into entries, each with the names that it has in other scripts; `documents` may be known already. */
function toAuthorityEntries(
  db: Reader,
  rows: readonly (AuthorityRow & { readonly documents?: number })[],
): AuthorityEntry[] {
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
    documents: row.documents ?? countOf(db, row.kind, row.id),
  }));
}

/** Authorities by the keys of their rows, in the order of those; `counts` are the documents to say of each. */
export function entriesOf(db: Reader, keys: readonly number[], counts?: ReadonlyMap<number, number>): AuthorityEntry[] {
  const rows = db.sqlite
    .prepare<[string], AuthorityRow & { readonly key: number }>(
      `SELECT a.key, ${columns} FROM json_each(?) CROSS JOIN visible_authorities a ON a.key = json_each.value ORDER BY json_each.key`,
    )
    .all(JSON.stringify(keys));
  return toAuthorityEntries(
    db,
    rows.map((row) => {
      const documents = counts?.get(row.key);
      return documents === undefined ? row : { ...row, documents };
    }),
  );
}

/**
 * Public authorities of one kind by name or by how many documents speak of them; `q` filters by any of their names. Cost:
 * once a content version all names of the kind, and by documents all links to them; then the rows of one page.
 */
export function listAuthorities(
  db: Reader,
  query: {
    kind: AuthorityKind;
    q: string;
    type: string;
    sort: 'name' | 'documents';
    page: number;
    pageSize: number;
  },
): AuthorityListView {
  const { keys, marks, total, letters, types } = pageOfKeys(db, query);
  return {
    entries: entriesOf(db, keys),
    total,
    page: query.page,
    pageSize: query.pageSize,
    letters,
    marksOfEntries: marks,
    types,
  };
}

/** A public authority as its page needs it. */
export interface AuthorityRecord {
  readonly entry: AuthorityEntry;
  readonly body: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A public authority with its body, or undefined. */
export function findAuthorityRecord(db: Reader, kind: RecordKind, slug: string): AuthorityRecord | undefined {
  const row = db.sqlite
    .prepare<
      [string, string],
      AuthorityRow & { readonly body: string; readonly latitude: number | null; readonly longitude: number | null }
    >(`SELECT ${columns}, a.body, a.latitude, a.longitude FROM visible_authorities a WHERE a.kind = ? AND a.slug = ?`)
    .get(kind, slug);
  const [entry] = row ? toAuthorityEntries(db, [row]) : [];
  return row && entry && { entry, body: row.body, latitude: row.latitude, longitude: row.longitude };
}
