import type { Vocabulary } from '@fonds/domain/vocabularies';
import { cached } from './cached.ts';
import {
  exactPrefix,
  exactToken,
  idOfToken,
  kindToken,
  rightsToken,
  typeToken,
  wordToken,
  type ExactVocabulary,
} from './desk-search/desk-tokens.ts';
import type { Connection } from './open.ts';

/** The desk's index finds what names a term; agents and record sets have types of their own under the same token. */
function condition(vocabulary: Vocabulary, id: string): string {
  if (vocabulary === 'language' || vocabulary === 'classification') return `terms : "${exactToken(vocabulary, id)}"`;
  const kind = kindToken(vocabulary === 'agent-relation' ? 'agent' : 'document');
  return `terms : ("${tokenOf(vocabulary, id)}" AND "${kind}")`;
}

function tokenOf(vocabulary: Vocabulary, id: string): string {
  if (vocabulary === 'document-type') return typeToken(id);
  return vocabulary === 'rights-statement' ? rightsToken(id) : wordToken(vocabulary, id);
}

/** How many records name a term in their latest revision. Roles and relations that every archive has aren't counted: 0. */
export function countTermUses(db: Connection, vocabulary: Vocabulary, id: string): number {
  return (
    cached<number>(db, 'SELECT count(*) FROM desk_index WHERE desk_index MATCH ?')
      .pluck()
      .get(condition(vocabulary, id)) ?? 0
  );
}

/** The ids of some records that name a term in their latest revision, after the record of a key. */
export function listTermUses(
  db: Connection,
  vocabulary: Vocabulary,
  id: string,
  after: number,
  most: number,
): { readonly key: number; readonly id: string }[] {
  return cached<{ key: number; id: string }>(
    db,
    `SELECT r.key, r.id FROM desk_index d JOIN records r ON r.key = d.rowid
     WHERE desk_index MATCH ? AND d.rowid > ? ORDER BY d.rowid LIMIT ?`,
  ).all(condition(vocabulary, id), after, most);
}

/** The languages, or the levels of classification, that some latest revision names or did name: the index forgets by and by. */
export function listNamedIds(db: Connection, vocabulary: ExactVocabulary): string[] {
  const prefix = exactPrefix(vocabulary);
  return cached<string>(db, 'SELECT term FROM desk_vocabulary WHERE term >= ? AND term < ?')
    .pluck()
    .all(prefix, `${prefix}~`)
    .map((token) => idOfToken(vocabulary, token));
}
