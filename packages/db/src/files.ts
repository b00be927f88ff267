import { compareLeaves, leavesOf, type Leaves, type LeafSource } from '@fonds/domain/leaves';
import type { FilePlace } from '@fonds/domain/views/holdings';
import { z } from 'zod';
import { cached } from './cached.ts';
import { type LinkRow, namedLink, withMerged } from './document-entries.ts';
import { entryAt, type EntryPlace } from './entry-at.ts';
import { neighbourOf } from './neighbour.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** Of a file with more documents than this, leaves are not read: it is no file, or nobody has said which. */
export const mostInFile = 2000;

interface InFile extends EntryPlace {
  readonly leaves: Leaves | undefined;
}

const locators = z.array(
  z.object({
    recordset: z.object({ id: z.string() }).optional(),
    levels: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    source: z.string().optional(),
  }),
);

/**
 * The documents of one record set with their leaves, in the order of those; documents without follow in order of time.
 * Empty where there are more than a file holds. Cost: once a content version the locators of its documents.
 */
const orderOfFile = keptPerVersion<readonly InFile[], Reader>(100, (db, id) => {
  const own = new Set<string | undefined>(withMerged(db, [id]));
  const ids = JSON.stringify([...own]);
  const size = cached<number>(
    db,
    `SELECT count(*) FROM (SELECT DISTINCT from_key FROM visible_links
       WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = 'recordset' LIMIT ?)`,
  )
    .pluck()
    .get(ids, mostInFile + 1);
  if (size === undefined || size > mostInFile) return [];
  const rows = db.sqlite
    .prepare<[string], { sortKey: number; recordKey: number; locators: string | null }>(
      `SELECT DISTINCT d.sort_key AS sortKey, d.record_key AS recordKey, json_extract(d.body, '$.locators') AS locators
       FROM visible_links l JOIN visible_documents d ON d.id = l.from_id
       WHERE l.to_id IN (SELECT value FROM json_each(?)) AND l.relation = 'recordset'
       ORDER BY d.sort_key, d.record_key`,
    )
    .all(ids);
  return rows
    .map(({ sortKey, recordKey, locators: text }): InFile => {
      const all: (LeafSource & { recordset?: { id: string } | undefined })[] = locators.parse(JSON.parse(text ?? '[]'));
      const here = all.filter((locator) => own.has(locator.recordset?.id));
      return { sortKey, recordKey, leaves: here.map(leavesOf).find((leaves) => leaves !== undefined) };
    })
    .sort((a, b) => compareLeaves(a.leaves, b.leaves));
});

/** The documents of a record set by their leaves; undefined where none of them is known to stand on one. */
export function listByLeaf(db: Reader, id: string): readonly InFile[] | undefined {
  const order = orderOfFile(db, id);
  return order.some((each) => each.leaves) ? order : undefined;
}

/** The leaves of each document of a record set, by its key. */
export function leavesIn(db: Reader, id: string): ReadonlyMap<number, string> {
  return new Map(orderOfFile(db, id).flatMap((each) => (each.leaves ? [[each.recordKey, each.leaves.words]] : [])));
}

/** Where a document stands in a file, by leaf where leaves are known, else by date. Undefined for a set too large to be a file. */
export function placeInFile(db: Reader, link: LinkRow, at: EntryPlace): FilePlace | undefined {
  const order = orderOfFile(db, link.toId);
  const index = order.findIndex((each) => each.recordKey === at.recordKey);
  if (index === -1) return undefined;
  const beside = (place: number) => neighbourOf(order[place] && entryAt(db, order[place]));
  return {
    link: namedLink(link),
    position: index + 1,
    documents: order.length,
    leaves: order[index]?.leaves?.words ?? null,
    earlier: beside(index - 1),
    later: beside(index + 1),
  };
}
