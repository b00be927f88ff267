'use client';

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

/** Adds a term to a vocabulary; a rights statement is known by its address. */
export function AddTermForm({ vocabulary, onAdded }: AddTermFormProps) {
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const { busy, problem, done, submit, wrong } = useSubmit();
  const addressed = vocabulary === 'rights-statement';
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const term = { vocabulary, label, ...(addressed ? { id: address.trim() } : {}) };
    if (!(await submit(api.terms.add.mutate(term), `“${label.trim()}” is offered from now on.`))) return;
    setLabel('');
    setAddress('');
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
        {addressed ? (
          <div className="min-w-48 flex-1">
            <TextField
              id={`${vocabulary}-address`}
              label="Its address"
              autoComplete="off"
              value={address}
              error={wrong('id')}
              onChange={(event) => setAddress(event.target.value)}
            />
          </div>
        ) : null}
        <span className="pt-7">
          <Button type="submit" disabled={busy}>
            Add term
          </Button>
        </span>
      </div>
    </form>
  );
}
