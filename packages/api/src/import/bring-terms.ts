import type { Act } from '@fonds/db/actor';
import { listPlannedTerms, settlePlanRow, type PlannedRow } from '@fonds/db/import-plan';
import type { Connection, Transaction, Writer } from '@fonds/db/open';
import { putOwnTerm, takeTermBack, termKey } from '@fonds/db/own-terms';
import { countTermUses } from '@fonds/db/term-uses';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import { isSameTerm } from '@fonds/domain/starting-terms';
import { vocabularies, type OwnTerm } from '@fonds/domain/vocabularies';
import { z } from 'zod';
import { mayStill } from '../publishing/on-behalf.ts';
import { findProblems, planTerms, standingTerms, type TermRights } from './own-terms.ts';

const termSchema = z.object({
  vocabulary: z.enum(vocabularies),
  id: z.string(),
  label: z.string(),
  inverse: z.string().nullable(),
  retired: z.boolean(),
  mergedInto: z.string().nullable(),
});

/** What the plan keeps of a term: `before` from when it was brought, null for one that wasn't there. */
const keptSchema = z.object({ term: termSchema, before: termSchema.nullable().optional() });
type Kept = z.infer<typeof keptSchema>;

/** A term as the plan keeps it. */
export function keptTerm(kept: Kept): string {
  return JSON.stringify(kept);
}

function readKept({ body }: PlannedRow): Kept {
  return keptSchema.parse(JSON.parse(body ?? 'null'));
}

/** What whoever imports may do with the vocabularies. */
export function termRightsOf(db: Connection, { by }: Act): TermRights {
  return { add: mayStill(db, by.userId, 'add-terms'), keep: mayStill(db, by.userId, 'keep-terms') };
}

/**
 * Adds and renames what a plan says of terms, in one transaction, before its records; what was brought already stays. Throws
 * ConflictError when that can't be done any more.
 */
export async function bringTerms(db: Writer, act: () => Act, number: number): Promise<void> {
  if (listLeft(db, number).length === 0) return;
  await write(db, (tx) => {
    const rows = listLeft(tx, number);
    const terms = rows.map((row) => readKept(row).term);
    const planned = planTerms(tx, terms, termRightsOf(tx, act()));
    for (const [place, row] of rows.entries()) {
      const now = planned[place];
      if (!now || now.outcome === 'refused' || (now.outcome === 'unchanged' && now.message !== null)) {
        throw new ConflictError(`${row.title}: ${now?.message ?? 'it is gone'}. Plan the import again.`);
      }
      if (now.outcome === 'unchanged') {
        settlePlanRow(tx, row.key, { ...row, outcome: 'unchanged' });
        continue;
      }
      putOwnTerm(tx, act(), now.term, now.before ?? undefined);
      const body = keptTerm({ term: now.term, before: now.before });
      settlePlanRow(tx, row.key, { ...row, outcome: now.outcome, body });
    }
  });
}

/** The terms that are still to be brought: also those that stood when the import was planned and were taken away since. */
function listLeft(db: Connection, number: number): PlannedRow[] {
  const rows = listPlannedTerms(db, number);
  if (rows.length === 0) return [];
  const here = standingTerms(db);
  return rows.filter((row) => {
    const { term, before } = readKept(row);
    if (row.outcome === 'unchanged') return !here.has(termKey(term));
    return (row.outcome === 'new' || row.outcome === 'changed') && before === undefined;
  });
}

/** The terms that an import has brought, the last first. */
export function broughtBy(
  db: Connection,
  number: number,
): { row: PlannedRow; term: OwnTerm; before: OwnTerm | null }[] {
  return listPlannedTerms(db, number)
    .map((row) => ({ row, kept: readKept(row) }))
    .flatMap(({ row, kept: { term, before } }) => (before === undefined ? [] : [{ row, term, before }]))
    .reverse();
}

/**
 * Takes back what an import did to terms: one that it added goes unless something names it (`named` says what besides the latest
 * revisions does), one that it renamed is called as before. What curators changed since stays. Each row of the plan says what
 * became of its term. Returns the names of those that stay.
 */
export function takeTermsBack(tx: Transaction, act: Act, number: number, named: ReadonlySet<string>): string[] {
  const here = standingTerms(tx);
  const stay = new Map<string, string>();
  const brought = broughtBy(tx, number);
  for (const { term, before } of brought) {
    const now = here.get(termKey(term));
    const uses = before === null ? countTermUses(tx, term.vocabulary, term.id) : 0;
    if (!now || !isSameTerm(now, term)) stay.set(termKey(term), 'somebody changed it since');
    else if (uses > 0) stay.set(termKey(term), `${uses === 1 ? '1 record names' : `${String(uses)} records name`} it`);
    else if (before === null && named.has(termKey(term)))
      stay.set(termKey(term), 'an earlier revision of a record names it');
  }
  const changes = brought
    .filter(({ term }) => !stay.has(termKey(term)))
    .map(({ term, before }) => ({ term, to: before }));
  for (const [key, problem] of findProblems(here, changes)) stay.set(key, problem);
  for (const { row, term, before } of brought) {
    const reason = stay.get(termKey(term));
    if (reason === undefined) {
      if (before === null) takeTermBack(tx, act, term);
      else putOwnTerm(tx, act, before, term);
    }
    const message = reason === undefined ? 'taken back' : `stays: ${reason}`;
    settlePlanRow(tx, row.key, { ...row, message, body: keptTerm({ term }) });
  }
  return brought.filter(({ term }) => stay.has(termKey(term))).map(({ row }) => row.title);
}
