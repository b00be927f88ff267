import type { Thread, ThreadLink } from '@fonds/domain/views/related';
import { cached } from './cached.ts';
import { entryColumns, toEntries, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { calledRelation, ownWords } from './own-words.ts';

/** The relations that make a thread; *refers to* and *see also* only point. */
const relations = [
  'replies-to',
  'draft-of',
  'version-of',
  'duplicate-of',
  'enclosure-of',
  'translation-of',
  'other-side-of',
] as const;

/** More than that can't be taken in at a glance. */
const mostEntries = 24;

/**
 * Everything that hangs together with a document by replies, drafts, versions, enclosures, translations and other records
 * of the same meeting; empty when nothing does. Cost: the relations of the listed documents.
 */
export function findThread(db: Reader, documentId: string): Thread {
  const ids = new Set([documentId]);
  const links = new Map<string, ThreadLink>();
  let [more, reached] = [false, [documentId]];
  while (reached.length > 0) {
    const next: string[] = [];
    for (const link of linksAt(db, reached)) {
      links.set(`${link.from} ${link.relation} ${link.to}`, link);
      for (const id of [link.from, link.to]) {
        if (ids.has(id)) continue;
        if (ids.size >= mostEntries) more = true;
        else {
          ids.add(id);
          next.push(id);
        }
      }
    }
    reached = next;
  }
  const rows = ids.size === 1 ? [] : readRows(db, [...ids]);
  const shown = new Set(rows.map((row) => row.id));
  const words = ownWords(db, 'document-relation');
  return {
    entries: toEntries(db, rows),
    links: [...links.values()]
      .filter(({ from, to }) => shown.has(from) && shown.has(to) && from !== to)
      .map((link) => ({ ...link, ...calledRelation(words, link.relation) })),
    more,
  };
}

/** The relations that some documents state, and those that are stated to them, between public documents. */
function linksAt(db: Reader, ids: readonly string[]): ThreadLink[] {
  const target = 'coalesce(f.moved_to, l.to_id)';
  const from = JSON.stringify(ids);
  return cached<ThreadLink>(
    db,
    `SELECT l.from_id AS "from", ${target} AS "to", l.role AS relation, l.note
       FROM (SELECT * FROM visible_links WHERE from_id IN (SELECT value FROM json_each(?)) AND relation = 'document'
             UNION ALL
             SELECT * FROM visible_links WHERE relation = 'document' AND to_id IN (
               SELECT value FROM json_each(?)
               UNION SELECT record_id FROM visible_former_addresses WHERE moved_to IN (SELECT value FROM json_each(?)))) l
       LEFT JOIN visible_former_addresses f ON f.record_id = l.to_id AND f.moved_to IS NOT NULL
       WHERE l.from_kind = 'document' AND l.role IN (SELECT value FROM json_each(?))
         AND EXISTS (SELECT 1 FROM visible_documents WHERE id = ${target})
       ORDER BY l.from_id, l.position`,
  ).all(from, from, from, JSON.stringify(relations));
}

function readRows(db: Reader, ids: readonly string[]): EntryRow[] {
  return cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.id IN (SELECT value FROM json_each(?))
       ORDER BY d.sort_key, d.record_key`,
  ).all(JSON.stringify(ids));
}
