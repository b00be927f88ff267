import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { Outcome } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';

interface FormerRow {
  readonly movedTo: string | null;
  readonly at: string;
  readonly note: string | null;
}

/** The public path of a record, where it has one; a merged record's is that of the one that it was merged into. */
export function findPublicPath(db: Reader, id: string): string | undefined {
  const row = cached<{ kind: RecordKind; slug: string }>(
    db,
    `SELECT 'document' AS kind, slug FROM visible_documents WHERE id = ?
       UNION ALL SELECT kind, slug FROM visible_authorities WHERE id = ?
       UNION ALL SELECT kind, slug FROM visible_readings WHERE id = ?`,
  ).get(id, id, id);
  if (row) return `${publicPaths[row.kind]}/${row.slug}`;
  const merged = cached<string>(
    db,
    'SELECT moved_to FROM visible_former_addresses WHERE record_id = ? AND moved_to IS NOT NULL',
  )
    .pluck()
    .get(id);
  return merged === undefined || merged === id ? undefined : findPublicPath(db, merged);
}

/** What stands at an address where nothing is published: moved, gone or never there. */
export function outcomeOfFormer(
  db: Reader,
  kind: RecordKind,
  slug: string,
): Exclude<Outcome<never>, { outcome: 'found' }> {
  const row = cached<FormerRow>(
    db,
    'SELECT moved_to AS movedTo, at, note FROM visible_former_addresses WHERE kind = ? AND slug = ?',
  ).get(kind, slug);
  if (!row) return { outcome: 'missing' };
  const to = row.movedTo === null ? undefined : findPublicPath(db, row.movedTo);
  if (to !== undefined) return { outcome: 'moved', to };
  return { outcome: 'gone', withdrawnAt: row.at, note: row.note };
}

/** Where a record with an identifier is now. Identifiers may be shared: of the public ones the first published is meant. */
export function findByIdentifier(db: Reader, identifier: string): Outcome<{ path: string }> {
  const rows = cached<{ recordId: string; at: string | null; note: string | null }>(
    db,
    `SELECT i.record_id AS recordId, f.at, f.note FROM visible_identifiers i
       LEFT JOIN visible_former_addresses f ON f.record_id = i.record_id
       WHERE i.identifier = ?
       ORDER BY (SELECT min(published_at) FROM visible_publications p WHERE p.record_id = i.record_id), i.record_id
       LIMIT 100`,
  ).all(identifier);
  for (const row of rows) {
    const path = findPublicPath(db, row.recordId);
    if (path !== undefined) return { outcome: 'found', view: { path } };
  }
  const [gone] = rows;
  if (gone?.at === undefined || gone.at === null) return { outcome: 'missing' };
  return { outcome: 'gone', withdrawnAt: gone.at, note: gone.note };
}

/** Every public path in steady order, for the sitemap: up to `limit` after the path of the one before. */
export function listPublicPaths(
  db: Reader,
  after: string | undefined,
  limit: number,
): { paths: { path: string; changedAt: string }[]; next: string | null } {
  const rows = cached<{ id: string; kind: RecordKind; slug: string; at: string }>(
    db,
    `SELECT * FROM (
         SELECT id, 'document' AS kind, slug, published_at AS at FROM visible_documents
         UNION ALL SELECT id, kind, slug, published_at FROM visible_authorities
         UNION ALL SELECT id, kind, slug, published_at FROM visible_readings)
       WHERE id > ? ORDER BY id LIMIT ?`,
  ).all(after ?? '', limit);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    paths: rows.map((row) => ({ path: `${publicPaths[row.kind]}/${row.slug}`, changedAt: row.at })),
    next: last?.id ?? null,
  };
}
