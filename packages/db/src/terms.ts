import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import type { KeptTerm, Term, Vocabulary } from '@fonds/domain/vocabularies';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import type { Connection, Transaction } from './open.ts';
import { terms } from './schema/published.ts';
import { countTermUses } from './term-uses.ts';
import { raiseContentVersion } from './write.ts';

const inOrder = [asc(terms.position), asc(terms.id)] as const;

/** The terms of a vocabulary that are offered, in their order. */
export function listTerms(db: Connection, vocabulary: Vocabulary): Term[] {
  return db.orm
    .select({ id: terms.id, label: terms.label })
    .from(terms)
    .where(and(eq(terms.vocabulary, vocabulary), eq(terms.retired, false), isNull(terms.mergedInto)))
    .orderBy(...inOrder)
    .all();
}

/** Every term that the vocabulary ever had, with how many records name it. Cost: one count in the desk's index a term. */
export function listKeptTerms(db: Connection, vocabulary: Vocabulary): KeptTerm[] {
  return listKept(db, vocabulary).map(({ id, label, retired, mergedInto }) => ({
    id,
    label,
    retired,
    mergedInto,
    uses: countTermUses(db, vocabulary, id),
  }));
}

type TermRow = typeof terms.$inferSelect;

/** Throws NotFoundError for a term that the vocabulary never had. */
function getTerm(db: Connection, vocabulary: Vocabulary, id: string): TermRow {
  const row = db.orm.select().from(terms).where(where(vocabulary, id)).get();
  if (!row) throw new NotFoundError('There is no such term.');
  return row;
}

function where(vocabulary: Vocabulary, id: string) {
  return and(eq(terms.vocabulary, vocabulary), eq(terms.id, id));
}

/** Throws InvalidError while another term that is offered is called the same. */
function refuseSameLabel(db: Connection, vocabulary: Vocabulary, label: string, but: string): void {
  const same = listKept(db, vocabulary).find(
    (term) => term.id !== but && term.mergedInto === null && term.label.toLowerCase() === label.toLowerCase(),
  );
  if (!same) return;
  const message = same.retired
    ? `“${same.label}” is there already, retired: offer it again instead`
    : `“${same.label}” is there already`;
  throw new InvalidError([{ path: 'label', message }]);
}

function listKept(db: Connection, vocabulary: Vocabulary): TermRow[] {
  return db.orm
    .select()
    .from(terms)
    .where(eq(terms.vocabulary, vocabulary))
    .orderBy(...inOrder)
    .all();
}

/** Adds a term at the end. Throws InvalidError when its id or its label is taken. */
export function addTerm(tx: Transaction, act: Act, vocabulary: Vocabulary, { id, label }: Term): void {
  refuseSameLabel(tx, vocabulary, label, id);
  const taken = tx.orm.select().from(terms).where(where(vocabulary, id)).get();
  if (taken) throw new InvalidError([{ path: 'id', message: `this is the term “${taken.label}” already` }]);
  const last = listKept(tx, vocabulary).reduce((most, term) => Math.max(most, term.position), 0);
  tx.orm
    .insert(terms)
    .values({ vocabulary, id, label, position: last + 1 })
    .run();
  audit(tx, act, 'add-term', { detail: `${vocabulary}: ${label}` });
  raiseContentVersion(tx);
}

/** Gives a term another label; what names it stays as it is. Throws InvalidError when another is called so. */
export function renameTerm(tx: Transaction, act: Act, vocabulary: Vocabulary, { id, label }: Term): void {
  const before = getTerm(tx, vocabulary, id);
  refuseSameLabel(tx, vocabulary, label, id);
  tx.orm.update(terms).set({ label }).where(where(vocabulary, id)).run();
  audit(tx, act, 'rename-term', { detail: `${vocabulary}: ${before.label} to ${label}` });
  raiseContentVersion(tx);
}

/** Takes a term out of what is offered, or offers it again. Whatever names it goes on doing so. */
export function setTermRetired(tx: Transaction, act: Act, vocabulary: Vocabulary, id: string, retired: boolean): void {
  const { label } = getTerm(tx, vocabulary, id);
  tx.orm.update(terms).set({ retired }).where(where(vocabulary, id)).run();
  audit(tx, act, retired ? 'retire-term' : 'revive-term', { detail: `${vocabulary}: ${label}` });
  raiseContentVersion(tx);
}

/**
 * Makes a term mean another from now on; `replaceTerm` then writes that one into the records. Throws ConflictError when the
 * other is itself merged or retired.
 */
export function mergeTerm(tx: Transaction, act: Act, vocabulary: Vocabulary, id: string, into: string): void {
  const term = getTerm(tx, vocabulary, id);
  const target = getTerm(tx, vocabulary, into);
  if (id === into) throw new InvalidError([{ path: 'into', message: 'choose another term' }]);
  if (target.mergedInto !== null || target.retired) {
    throw new ConflictError(`“${target.label}” is no longer offered: merge into a term that is.`);
  }
  tx.orm
    .update(terms)
    .set({ mergedInto: into })
    .where(and(eq(terms.vocabulary, vocabulary), sql`${id} IN (${terms.id}, ${terms.mergedInto})`))
    .run();
  audit(tx, act, 'merge-term', { detail: `${vocabulary}: ${term.label} into ${target.label}` });
  raiseContentVersion(tx);
}
