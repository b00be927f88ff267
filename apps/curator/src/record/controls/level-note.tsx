'use client';

import { classificationMark, type Level } from '@fonds/domain/classification-mark';
import { useState } from 'react';
import { Alert } from '../../desk/alert.tsx';
import { api } from '../../desk/api.ts';
import { useSubmit } from '../../desk/use-submit.ts';
import { useMayAddTerms } from '../may-add-terms.tsx';
import { useTerms } from '../terms-context.tsx';
import { TextButton } from './parts.tsx';

/** What is to be said of a level that the vocabulary hasn't: whoever may add it does so here, others are told who can. */
export function LevelNote({ scheme, level }: Level) {
  const terms = useTerms().classification ?? [];
  const mayAdd = useMayAddTerms();
  const [added, setAdded] = useState<readonly string[]>([]);
  const { busy, problem, done, submit } = useSubmit();
  const mark = classificationMark({ scheme, level });
  const isKnown = scheme === '' || level === '' || added.includes(mark) || terms.some(({ id }) => id === mark);
  const add = async () => {
    const adding = api.terms.add.mutate({ vocabulary: 'classification', label: level, scheme });
    if (await submit(adding, `“${mark}” is offered from now on.`)) setAdded([...added, mark]);
  };
  return (
    <div className="text-[0.8125rem] leading-snug text-muted sm:col-span-2">
      <Alert message={problem} />
      <p role="status" className="text-ok empty:hidden">
        {done}
      </p>
      {isKnown ? null : (
        <p>
          “<bdi>{level}</bdi>” is none of the levels of <bdi>{scheme}</bdi> that the archive has. It is kept as it is
          written{mayAdd ? '. ' : '; a publisher can add it to the vocabulary.'}
          {mayAdd && !busy ? (
            <TextButton onPress={() => void add()}>{`Add ${mark} to the vocabulary`}</TextButton>
          ) : null}
        </p>
      )}
    </div>
  );
}
