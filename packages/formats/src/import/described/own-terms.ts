import { foldName } from '@fonds/domain/name';
import type { Term } from '@fonds/domain/vocabularies';

const byWords = new WeakMap<readonly Term[], ReadonlyMap<string, string>>();

/** The id of the term of a vocabulary that words mean by its label as the archive has it, or by its id. */
export function termMeant(words: string, terms: readonly Term[] = []): string | undefined {
  const folded = foldName(words);
  return folded === '' ? undefined : namesOf(terms).get(folded);
}

/** Asked for every row, so kept; what one term is called goes before what another's id says. */
function namesOf(terms: readonly Term[]): ReadonlyMap<string, string> {
  const known = byWords.get(terms);
  if (known) return known;
  const names = new Map(terms.map(({ id }) => [foldName(id), id]));
  for (const { id, label } of terms.toReversed()) names.set(foldName(label), id);
  byWords.set(terms, names);
  return names;
}
