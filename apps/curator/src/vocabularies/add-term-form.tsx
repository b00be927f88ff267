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

/** Adds a term to a vocabulary: a rights statement with its address, a language with its tag, a level with its scheme, a relation of people with what it is called from the other side. */
export function AddTermForm({ vocabulary, onAdded }: AddTermFormProps) {
  const [label, setLabel] = useState('');
  const [id, setId] = useState('');
  const [scheme, setScheme] = useState('');
  const [inverse, setInverse] = useState('');
  const { busy, problem, done, submit, wrong } = useSubmit();
  const idLabel = idWords[vocabulary];
  const isLevel = vocabulary === 'classification';
  const hasInverse = vocabulary === 'agent-relation';
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const tag = id.trim();
    // A language that is given by its tag alone goes by its English name.
    const called = label.trim() === '' && vocabulary === 'language' && tag !== '' ? languageName(tag) : label.trim();
    const term = {
      vocabulary,
      label: called,
      ...(idLabel === undefined ? {} : { id: tag }),
      ...(isLevel ? { scheme: scheme.trim() } : {}),
      ...(hasInverse ? { inverse } : {}),
    };
    if (!(await submit(api.terms.add.mutate(term), `“${called}” is offered from now on.`))) return;
    setLabel('');
    setId('');
    setInverse('');
    await onAdded();
  };
  return (
    <form onSubmit={add} noValidate className="mt-5 max-w-2xl">
      <Alert message={problem} />
      <p role="status" className="mb-2 text-ok empty:hidden">
        {done}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-48 flex-1">
          <TextField
            id={`${vocabulary}-label`}
            label="New term"
            autoComplete="off"
            dir="auto"
            value={label}
            error={wrong('label')}
            onChange={(event) => setLabel(event.target.value)}
          />
        </div>
        {hasInverse ? (
          <div className="min-w-48 flex-1">
            <TextField
              id={`${vocabulary}-inverse`}
              label="From the other side"
              autoComplete="off"
              dir="auto"
              value={inverse}
              error={wrong('inverse')}
              onChange={(event) => setInverse(event.target.value)}
            />
          </div>
        ) : null}
        {isLevel ? (
          <div className="min-w-48 flex-1">
            <TextField
              id={`${vocabulary}-scheme`}
              label="Whose classification"
              autoComplete="off"
              dir="auto"
              value={scheme}
              error={wrong('scheme')}
              onChange={(event) => setScheme(event.target.value)}
            />
          </div>
        ) : null}
        {idLabel === undefined ? null : (
          <div className="min-w-48 flex-1">
            <TextField
              id={`${vocabulary}-id`}
              label={idLabel}
              autoComplete="off"
              value={id}
              error={wrong('id')}
              onChange={(event) => setId(event.target.value)}
            />
          </div>
        )}
        <span className="pt-7">
          <Button type="submit" disabled={busy}>
            Add term
          </Button>
        </span>
      </div>
    </form>
  );
}
