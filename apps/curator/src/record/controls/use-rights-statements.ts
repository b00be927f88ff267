import type { Term } from '@fonds/domain/vocabularies';
import { useEffect, useState } from 'react';
import { api, settled } from '../../desk/api.ts';

/** Asked for once while a page stands open, however many fields offer them. */
let asked: ReturnType<typeof ask> | undefined;

function ask() {
  return settled(api.terms.list.query({ vocabulary: 'rights-statement' }));
}

/** The rights statements that the vocabulary offers, by their addresses; none until they have come. */
export function useRightsStatements(): readonly Term[] {
  const [statements, setStatements] = useState<readonly Term[]>([]);
  useEffect(() => {
    asked ??= ask();
    void asked.then((found) => {
      if (found.ok) setStatements(found.value);
      else asked = undefined;
    });
  }, []);
  return statements;
}
