import { isOwnTerm } from '@fonds/domain/starting-terms';
import { vocabularies, type OwnTerm, type Vocabulary } from '@fonds/domain/vocabularies';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import type { Connection, Transaction } from './open.ts';
import { raiseContentVersion } from './write.ts';

type Stored = Omit<OwnTerm, 'vocabulary' | 'retired'> & { readonly retired: number };

/** Every term of every vocabulary: those that were merged stand last in each. Cost: the terms, some hundred. */
export function listAllTerms(db: Connection): OwnTerm[] {
  const sql = `SELECT id, label, inverse, retired, merged_into AS mergedInto FROM terms
    WHERE vocabulary = ? ORDER BY merged_into IS NOT NULL, position, id`;
  return vocabularies.flatMap((vocabulary) =>
    cached<Stored>(db, sql)
      .all(vocabulary)
      .map((row) => ({ vocabulary, ...row, retired: row.retired === 1 })),
  );
}

/** The terms that this archive added or keeps otherwise than every archive starts with them, in the same order. */
export function listOwnTerms(db: Connection): OwnTerm[] {
  return listAllTerms(db).filter(isOwnTerm);
}

/**
 * Adds a term as it is told, or makes one that stands (`before`) say this. Whether its label is free, and that there is what it
 * was merged into, is for the caller to have found out in the same transaction: of several terms, of all together.
 */
export function putOwnTerm(tx: Transaction, act: Act, term: OwnTerm, before: OwnTerm | undefined): void {
  const { vocabulary, id, label, inverse, retired, mergedInto } = term;
  cached(
    tx,
    `INSERT INTO terms (vocabulary, id, label, inverse, retired, merged_into, position)
     SELECT :vocabulary, :id, :label, :inverse, :retired, :mergedInto, coalesce(max(position), 0) + 1
       FROM terms WHERE vocabulary = :vocabulary
     ON CONFLICT DO UPDATE SET label = excluded.label, inverse = excluded.inverse, retired = excluded.retired,
       merged_into = excluded.merged_into`,
  ).run({ vocabulary, id, label, inverse, retired: Number(retired), mergedInto });
  const note = (action: Parameters<typeof audit>[2], detail: string) => {
    audit(tx, act, action, { detail: `${vocabulary}: ${detail}` });
  };
  if (!before) note('add-term', label);
  else if (before.label !== label || before.inverse !== inverse) note('rename-term', `${before.label} to ${label}`);
  if (retired !== (before?.retired ?? false)) note(retired ? 'retire-term' : 'revive-term', label);
  if (mergedInto !== (before?.mergedInto ?? null)) {
    if (mergedInto === null) note('revive-term', label);
    else note('merge-term', `${label} into ${mergedInto}`);
  }
  raiseContentVersion(tx);
}

/** Takes a term away that an import had added; that nothing names it is for the caller to have found out. */
export function takeTermBack(tx: Transaction, act: Act, { vocabulary, id, label }: OwnTerm): void {
  cached(tx, 'DELETE FROM terms WHERE vocabulary = ? AND id = ?').run(vocabulary, id);
  audit(tx, act, 'take-back-term', { detail: `${vocabulary}: ${label}` });
  raiseContentVersion(tx);
}

/** A term by its vocabulary and its id, as maps are keyed by it. */
export function termKey({ vocabulary, id }: { readonly vocabulary: Vocabulary; readonly id: string }): string {
  return `${vocabulary} ${id}`;
}
