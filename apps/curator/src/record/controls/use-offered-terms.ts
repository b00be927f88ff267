import type { Term, Vocabulary } from '@fonds/domain/vocabularies';
import { useEffect, useState } from 'react';
import { api, settled } from '../../desk/api.ts';

/** Asked for once while a page stands open, however many fields offer them. */
const asked = new Map<Vocabulary, ReturnType<typeof ask>>();

function ask(vocabulary: Vocabulary) {
  return settled(api.terms.list.query({ vocabulary }));
}

/** What a vocabulary offers, for fields that take other words as well; none until it has come. */
export function useOfferedTerms(vocabulary: Vocabulary): readonly Term[] {
  const [terms, setTerms] = useState<readonly Term[]>([]);
  useEffect(() => {
    const answer = asked.get(vocabulary) ?? ask(vocabulary);
    asked.set(vocabulary, answer);
    void answer.then((found) => {
      if (found.ok) setTerms(found.value);
      else asked.delete(vocabulary);
    });
  }, [vocabulary]);
  return terms;
}
