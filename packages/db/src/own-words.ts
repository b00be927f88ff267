import { builtInTerm, standardName } from '@fonds/domain/built-in-terms';
import { vocabularies, type Vocabulary } from '@fonds/domain/vocabularies';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** Vocabularies some of whose terms have standard names, which pages say in their own ways. */
export type WordVocabulary = Exclude<Vocabulary, 'document-type'>;

/** What the archive calls the terms of a vocabulary otherwise than by their standard names. */
export interface OwnWords {
  /** By id: of what it renamed, and of all that it added. */
  readonly labels: ReadonlyMap<string, string>;
  /** The same of labels from the other side. */
  readonly inverses: ReadonlyMap<string, string>;
  /** Every id that there is or was, with that which it means now. */
  readonly standing: ReadonlyMap<string, string>;
}

interface TermRow {
  readonly id: string;
  readonly standing: string;
  readonly label: string;
  readonly inverse: string | null;
}

function readWords(db: Connection, vocabulary: WordVocabulary): OwnWords {
  const rows = cached<TermRow>(
    db,
    `SELECT t.id, coalesce(m.id, t.id) AS standing, coalesce(m.label, t.label) AS label,
       CASE WHEN m.id IS NULL THEN t.inverse ELSE m.inverse END AS inverse
     FROM terms t LEFT JOIN terms m ON m.vocabulary = t.vocabulary AND m.id = t.merged_into
     WHERE t.vocabulary = ? ORDER BY t.position, t.id`,
  ).all(vocabulary);
  const words = { labels: new Map<string, string>(), inverses: new Map<string, string>() };
  for (const { id, label, inverse } of rows) {
    if (label !== standardName(vocabulary, id)) words.labels.set(id, label);
    if (inverse !== null && inverse !== builtInTerm(vocabulary, id)?.inverse) words.inverses.set(id, inverse);
  }
  return { ...words, standing: new Map(rows.map(({ id, standing }) => [id, standing])) };
}

const kept = keptPerVersion<OwnWords>(vocabularies.length, (db, name) => {
  const vocabulary = vocabularies.find((one): one is WordVocabulary => one === name && one !== 'document-type');
  return readWords(db, vocabulary ?? 'agent-role');
});

/**
 * What the archive calls terms. Cost: the terms of the vocabulary, for a reader once a content version. A writer reads them
 * each time: a content version that it took back may come again with other terms.
 */
export function ownWords(db: Connection, vocabulary: WordVocabulary): OwnWords {
  return db.sqlite.readonly ? kept(db, vocabulary) : readWords(db, vocabulary);
}

/** A role as a view says it: its id, and what the archive calls it where that isn't its standard name. */
export function calledRole(words: OwnWords, role: string): { readonly role: string; readonly roleLabel?: string } {
  const roleLabel = words.labels.get(role);
  return roleLabel === undefined ? { role } : { role, roleLabel };
}

/** The same of a relation between documents. */
export function calledRelation(words: OwnWords, relation: string): { relation: string; relationLabel?: string } {
  const relationLabel = words.labels.get(relation);
  return relationLabel === undefined ? { relation } : { relation, relationLabel };
}
