import type { Connection } from '@fonds/db/open';
import { listAllTerms, termKey } from '@fonds/db/own-terms';
import { countTermUses } from '@fonds/db/term-uses';
import { builtInTerm } from '@fonds/domain/built-in-terms';
import { readMark } from '@fonds/domain/classification-mark';
import { isOwnTerm, isSameTerm } from '@fonds/domain/starting-terms';
import type { OwnTerm } from '@fonds/domain/vocabularies';

/** What whoever imports may do with the vocabularies. */
export interface TermRights {
  readonly add: boolean;
  readonly keep: boolean;
}

/** What a term of a file comes to. `term` is what the archive will have; `before`, what it has. */
export interface PlannedTerm {
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly term: OwnTerm;
  readonly before: OwnTerm | null;
  /** Why it is refused, or why it stays otherwise than the file has it. */
  readonly message: string | null;
}

/** The terms of an archive by `termKey`. */
type Standing = ReadonlyMap<string, OwnTerm>;

export function standingTerms(db: Connection): Standing {
  return new Map(listAllTerms(db).map((term) => [termKey(term), term]));
}

/**
 * Works out what the terms of a file come to, all of them together, and writes nothing. What this archive calls and keeps in
 * its own way stays. Cost: the terms, and a count in the desk's index for those that were retired or merged.
 */
export function planTerms(db: Connection, given: readonly OwnTerm[], may: TermRights): PlannedTerm[] {
  const here = standingTerms(db);
  const decided = given.map((term) => decide(db, here, term, may));
  const changes = decided
    .filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
    .map(({ term }) => ({ term, to: term }));
  const problems = findProblems(here, changes);
  return decided.map((one): PlannedTerm => {
    const message = problems.get(termKey(one.term));
    if (message === undefined) return one;
    if (one.outcome === 'new') return { ...one, outcome: 'refused', message };
    return kept(one.before ?? one.term, `${message}; that stays`);
  });
}

const kept = (before: OwnTerm, message: string | null): PlannedTerm => ({
  outcome: 'unchanged',
  term: before,
  before,
  message,
});

function decide(db: Connection, here: Standing, term: OwnTerm, may: TermRights): PlannedTerm {
  const before = here.get(termKey(term));
  if (!before) {
    if (may.add) return { outcome: 'new', term, before: null, message: null };
    const message =
      'whoever imports may not add terms: ask somebody who may, a publisher, to import it or to add it first';
    return { outcome: 'refused', term, before: null, message };
  }
  if (isSameTerm(before, term)) return kept(before, null);
  if (isOwnTerm(before))
    return kept(before, `it is ${inWords(term)} where it comes from, and ${inWords(before)} here: that stays`);
  const reason = setAside(term) ? whyNotSetAside(db, here, term) : undefined;
  const wanted = reason === undefined ? term : { ...term, retired: false, mergedInto: null };
  const told = reason === undefined ? null : `it is ${inWords(term)} where it comes from: ${reason}`;
  if (isSameTerm(before, wanted)) return kept(before, told);
  if (!may.keep)
    return kept(before, `it is ${inWords(term)} where it comes from: only administrators rename, retire and merge`);
  return { outcome: 'changed', term: wanted, before, message: told };
}

const setAside = ({ retired, mergedInto }: OwnTerm) => retired || mergedInto !== null;

function whyNotSetAside(db: Connection, here: Standing, term: OwnTerm): string | undefined {
  const { vocabulary, id } = term;
  const because = builtInTerm(vocabulary, id)?.because;
  if (because !== undefined) return `it can be neither here, for ${because}`;
  const named = countTermUses(db, vocabulary, id) > 0 || isMergedInto(here, term);
  return named ? 'what names it here goes on doing so, and it is offered' : undefined;
}

function inWords({ label, retired, mergedInto }: OwnTerm): string {
  const state = mergedInto !== null ? `, merged into “${mergedInto}”` : retired ? ', retired' : '';
  return `“${label}”${state}`;
}

/** Whether any term was merged into this one. */
export function isMergedInto(terms: Standing, { vocabulary, id }: OwnTerm): boolean {
  return [...terms.values()].some((other) => other.vocabulary === vocabulary && other.mergedInto === id);
}

/** A term that is to say something else from now on, or to go. */
export interface TermChange {
  readonly term: OwnTerm;
  readonly to: OwnTerm | null;
}

/**
 * What keeps changes from being made, by `termKey`; those that are left can be made together: no two terms that stand are called
 * the same, and what is merged leads to one that isn't.
 */
export function findProblems(here: Standing, changes: readonly TermChange[]): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (;;) {
    const left = changes.filter(({ term }) => !problems.has(termKey(term)));
    const then = new Map(here);
    for (const { term, to } of left) {
      if (to) then.set(termKey(term), to);
      else then.delete(termKey(term));
    }
    const called = Map.groupBy(
      [...then.values()].filter(({ mergedInto }) => mergedInto === null),
      labelKey,
    );
    const before = problems.size;
    for (const { term, to } of left) {
      const problem = to ? problemOf(to, then, called) : undefined;
      if (problem !== undefined) problems.set(termKey(term), problem);
      if (!to && isMergedInto(then, term)) problems.set(termKey(term), 'another term was merged into it');
    }
    if (problems.size === before) return problems;
  }
}

function problemOf(to: OwnTerm, then: Standing, called: ReadonlyMap<string, readonly OwnTerm[]>): string | undefined {
  if (to.mergedInto === null) {
    const other = called.get(labelKey(to))?.find(({ id }) => id !== to.id);
    return other && `“${to.label}” is there already, and means “${other.id}”: rename one of the two first`;
  }
  const target = then.get(termKey({ vocabulary: to.vocabulary, id: to.mergedInto }));
  if (target?.mergedInto === null && schemeOf(target) === schemeOf(to)) return undefined;
  return `it was merged into “${to.mergedInto}”, which it can’t be here: add that term first`;
}

/** Levels of different schemes are never the same, whatever they are called. */
function schemeOf({ vocabulary, id }: OwnTerm): string {
  return vocabulary === 'classification' ? (readMark(id)?.scheme ?? '') : '';
}

function labelKey(term: OwnTerm): string {
  return JSON.stringify([term.vocabulary, schemeOf(term), term.label.toLowerCase()]);
}
