import { publicPaths } from '@fonds/domain/record';
import type { CollectionCard, CollectionView, NamedLink } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { countPresent, listPresent } from './collection-company.ts';
import { jsonWithMerged, listLinks, namedLink, typeLabels } from './document-entries.ts';
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

/** A card, with cards of what lies within the collection down to some depth. */
function toCard(db: Reader, row: CollectionRow, depth: number): CollectionCard {
  const body = readPublishedBody('collection', row.body);
  const span = spanOf(db, row.id);
  const children = depth === 0 ? [] : listChildren(db, row.id).map((child) => toCard(db, child, depth - 1));
  const introduction = body.introduction[0] ?? null;
  return { id: row.id, slug: row.slug, title: body.title, introduction, ...span, children: children.sort(byFirstDay) };
}

function listChildren(db: Reader, id: string): CollectionRow[] {
  return db.sqlite
    .prepare<[string], CollectionRow>(
      `SELECT DISTINCT r.id, r.slug, r.body FROM visible_links l JOIN visible_readings r ON r.id = l.from_id
       WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation = 'parent' AND r.kind = 'collection'
       ORDER BY r.folded_title`,
    )
    .all(jsonWithMerged(db, id));
}

function byFirstDay(a: CollectionCard, b: CollectionCard): number {
  return (a.earliest ?? Number.MAX_SAFE_INTEGER) - (b.earliest ?? Number.MAX_SAFE_INTEGER);
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

/** How deep the nested list of collections goes. */
const deepest = 5;

/** Every public collection with its span, in order of its first day; those that lie within another stand in that one. */
export function listCollections(db: Reader): CollectionCard[] {
  const rows = db.sqlite
    .prepare<[], CollectionRow>(
      `SELECT id, slug, body FROM visible_readings r WHERE kind = 'collection' AND NOT EXISTS (
         SELECT 1 FROM visible_links l LEFT JOIN visible_former_addresses f ON f.record_id = l.to_id
           JOIN visible_readings p ON p.id = coalesce(f.moved_to, l.to_id)
         WHERE l.from_id = r.id AND l.relation = 'parent')
       ORDER BY folded_title`,
    )
    .all();
  return rows.map((row) => toCard(db, row, deepest)).sort(byFirstDay);
}

/** Which public collection stands at an address, and its title. */
export function findCollectionTitle(db: Reader, slug: string): { id: string; title: string } | undefined {
  return cached<{ id: string; title: string }>(
    db,
    "SELECT id, title FROM visible_readings WHERE kind = 'collection' AND slug = ?",
  ).get(slug);
}

/** The bounds of every document of a collection, in order of time. Cost: all of them. */
export function listBounds(db: Reader, id: string): { earliest: number | null; latest: number | null }[] {
  return cached<{ earliest: number | null; latest: number | null }>(
    db,
    `SELECT d.earliest, d.latest FROM ${members} ORDER BY d.sort_key, d.record_key`,
  ).all(jsonWithMerged(db, id));
}

/** A public collection without the list of its documents, or undefined. */
export function findCollection(
  db: Reader,
  slug: string,
):
  Omit<CollectionView, 'list' | 'marks' | 'density' | 'remarks' | 'order' | 'hasOwnOrder' | 'memberNotes'> | undefined {
  const row = db.sqlite
    .prepare<[string], CollectionRow>(
      "SELECT id, slug, body FROM visible_readings WHERE kind = 'collection' AND slug = ?",
    )
    .get(slug);
  if (!row) return undefined;
  const body = readPublishedBody('collection', row.body);
  return {
    id: row.id,
    slug: row.slug,
    title: body.title,
    introduction: body.introduction,
    essay: body.essay ?? null,
    notes: body.notes,
    editors: listLinks(db, [row.id], 'editor').map(namedLink),
    parents: listParents(db, row.id),
    children: listChildren(db, row.id).map((child) => toCard(db, child, 0)),
    ...spanOf(db, row.id),
    ...aboutMembers(db, row.id),
  };
}

/** The collections that one lies in, the widest first. */
function listParents(db: Reader, id: string): NamedLink[] {
  const parents: NamedLink[] = [];
  for (let at = id; parents.length < deepest;) {
    const [parent] = listLinks(db, [at], 'parent').map(namedLink);
    if (!parent || parent.id === id || parents.some((known) => known.id === parent.id)) break;
    parents.unshift(parent);
    at = parent.id;
  }
  return parents;
}

/** How many of those most present stand beside a collection. */
const mostShown = 8;

const aboutMembers = keptPerVersion(mostKept, (db: Reader, id) => ({
  agents: countPresent(db, id, 'agent'),
  places: countPresent(db, id, 'place'),
  subjects: countPresent(db, id, 'subject'),
  mostPresent: listPresent(db, id, 'agent', { q: '', page: 1, pageSize: mostShown }).entries.map((entry) => ({
    name: entry.name,
    path: `${publicPaths.agent}/${encodeURIComponent(entry.slug)}`,
    count: entry.documents,
  })),
  types: listTypes(db, id),
}));

function listTypes(db: Reader, id: string): CollectionView['types'] {
  const labels = typeLabels(db);
  return db.sqlite
    .prepare<[string], { id: string; count: number }>(
      `SELECT d.type AS id, count(*) AS count FROM ${members} AND d.type IS NOT NULL GROUP BY d.type ORDER BY count DESC, d.type`,
    )
    .all(jsonWithMerged(db, id))
    .map((row) => ({ ...row, label: labels.get(row.id) ?? row.id }));
}
