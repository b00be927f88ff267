import type { RecordKind } from '@fonds/domain/record';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from '../search/fts.ts';
import { idToken, kindToken } from './desk-tokens.ts';
import type { DeskColumn } from './desk-words.ts';

/** How many records one name may stand for, and how deep sets lie in one another. */
const mostNamed = 200;
const deepest = 20;

/**
 * The ids of records of some kinds that bear a name, whatever their state, with those that were merged into them and those
 * into which they were. `name` is an expression of FTS5. With `within`, also of those that link to one of them in that
 * column, and so on: the files of a fonds of a repository.
 */
export function listNamed(db: Connection, kinds: readonly RecordKind[], name: string, within?: DeskColumn): string[] {
  const ofKinds = inColumns('terms', anyOf(kinds.map((kind) => ftsPhrase([kindToken(kind)]))));
  const found = new Set(withMerged(db, listIds(db, allOf([ofKinds, inColumns('title', name)]))));
  if (!within) return [...found];
  let last = [...found];
  for (let depth = 0; depth < deepest && last.length > 0 && found.size < mostNamed; depth++) {
    const inside = inColumns(within, anyOf(last.map((id) => ftsPhrase([idToken(id)]))));
    last = withMerged(db, listIds(db, allOf([ofKinds, inside]))).filter((id) => !found.has(id));
    for (const id of last) found.add(id);
  }
  return [...found].slice(0, mostNamed);
}

function listIds(db: Connection, expression: string): string[] {
  return cached<string>(
    db,
    `SELECT r.id FROM desk_index i CROSS JOIN records r ON r.key = i.rowid WHERE desk_index MATCH ? LIMIT ${String(mostNamed)}`,
  )
    .pluck()
    .all(expression);
}

/** Some ids with those of records merged into them, and of what they were merged into: links keep the id that they had. */
export function withMerged(db: Connection, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const related = cached<string>(
    db,
    `SELECT merged_into FROM records WHERE id IN (SELECT value FROM json_each(?1)) AND merged_into IS NOT NULL
     UNION SELECT id FROM records WHERE merged_into IN (SELECT value FROM json_each(?1))`,
  )
    .pluck()
    .all({ 1: JSON.stringify(ids) });
  return [...new Set([...ids, ...related])];
}
