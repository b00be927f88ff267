import { likenessOf, nearWordsOf, type Likeness } from '@fonds/domain/name-likeness';
import type { RecordKind } from '@fonds/domain/record';
import type { NearName } from '@fonds/domain/views/desk';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from '../search/fts.ts';
import { kindToken } from './desk-tokens.ts';
import { namesOfHead } from './names-of-head.ts';

/** How many records of each way of looking are compared name by name. */
const mostCompared = 200;
const rank: readonly Likeness[] = ['same', 'order', 'script', 'initials', 'shorter', 'spelling'];

interface Row {
  readonly id: string;
  readonly head: number;
  readonly state: NearName['entry']['state'];
}

/**
 * Records of a kind, drafts among them, one of whose latest names is much like `name`: the likest first, at most `most`. Cost:
 * at most 400 records are read; of names with very common words only the newest are compared.
 */
export function listNearNames(db: Connection, kind: RecordKind, name: string, most: number): NearName[] {
  const near: NearName[] = [];
  for (const { id, head, state } of candidates(db, kind, name)) {
    const [title = '', ...variants] = namesOfHead(db, id, head);
    const [likest] = [title, ...variants]
      .flatMap((text) => {
        const likeness = likenessOf(name, text);
        return likeness ? [{ name: text, likeness }] : [];
      })
      .sort((a, b) => rank.indexOf(a.likeness) - rank.indexOf(b.likeness));
    if (likest) near.push({ entry: { id, kind, name: title, variants, state }, ...likest });
  }
  return near
    .sort((a, b) => rank.indexOf(a.likeness) - rank.indexOf(b.likeness) || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, most);
}

function candidates(db: Connection, kind: RecordKind, name: string): readonly Row[] {
  const { each, any } = nearWordsOf(name);
  if (each.length === 0) return [];
  const beginning = (words: readonly string[]) => anyOf(words.map((word) => ftsPhrase([word], true)));
  const ofKind = inColumns('terms', ftsPhrase([kindToken(kind)]));
  const statement = cached<Row>(
    db,
    `SELECT r.id, r.head, r.state FROM records r
     WHERE r.key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ? ORDER BY rowid DESC LIMIT ${String(mostCompared)})
       AND r.state NOT IN ('discarded', 'merged')`,
  );
  const find = (expression: string) => statement.all(allOf([ofKind, inColumns('title', expression)]));
  const found = [...find(allOf(each.map(beginning))), ...find(beginning(any))];
  return [...new Map(found.map((row) => [row.id, row])).values()];
}
