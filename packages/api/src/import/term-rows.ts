import type { Act } from '@fonds/db/actor';
import { matchKeyOfTerm, putPlanRow } from '@fonds/db/import-plan';
import type { Transaction } from '@fonds/db/open';
import { termKey } from '@fonds/db/own-terms';
import { vocabularyWords, type OwnTerm } from '@fonds/domain/vocabularies';
import { keptTerm, termRightsOf } from './bring-terms.ts';
import { planTerms } from './own-terms.ts';
import { emptyRow } from './plan-row.ts';

/** A term of a file: its key in the plan, its line. */
export interface TermRow {
  readonly key: number;
  readonly row: number;
  readonly term: OwnTerm;
}

/** Puts the terms of a file into the plan of its import, as what they come to together. */
export function putTermRows(tx: Transaction, act: Act, number: number, rows: readonly TermRow[]): void {
  const planned = planTerms(
    tx,
    rows.map(({ term }) => term),
    termRightsOf(tx, act),
  );
  for (const [place, { key, row }] of rows.entries()) {
    const one = planned[place];
    if (!one) continue;
    const { outcome, term, message } = one;
    const remarks = message === null ? null : JSON.stringify([{ field: 'label', message }]);
    putPlanRow(tx, {
      ...{ ...emptyRow, key, import: number, row, outcome },
      ...(outcome === 'refused' ? { message } : { remarks }),
      matchKey: matchKeyOfTerm(termKey(term)),
      title: `${vocabularyWords[term.vocabulary]}: ${term.label}`,
      body: keptTerm({ term }),
    });
  }
}
