import type { Vocabulary } from '@fonds/domain/vocabularies';
import { cached } from './cached.ts';
import { rightsToken, typeToken } from './desk-search/desk-tokens.ts';
import type { Connection } from './open.ts';

/** The desk's index finds what names a term; agents and record sets have types of their own under the same token. */
function condition(vocabulary: Vocabulary, id: string): string {
  const token = vocabulary === 'document-type' ? typeToken(id) : rightsToken(id);
  return `terms : ("${token}" AND "_kind_document")`;
}

/** How many documents name a term in their latest revision. */
export function countTermUses(db: Connection, vocabulary: Vocabulary, id: string): number {
  return (
    cached<number>(db, 'SELECT count(*) FROM desk_index WHERE desk_index MATCH ?')
      .pluck()
      .get(condition(vocabulary, id)) ?? 0
  );
}

/** The ids of some documents that name a term in their latest revision, after the record of a key. */
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
