import { builtInTerm, standardLabel } from '@fonds/domain/built-in-terms';
import { readMark } from '@fonds/domain/classification-mark';
import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import type { KeptTerm, NamedTerm, Term, Vocabulary } from '@fonds/domain/vocabularies';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import type { Connection, Transaction } from './open.ts';
import { terms } from './schema/published.ts';
import { countTermUses, listNamedIds } from './term-uses.ts';
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

/** Every term of a vocabulary by what it is called now, those that are offered no more among them: records name them still. */
export function listNamedTerms(db: Connection, vocabulary: Vocabulary): NamedTerm[] {
  const kept = listKept(db, vocabulary);
  const byId = new Map(kept.map((term) => [term.id, term]));
  return kept.map((term) => {
    const { label, inverse } = byId.get(term.mergedInto ?? '') ?? term;
    return { ...termOf({ id: term.id, label, inverse }), offered: !term.retired && term.mergedInto === null };
  });
}

function termOf({ id, label, inverse }: Pick<TermRow, 'id' | 'label' | 'inverse'>): Term {
  return { id, label, ...(inverse === null ? {} : { inverse }) };
}

/**
 * Every term that the vocabulary ever had, with how many records name it; after those, what records name that nobody added.
 * Cost: one count in the desk's index a term.
 */
export function listKeptTerms(db: Connection, vocabulary: Vocabulary): KeptTerm[] {
  const listed = listKept(db, vocabulary).map((term) => ({
    ...termOf(term),
    retired: term.retired,
    mergedInto: term.mergedInto,
    listed: true,
    fixedBy: builtInTerm(vocabulary, term.id)?.because ?? null,
    uses: countTermUses(db, vocabulary, term.id),
  }));
  const unlisted = { retired: false, mergedInto: null, listed: false, fixedBy: null };
  return [...listed, ...listUnlisted(db, vocabulary).map((term) => ({ ...term, ...unlisted }))];
}

/** The languages or levels that records name and nobody added, by their standard names, with how many do. */
function listUnlisted(db: Connection, vocabulary: Vocabulary): (Term & { uses: number })[] {
  if (vocabulary !== 'language' && vocabulary !== 'classification') return [];
  const listed = new Set(listKept(db, vocabulary).map(({ id }) => id));
  return listNamedIds(db, vocabulary)
    .filter((id) => !listed.has(id))
    .map((id) => ({ id, label: standardLabel(vocabulary, id), uses: countTermUses(db, vocabulary, id) }))
    .filter(({ uses }) => uses > 0)
    .sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}

type TermRow = typeof terms.$inferSelect;

/** The row of a term; what records name and nobody added is put on the list for it. Throws NotFoundError for any other. */
function getTerm(tx: Transaction, vocabulary: Vocabulary, id: string): TermRow {
  const find = () => tx.orm.select().from(terms).where(where(vocabulary, id)).get();
  const unlisted = find() ? undefined : listUnlisted(tx, vocabulary).find((term) => term.id === id);
  if (unlisted) putTerm(tx, vocabulary, unlisted);
  const row = find();
  if (!row) throw new NotFoundError('There is no such term.');
  return row;
}

function putTerm(tx: Transaction, vocabulary: Vocabulary, { id, label, inverse }: Term): void {
  const last = listKept(tx, vocabulary).reduce((most, term) => Math.max(most, term.position), 0);
  tx.orm
    .insert(terms)
    .values({ vocabulary, id, label, position: last + 1, inverse: inverse ?? null })
    .run();
}

/** Levels of different schemes are never the same, whatever they are called. */
function areOfOneKind(vocabulary: Vocabulary, id: string, other: string): boolean {
  return vocabulary !== 'classification' || readMark(id)?.scheme === readMark(other)?.scheme;
}

function where(vocabulary: Vocabulary, id: string) {
  return and(eq(terms.vocabulary, vocabulary), eq(terms.id, id));
}

/** Throws InvalidError while another term that is offered is called the same. */
function refuseSameLabel(db: Connection, vocabulary: Vocabulary, label: string, but: string): void {
  const same = listKept(db, vocabulary).find(
    (term) =>
      term.id !== but &&
      term.mergedInto === null &&
      term.label.toLowerCase() === label.toLowerCase() &&
      areOfOneKind(vocabulary, term.id, but),
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

/** Throws ConflictError for a term on which something of the archive rests. */
function refuseBuiltIn(vocabulary: Vocabulary, { id, label }: TermRow): void {
  const because = builtInTerm(vocabulary, id)?.because;
  if (because === undefined) return;
  throw new ConflictError(`“${label}” can be renamed, but neither retired nor merged: ${because}.`);
}

/** Adds a term at the end. Throws InvalidError when its id or its label is taken. */
export function addTerm(tx: Transaction, act: Act, vocabulary: Vocabulary, term: Term): void {
  const { id, label } = term;
  refuseSameLabel(tx, vocabulary, label, id);
  const taken = tx.orm.select().from(terms).where(where(vocabulary, id)).get();
  if (taken) throw new InvalidError([{ path: 'id', message: `this is the term “${taken.label}” already` }]);
  putTerm(tx, vocabulary, term);
  audit(tx, act, 'add-term', { detail: `${vocabulary}: ${label}` });
  raiseContentVersion(tx);
}

/** Gives a term another label, and another inverse where one is given; what names it stays as it is. Throws InvalidError when another is called so. */
export function renameTerm(tx: Transaction, act: Act, vocabulary: Vocabulary, { id, label, inverse }: Term): void {
  const before = getTerm(tx, vocabulary, id);
  refuseSameLabel(tx, vocabulary, label, id);
  tx.orm
    .update(terms)
    .set({ label, ...(inverse === undefined ? {} : { inverse }) })
    .where(where(vocabulary, id))
    .run();
  audit(tx, act, 'rename-term', { detail: `${vocabulary}: ${before.label} to ${label}` });
  raiseContentVersion(tx);
}

/** Takes a term out of what is offered, or offers it again. Whatever names it goes on doing so. */
export function setTermRetired(tx: Transaction, act: Act, vocabulary: Vocabulary, id: string, retired: boolean): void {
  const term = getTerm(tx, vocabulary, id);
  const { label } = term;
  refuseBuiltIn(vocabulary, term);
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
  refuseBuiltIn(vocabulary, term);
  if (id === into) throw new InvalidError([{ path: 'into', message: 'choose another term' }]);
  if (!areOfOneKind(vocabulary, id, into)) {
    throw new InvalidError([
      { path: 'into', message: 'levels of two countries are never equated: choose one of the same scheme' },
    ]);
  }
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
