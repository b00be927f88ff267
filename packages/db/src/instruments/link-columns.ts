import { publicPaths } from '@fonds/domain/record';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { momentsOf } from './moments.ts';

/** What links lead to: an authority, or a name whose record isn't public. */
export interface LinkTarget {
  readonly id: string;
  /** Its slug, or its id while it isn't public: what an address names it by. */
  readonly key: string;
  readonly name: string;
  readonly language: string | null;
  readonly path: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The links of documents to places, or to agents, by columns: those of one document stand together. */
export interface LinkColumns {
  readonly size: number;
  /** The document's place in order of time. */
  readonly ordinals: Uint32Array;
  /** The index of the target in `targets`; a merged one is that which it was merged into. */
  readonly targets: Uint32Array;
  /** The index of the role in `roles`. */
  readonly roles: Uint16Array;
  readonly roleNames: readonly string[];
  readonly all: readonly LinkTarget[];
  readonly byKey: ReadonlyMap<string, number>;
}

interface AuthorityRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

type Relation = 'agent' | 'place';

const columnsOf = keptPerVersion<LinkColumns, Reader>(2, (db, key) => {
  const relation: Relation = key === 'agent' ? 'agent' : 'place';
  const { ordinals } = momentsOf(db);
  const moved = new Map(
    db.sqlite
      .prepare<[], [string, string]>(
        'SELECT record_id, moved_to FROM visible_former_addresses WHERE moved_to IS NOT NULL',
      )
      .raw()
      .all(),
  );
  const rows = db.sqlite
    .prepare<[string], [fromKey: number, role: string, toId: string]>(
      `SELECT from_key, role, to_id FROM visible_links
       WHERE relation = ? AND from_kind = 'document' ORDER BY from_key, position`,
    )
    .raw()
    .all(relation);
  const ids = new Map<string, number>();
  const roles = new Map<string, number>();
  const columns = {
    ordinals: new Uint32Array(rows.length),
    targets: new Uint32Array(rows.length),
    roles: new Uint16Array(rows.length),
  };
  let size = 0;
  for (const [fromKey, role, toId] of rows) {
    const ordinal = ordinals.get(fromKey);
    if (ordinal === undefined) continue;
    columns.ordinals[size] = ordinal;
    columns.targets[size] = indexIn(ids, moved.get(toId) ?? toId);
    columns.roles[size] = indexIn(roles, role);
    size += 1;
  }
  const all = describe(db, relation, [...ids.keys()]);
  const byKey = new Map(all.map((target, index) => [target.key, index]));
  return { size, ...columns, roleNames: [...roles.keys()], all, byKey };
});

function indexIn(known: Map<string, number>, value: string): number {
  const index = known.get(value) ?? known.size;
  if (index === known.size) known.set(value, index);
  return index;
}

function describe(db: Reader, kind: Relation, ids: readonly string[]): LinkTarget[] {
  const authority = db.sqlite.prepare<[string, string], AuthorityRow>(
    `SELECT id, slug, name, name_language AS language, latitude, longitude FROM visible_authorities
     WHERE id = ? AND kind = ?`,
  );
  const written = db.sqlite
    .prepare<[string, string], string>(
      'SELECT name FROM visible_links WHERE to_id = ? AND relation = ? ORDER BY sort_key, from_key, position LIMIT 1',
    )
    .pluck();
  return ids.map((id) => {
    const row = authority.get(id, kind);
    if (row) return { ...row, key: row.slug, path: `${publicPaths[kind]}/${encodeURIComponent(row.slug)}` };
    const name = written.get(id, kind) ?? '';
    return { id, key: id, name, language: null, path: null, latitude: null, longitude: null };
  });
}

/**
 * The links of all documents to agents or to places. Cost: once a content version, every link of the archive and a look-up
 * for each authority that they lead to; 10 bytes a link are kept.
 */
export function linkColumns(db: Reader, relation: Relation): LinkColumns {
  return columnsOf(db, relation);
}
