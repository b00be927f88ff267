import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { CollectionCard, CollectionView, CountedLink } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { jsonWithMerged, linkedAuthority, listLinks, namedLink, typeLabels } from './document-entries.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';
import { readPublishedBody } from './published-body.ts';

interface CollectionRow {
  readonly id: string;
  readonly slug: string;
  readonly body: string;
}

const linking = `l.relation = 'collection' AND l.to_id IN (SELECT value FROM json_each(?))`;
const members = `visible_documents d WHERE d.id IN (SELECT l.from_id FROM visible_links l WHERE ${linking})`;

function toCard(db: Reader, row: CollectionRow): CollectionCard {
  const body = readPublishedBody('collection', row.body);
  const span = spanOf(db, row.id);
  return { id: row.id, slug: row.slug, title: body.title, introduction: body.introduction[0] ?? null, ...span };
}

interface Span {
  readonly documents: number;
  readonly undated: number;
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Of how many collections what goes over all their documents is kept. */
const mostKept = 500;

const spanOf = keptPerVersion(mostKept, (db: Reader, id): Span => {
  const row = db.sqlite
    .prepare<[string], { documents: number; undated: number; earliest: number | null; latest: number | null }>(
      `SELECT count(*) AS documents, sum(d.earliest IS NULL AND d.latest IS NULL) AS undated,
         min(d.earliest) AS earliest, max(d.latest) AS latest FROM ${members}`,
    )
    .get(jsonWithMerged(db, id));
  return {
    documents: row?.documents ?? 0,
    undated: row?.undated ?? 0,
    earliest: row?.earliest ?? null,
    latest: row?.latest ?? null,
  };
});

/** Every public collection with its span, in order of its first day. */
export function listCollections(db: Reader): CollectionCard[] {
  const rows = db.sqlite
    .prepare<[], CollectionRow>(
      "SELECT id, slug, body FROM visible_readings WHERE kind = 'collection' ORDER BY folded_title",
    )
    .all();
  return rows
    .map((row) => toCard(db, row))
    .sort((a, b) => (a.earliest ?? Number.MAX_SAFE_INTEGER) - (b.earliest ?? Number.MAX_SAFE_INTEGER));
}

/** Which public collection stands at an address, and its title. */
export function findCollectionTitle(db: Reader, slug: string): { id: string; title: string } | undefined {
  return cached<{ id: string; title: string }>(
    db,
    "SELECT id, title FROM visible_readings WHERE kind = 'collection' AND slug = ?",
  ).get(slug);
}

/** A public collection without the list of its documents, or undefined. */
export function findCollection(
  db: Reader,
  slug: string,
): Omit<CollectionView, 'list' | 'marks' | 'density' | 'remarks'> | undefined {
  const row = db.sqlite
    .prepare<[string], CollectionRow>(
      "SELECT id, slug, body FROM visible_readings WHERE kind = 'collection' AND slug = ?",
    )
    .get(slug);
  if (!row) return undefined;
  const body = readPublishedBody('collection', row.body);
  const [parent] = listLinks(db, [row.id], 'parent');
  const children = db.sqlite
    .prepare<[string], CollectionRow>(
      `SELECT r.id, r.slug, r.body FROM visible_links l JOIN visible_readings r ON r.id = l.from_id
       WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation = 'parent' AND r.kind = 'collection'
       ORDER BY r.folded_title`,
    )
    .all(jsonWithMerged(db, row.id));
  return {
    id: row.id,
    slug: row.slug,
    title: body.title,
    introduction: body.introduction,
    essay: body.essay ?? null,
    notes: body.notes,
    parent: parent ? namedLink(parent) : null,
    children: children.map((child) => toCard(db, child)),
    ...spanOf(db, row.id),
    ...aboutMembers(db, row.id),
  };
}

const aboutMembers = keptPerVersion(mostKept, (db: Reader, id) => ({
  agents: countAgents(db, id),
  mostPresent: listPresent(db, id),
  types: listTypes(db, id),
}));

function listPresent(db: Reader, id: string): CountedLink[] {
  return db.sqlite
    .prepare<[string], { name: string; kind: RecordKind; slug: string; count: number }>(
      `SELECT a.name, a.kind, a.slug, count(DISTINCT p.from_id) AS count
       FROM visible_links l JOIN visible_links p ON p.from_id = l.from_id AND p.relation = 'agent'
       ${linkedAuthority('p')}
       WHERE ${linking} GROUP BY a.id ORDER BY count DESC, a.folded_name LIMIT 8`,
    )
    .all(jsonWithMerged(db, id))
    .map(({ name, kind, slug, count }) => ({ name, path: `${publicPaths[kind]}/${slug}`, count }));
}

function countAgents(db: Reader, id: string): number {
  return (
    db.sqlite
      .prepare<[string], number>(
        `SELECT count(DISTINCT a.id) FROM visible_links l JOIN visible_links p ON p.from_id = l.from_id AND p.relation = 'agent'
         ${linkedAuthority('p')} WHERE ${linking}`,
      )
      .pluck()
      .get(jsonWithMerged(db, id)) ?? 0
  );
}

function listTypes(db: Reader, id: string): CollectionView['types'] {
  const labels = typeLabels(db);
  return db.sqlite
    .prepare<[string], { id: string; count: number }>(
      `SELECT d.type AS id, count(*) AS count FROM ${members} AND d.type IS NOT NULL GROUP BY d.type ORDER BY count DESC, d.type`,
    )
    .all(jsonWithMerged(db, id))
    .map((row) => ({ ...row, label: labels.get(row.id) ?? row.id }));
}
