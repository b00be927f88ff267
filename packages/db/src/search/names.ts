import type { Clause } from '@fonds/domain/query/question';
import { foldName } from '@fonds/domain/name';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { SearchView } from '@fonds/domain/views/public';
import type { Reader } from '../open.ts';

/** A stretch of the question that is met together: one clause, or several that together are somebody's name. */
export interface Wanted {
  /** Phrases of which any will do, as lists of folded tokens. */
  readonly phrases: readonly (readonly string[])[];
  /** Records of which a document may speak instead. */
  readonly recordIds: readonly string[];
  /** What was typed and what was added, for marking hits. */
  readonly terms: readonly string[];
}

interface NameRow {
  readonly recordId: string;
  readonly kind: RecordKind;
}

const longestName = 6;

/** Finds names of people, places and subjects in a question, longest first, and adds their variants. Quoted clauses stay as they are. */
export function expandNames(
  db: Reader,
  clauses: readonly Clause[],
  tokensOf: (text: string) => readonly string[],
): { wanted: Wanted[]; added: SearchView['alsoSearched'] } {
  const wanted: Wanted[] = [];
  const added: SearchView['alsoSearched'][number][] = [];
  for (let start = 0; start < clauses.length;) {
    const named = nameFrom(db, clauses, start);
    const taken = clauses.slice(start, start + (named?.length ?? 1));
    const words = taken.map((clause) => clause.text).join(' ');
    if (named) {
      const variants = named.ids.flatMap((id) => listNames(db, id));
      const phrases = [words, ...variants.map((variant) => variant.name)]
        .map(tokensOf)
        .filter((phrase) => phrase.length > 0);
      wanted.push({ phrases, recordIds: named.ids, terms: [words, ...variants.map((variant) => variant.name)] });
      for (const id of named.ids) {
        const names = variants.filter(
          (variant) => variant.recordId === id && foldName(variant.name) !== foldName(words),
        );
        const path = findPath(db, id);
        const [first] = variants.filter((variant) => variant.recordId === id);
        if (path && first) added.push({ name: first.name, path, variants: names.map((variant) => variant.name) });
      }
    } else {
      for (const clause of taken) wanted.push({ phrases: [clause.tokens], recordIds: [], terms: [clause.text] });
    }
    start += taken.length;
  }
  return { wanted, added };
}

function nameFrom(
  db: Reader,
  clauses: readonly Clause[],
  start: number,
): { ids: string[]; length: number } | undefined {
  const statement = db.sqlite.prepare<[string], NameRow>(
    "SELECT DISTINCT record_id AS recordId, kind FROM visible_names WHERE folded = ? AND kind IN ('agent', 'place', 'subject') LIMIT 20",
  );
  for (let length = Math.min(longestName, clauses.length - start); length > 0; length--) {
    const taken = clauses.slice(start, start + length);
    if (taken.some((clause) => clause.quoted)) continue;
    const rows = statement.all(foldName(taken.map((clause) => clause.text).join(' ')));
    if (rows.length > 0) return { ids: rows.map((row) => row.recordId), length };
  }
  return undefined;
}

function listNames(db: Reader, recordId: string): { recordId: string; name: string }[] {
  return db.sqlite
    .prepare<[string], { recordId: string; name: string }>(
      'SELECT record_id AS recordId, name FROM visible_names WHERE record_id = ? ORDER BY position LIMIT 40',
    )
    .all(recordId);
}

function findPath(db: Reader, id: string): string | undefined {
  const row = db.sqlite
    .prepare<[string], { kind: RecordKind; slug: string }>('SELECT kind, slug FROM visible_authorities WHERE id = ?')
    .get(id);
  return row && `${publicPaths[row.kind]}/${row.slug}`;
}

/** Records whose names hold the words of the question, those that begin with them first. */
export function listMatchingRecords(db: Reader, typed: string, most: number): SearchView['records'] {
  const folded = foldName(typed);
  if (folded === '') return [];
  const pattern = folded.replace(/[\\%_]/g, '\\$&');
  return db.sqlite
    .prepare<
      unknown[],
      { id: string; kind: RecordKind; name: string; slug: string; type: string | null; dates: string | null }
    >(
      `SELECT n.record_id AS id, n.kind, coalesce(a.name, r.title) AS name, coalesce(a.slug, r.slug) AS slug, a.type, a.dates
       FROM visible_names n
       LEFT JOIN visible_authorities a ON a.id = n.record_id
       LEFT JOIN visible_readings r ON r.id = n.record_id
       WHERE n.folded LIKE ? ESCAPE '\\' OR n.folded LIKE ? ESCAPE '\\'
       GROUP BY n.record_id
       ORDER BY min(CASE WHEN n.folded = ? THEN 0 WHEN n.folded LIKE ? ESCAPE '\\' THEN 1 ELSE 2 END), name LIMIT ?`,
    )
    .all(`${pattern}%`, `% ${pattern}%`, folded, `${pattern}%`, most)
    .map(({ id, kind, name, slug, type, dates }) => ({
      id,
      kind,
      name,
      path: `${publicPaths[kind]}/${slug}`,
      detail: [type, dates].filter(Boolean).join(', ') || null,
    }));
}
