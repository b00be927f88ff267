import type { RecordKind } from '@fonds/domain/record';
import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import type { LookupEntry } from '@fonds/domain/views/desk';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { tokensOf } from '../search/expand-words.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from '../search/fts.ts';
import { kindToken } from './desk-tokens.ts';
import { namesOfHead } from './names-of-head.ts';

/** Of more records that answer, only so many are put in order: somebody is still typing. */
const mostRanked = 500;

interface Row {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly state: LookupEntry['state'];
  readonly head: number;
}

/**
 * Records to link to: those in whose latest titles or names, in any script, all the words stand that were typed, the last of
 * them as a beginning. Those whose title begins with it come first.
 */
export function lookUp(db: Connection, kinds: readonly RecordKind[], q: string, most: number): LookupEntry[] {
  const words = q.split(/\s+/u).filter((word) => tokensOf(word).length > 0);
  if (words.length === 0) return [];
  const phrases = words.map((word, place) => {
    const forms = [word, ...otherHanScripts(word)].map(tokensOf);
    return anyOf(forms.map((tokens) => ftsPhrase(tokens, place === words.length - 1)));
  });
  const ofKinds = inColumns('terms', anyOf(kinds.map((kind) => ftsPhrase([kindToken(kind)]))));
  const rows = cached<Row>(
    db,
    `SELECT r.id, r.kind, r.title AS name, r.state, r.head
     FROM records r
     WHERE r.key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ? LIMIT ${String(mostRanked)})
       AND r.state NOT IN ('discarded', 'merged')
     ORDER BY CASE WHEN r.title LIKE ? ESCAPE '\\' THEN 0 ELSE 1 END, r.title LIMIT ?`,
  ).all(allOf([ofKinds, inColumns('title', allOf(phrases))]), `${q.trim().replace(/[\\%_]/g, '\\$&')}%`, most);
  return rows.map(({ head, ...row }) => ({
    ...row,
    variants: namesOfHead(db, row.id, head).slice(1),
  }));
}
