import { labelOfTerm } from '@fonds/domain/built-in-terms';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { useTerms } from '../terms-context.tsx';

/** What a form offers of a vocabulary. A term that is offered no more stands in it while it is the chosen one. */
export function useOffered(vocabulary: Vocabulary, chosen: string): { value: string; label: string }[] {
  const terms = useTerms();
  const offered = (terms[vocabulary] ?? []).filter((term) => term.offered || term.id === chosen);
  const options = offered.map(({ id, label }) => ({ value: id, label }));
  const isThere = chosen === '' || options.some(({ value }) => value === chosen);
  return isThere ? options : [{ value: chosen, label: labelOfTerm(terms, vocabulary, chosen) }, ...options];
}
