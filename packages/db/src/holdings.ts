import { publicPaths } from '@fonds/domain/record';
import type { ChildrenView, HoldingNode, HoldingsView } from '@fonds/domain/views/holdings';
import type { NamedLink } from '@fonds/domain/views/public';
import { idsNamed } from './names-found.ts';
import { mergedRecords } from './merged-records.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** A repository or record set in the tree of all holdings. */
export interface Holding {
  readonly id: string;
  readonly kind: 'repository' | 'recordset';
  readonly slug: string;
  readonly title: string;
  readonly language: string | null;
  readonly level: string | null;
  readonly dates: string | null;
  readonly referenceCode: string | null;
  readonly levelName: string | null;
  parent: Holding | undefined;
  readonly children: Holding[];
  /** Documents in it and in all that lies under it, each once. */
  documents: number;
}

/** The tree of what archives hold, every node by its id. */
export type Holdings = ReadonlyMap<string, Holding>;

type Row = Omit<Holding, 'parent' | 'children' | 'documents'>;

/**
 * Every public repository and record set with what lies under it and how many documents that is. Cost: once a content
 * version all of them, and the locators of all documents.
 */
export const holdingsOf: (db: Reader, key: '') => Holdings = keptPerVersion<Holdings, Reader>(1, (db) => {
  const rows = db.sqlite
    .prepare<[], Row>(
      `SELECT id, kind, slug, name AS title, name_language AS language, type AS level, dates,
         json_extract(body, '$.referenceCode') AS referenceCode, json_extract(body, '$.levelName') AS levelName
       FROM visible_authorities WHERE kind IN ('repository', 'recordset')`,
    )
    .all();
  const nodes = new Map<string, Holding>(
    rows.map((row) => [row.id, { ...row, parent: undefined, children: [], documents: 0 }]),
  );
  const merged = mergedRecords(db);
  const find = (id: string) => nodes.get(merged.get(id) ?? id);
  plant(db, find);
  for (const node of nodes.values()) node.children.sort(compareHoldings);
  countDocuments(db, find);
  return nodes;
});

/** Hangs each node under its parent: a set under the set that it is part of, else under its repository. */
function plant(db: Reader, find: (id: string) => Holding | undefined): void {
  const links = db.sqlite
    .prepare<[], [string, string]>(
      `SELECT from_id, to_id FROM visible_links WHERE from_kind IN ('repository', 'recordset')
       AND relation IN ('parent', 'repository')
       AND from_id IN (SELECT id FROM visible_authorities WHERE kind IN ('repository', 'recordset'))
       ORDER BY relation = 'repository'`,
    )
    .raw()
    .all();
  for (const [from, to] of links) {
    const node = find(from);
    const parent = find(to);
    if (!node || !parent || node.parent || isUnder(parent, node)) continue;
    node.parent = parent;
    parent.children.push(node);
  }
}

/** Whether a node is another or lies under it: records may be entered in a circle, which no tree can show. */
function isUnder(node: Holding, other: Holding): boolean {
  for (let at: Holding | undefined = node; at; at = at.parent) if (at === other) return true;
  return false;
}

function countDocuments(db: Reader, find: (id: string) => Holding | undefined): void {
  const rows = db.sqlite
    .prepare<[], [number, string]>(
      `SELECT l.from_key, l.to_id FROM visible_links l WHERE l.relation IN ('repository', 'recordset')
       AND l.from_kind = 'document' AND l.to_id IN (
         SELECT id FROM visible_authorities WHERE kind IN ('repository', 'recordset')
         UNION SELECT record_id FROM visible_former_addresses
           WHERE moved_to IS NOT NULL AND kind IN ('repository', 'recordset'))
       ORDER BY l.from_key`,
    )
    .raw()
    .all();
  let document = -1;
  let counted = new Set<Holding>();
  for (const [key, to] of rows) {
    if (key !== document) counted = new Set();
    document = key;
    for (let at = find(to); at && !counted.has(at); at = at.parent) {
      counted.add(at);
      at.documents += 1;
    }
  }
}

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** By reference code as an archive counts (9 before 10), else by title. */
function compareHoldings(a: Holding, b: Holding): number {
  return natural.compare(a.referenceCode ?? a.title, b.referenceCode ?? b.title) || natural.compare(a.title, b.title);
}

/** Everything that lies under a node, itself first. */
export function allUnder(node: Holding): Holding[] {
  return [node, ...node.children.flatMap(allUnder)];
}

/** What a node lies in, the widest first. */
export function pathTo(node: Holding): NamedLink[] {
  const path: NamedLink[] = [];
  for (let at = node.parent; at; at = at.parent) path.unshift({ id: at.id, name: at.title, path: addressOf(at) });
  return path;
}

function addressOf({ kind, slug }: Holding): string {
  return `${publicPaths[kind]}/${encodeURIComponent(slug)}`;
}

/** How many lines a page of the tree has at most, whatever is folded in it. */
const mostLines = 600;
/** A node with more children than this is shown on its own page alone. */
const mostFolded = 40;

/** A node with its children where they are few, theirs as well, as long as there is room on the page. */
function toNode(holding: Holding, room: { left: number }, depth = 2): HoldingNode {
  room.left -= 1;
  const { children } = holding;
  const folds = depth > 0 && children.length > 0 && children.length <= mostFolded && children.length <= room.left;
  if (folds) room.left -= children.length;
  return {
    id: holding.id,
    path: addressOf(holding),
    title: holding.title,
    language: holding.language,
    referenceCode: holding.referenceCode,
    level: holding.level,
    levelName: holding.levelName,
    dates: holding.dates,
    documents: holding.documents,
    within: children.length,
    children: folds
      ? children.map((child) => {
          room.left += 1;
          return toNode(child, room, depth - 1);
        })
      : [],
  };
}

/** What lies directly under a repository or record set: one page of it. */
export function listWithin(node: Holding, page: number, pageSize: number): ChildrenView {
  const room = { left: mostLines };
  const start = (page - 1) * pageSize;
  return {
    nodes: node.children.slice(start, start + pageSize).map((child) => toNode(child, room, 1)),
    total: node.children.length,
    page,
    pageSize,
  };
}

/** The tree from its roots, or the record sets that a filter finds by the words of their titles and codes. */
export function viewHoldings(
  db: Reader,
  wanted: { readonly found: ReadonlySet<string> | undefined; readonly page: number; readonly pageSize: number },
): HoldingsView {
  const all = [...holdingsOf(db, '').values()];
  const sets = all.filter((node) => node.kind === 'recordset').length;
  const start = (wanted.page - 1) * wanted.pageSize;
  const room = { left: mostLines };
  const shared = { sets, page: wanted.page, pageSize: wanted.pageSize };
  if (wanted.found) {
    const found = all.filter((node) => node.kind === 'recordset' && wanted.found?.has(node.id)).sort(compareHoldings);
    const nodes = found.slice(start, start + wanted.pageSize);
    const shown = nodes.map((node) => ({ node: toNode(node, room, 0), within: pathTo(node) }));
    return { ...shared, repositories: [], total: found.length, found: shown };
  }
  const roots = all
    .filter((node) => node.parent === undefined && (node.kind === 'recordset' || node.children.length > 0))
    .sort((a, b) => Number(a.kind === 'recordset') - Number(b.kind === 'recordset') || compareHoldings(a, b));
  const nodes = roots.slice(start, start + wanted.pageSize).map((root) => toNode(root, room));
  return { ...shared, repositories: nodes, total: roots.length, found: null };
}

/** The record sets that have these words in a name or in their reference code; undefined when nothing is asked. */
export function foundHoldings(db: Reader, typed: string): ReadonlySet<string> | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const codes = [...holdingsOf(db, '').values()].filter((node) => node.referenceCode?.toLowerCase().includes(wanted));
  return new Set([...codes.map((node) => node.id), ...idsNamed(db, 'recordset', typed)]);
}
