import type { RelatedDocument } from '@fonds/domain/views/related';
import { readArchive } from './archive.ts';
import { cached } from './cached.ts';
import { undatedKey } from './chronology.ts';
import { entryColumns, listLinks, namedLink, toEntries, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { addByLinks, candidateOf, type Candidate, type Candidates } from './related-by-links.ts';
import { addByWords } from './related-by-words.ts';

const mostRelated = 8;
/** Less than that is chance. */
const least = 0.55;
const mostByTime = 6;
/** Beyond that many days, nearness in time says nothing. */
const farApart = 60;

/**
 * The documents nearest to one by whom and what they name, by time and by wording, best first, without those that it has
 * a stated relation to. Cost: a few dozen bounded look-ups, whatever the size of the archive.
 */
export function listRelated(db: Reader, row: EntryRow): RelatedDocument[] {
  const links = listLinks(db, [row.id]);
  const candidates: Candidates = new Map();
  addByLinks(db, candidates, links, row.sortKey);
  const words = { text: `${row.title}\n${row.summary ?? ''}`, names: links.map((link) => link.name).join('\n') };
  addByWords(db, candidates, words, readArchive(db).documents);
  addByTime(db, candidates, row);
  const known = new Set([row.id, ...statedRelations(db, row.id)]);
  const found = [...candidates].filter(([id]) => !known.has(id));
  const rows = new Map(readRows(db, strongest(found, mostRelated * 4)).map((each) => [each.id, each]));
  const ranked = found
    .flatMap(([id, candidate]) => {
      const other = rows.get(id);
      return other ? [{ other, candidate, daysApart: daysBetween(row, other) }] : [];
    })
    .map((each) => ({ ...each, score: each.candidate.score + nearness(each.daysApart) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.other.sortKey - b.other.sortKey || inOrder(a.other.id, b.other.id))
    .slice(0, mostRelated);
  const entries = toEntries(
    db,
    ranked.map(({ other }) => other),
  );
  return ranked.flatMap(({ candidate, daysApart }, place) => {
    const entry = entries[place];
    return entry ? [{ entry, shared: candidate.shared.map(namedLink), daysApart, words: candidate.words }] : [];
  });
}

function strongest(found: readonly (readonly [string, Candidate])[], most: number): string[] {
  return [...found]
    .sort(([aId, a], [bId, b]) => b.score - a.score || inOrder(aId, bId))
    .slice(0, most)
    .map(([id]) => id);
}

/** Ids in one order, so that a rebuild, which gives rows other keys, changes nothing. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those next to it in time, which nothing else may have found. */
function addByTime(db: Reader, candidates: Candidates, { sortKey }: EntryRow): void {
  if (sortKey === undatedKey) return;
  const sides = [
    'SELECT id FROM visible_documents WHERE sort_key < ? ORDER BY sort_key DESC, record_key DESC LIMIT ?',
    'SELECT id FROM visible_documents WHERE sort_key >= ? ORDER BY sort_key, record_key LIMIT ?',
  ];
  for (const sql of sides) {
    for (const id of cached<string>(db, sql).pluck().all(sortKey, mostByTime)) candidateOf(candidates, id);
  }
}

function statedRelations(db: Reader, id: string): string[] {
  return cached<string>(
    db,
    `SELECT to_id FROM visible_links WHERE from_id = ? AND relation = 'document' AND from_kind = 'document'
       UNION SELECT from_id FROM visible_links WHERE to_id = ? AND relation = 'document' AND from_kind = 'document'`,
  )
    .pluck()
    .all(id, id);
}

function readRows(db: Reader, ids: readonly string[]): EntryRow[] {
  return cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
}

/** Null where one of them is known by no more than its month. */
function daysBetween(a: EntryRow, b: EntryRow): number | null {
  if (!isNearlyADay(a) || !isNearlyADay(b)) return null;
  return Math.abs((a.earliest ?? 0) - (b.earliest ?? 0));
}

function isNearlyADay({ earliest, latest }: EntryRow): boolean {
  return earliest !== null && latest !== null && latest - earliest < 7;
}

function nearness(days: number | null): number {
  return days === null || days > farApart ? 0 : 0.6 * (1 - days / farApart);
}
