'use client';

import type { KeptTerm } from '@fonds/domain/vocabularies';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { usesInWords } from './uses-in-words.ts';
import type { TermDialogProps } from './rename-term-dialog.tsx';

/** Merges a term into another, after saying how many documents that changes. */
export function MergeTermDialog({
  vocabulary,
  term,
  others,
  onClose,
}: TermDialogProps & { readonly others: readonly KeptTerm[] }) {
  const [into, setInto] = useState('');
  const [left, setLeft] = useState(0);
  const { busy, problem, submit, wrong } = useSubmit();
  const merge = async (event: SyntheticEvent) => {
    event.preventDefault();
    const call = api.terms.merge.mutate({ vocabulary, id: term.id, into });
    if (!(await submit(call, ''))) return;
    const merged = await call;
    if (merged.left > 0) setLeft(merged.left);
    else onClose(true);
  };
  if (left > 0) {
    return (
      <Dialog title={`“${term.label}” is merged`} onClose={() => onClose(true)}>
        <p className="mt-3">
          {usesInWords(vocabulary, left)} still {left === 1 ? 'names' : 'name'} it. They are changed one after the other
          by the worker; until then they show the other term’s label.
        </p>
        <DialogActions>
          <Button look="main" onClick={() => onClose(true)}>
            Close
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={`Merge “${term.label}” into another term`} onClose={() => onClose(false)}>
      <form onSubmit={merge} noValidate className="mt-3 space-y-4">
        <p className="text-muted">
          It is named by {usesInWords(vocabulary, term.uses)}. Each gets a new revision with the other term; those that
          are public as they stand are published with it, drafts stay drafts.
        </p>
        <Alert message={problem} />
        <Select
          id="merge-into"
          label="Into"
          none="Choose a term"
          options={others.map(({ id, label }) => ({ value: id, label }))}
          value={into}
          error={wrong('into')}
          onChange={(event) => setInto(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" look="main" disabled={busy || into === ''}>
            Merge
          </Button>
          <Button onClick={() => onClose(false)}>Leave it</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
