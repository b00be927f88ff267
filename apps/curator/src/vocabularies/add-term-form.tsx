'use client';

import { languageName } from '@fonds/domain/language-name';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

interface AddTermFormProps {
  readonly vocabulary: Vocabulary;
  readonly onAdded: () => Promise<void>;
}

/** What some terms are known by beside their labels. */
const idWords: Readonly<Partial<Record<Vocabulary, string>>> = {
  'rights-statement': 'Its address',
  language: 'Its tag (BCP 47)',
};

type Part = 'label' | 'inverse' | 'scheme' | 'id';
const blank: Readonly<Record<Part, string>> = { label: '', inverse: '', scheme: '', id: '' };

/** What is typed of a term of each vocabulary, in order. */
function partsOf(vocabulary: Vocabulary): readonly (readonly [Part, label: string])[] {
  const idLabel = idWords[vocabulary];
  return [
    ['label', 'New term'],
    ...(vocabulary === 'agent-relation' ? [['inverse', 'From the other side'] as const] : []),
    ...(vocabulary === 'classification' ? [['scheme', 'Whose classification'] as const] : []),
    ...(idLabel === undefined ? [] : [['id', idLabel] as const]),
  ];
}

/** Adds a term to a vocabulary: a rights statement with its address, a language with its tag, a level with its scheme, a relation of people with what it is called from the other side. */
export function AddTermForm({ vocabulary, onAdded }: AddTermFormProps) {
  const [typed, setTyped] = useState(blank);
  const { busy, problem, done, submit, wrong } = useSubmit();
  const parts = partsOf(vocabulary);
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const asked = new Set(parts.map(([part]) => part));
    const [label, tag] = [typed.label.trim(), typed.id.trim()];
    // A language that is given by its tag alone goes by its English name.
    const called = label === '' && vocabulary === 'language' && tag !== '' ? languageName(tag) : label;
    const term = {
      vocabulary,
      label: called,
      ...(asked.has('id') ? { id: tag } : {}),
      ...(asked.has('scheme') ? { scheme: typed.scheme.trim() } : {}),
      ...(asked.has('inverse') ? { inverse: typed.inverse } : {}),
    };
    if (!(await submit(api.terms.add.mutate(term), `“${called}” is offered from now on.`))) return;
    // The next level is most often of the same scheme.
    setTyped({ ...blank, scheme: typed.scheme });
    await onAdded();
  };
  return (
    <form onSubmit={add} noValidate className="mt-5 max-w-2xl">
      <Alert message={problem} />
      <p role="status" className="mb-2 text-ok empty:hidden">
        {done}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {parts.map(([part, label]) => (
          <div key={part} className="min-w-48 flex-1">
            <TextField
              id={`${vocabulary}-${part}`}
              label={label}
              autoComplete="off"
              {...(part === 'id' ? {} : { dir: 'auto' })}
              value={typed[part]}
              error={wrong(part)}
              onChange={(event) => setTyped({ ...typed, [part]: event.target.value })}
            />
          </div>
        ))}
        <span className="pt-7">
          <Button type="submit" disabled={busy}>
            Add term
          </Button>
        </span>
      </div>
    </form>
  );
}
