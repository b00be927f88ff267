'use client';

import type { KeptTerm, Vocabulary } from '@fonds/domain/vocabularies';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';

export interface TermDialogProps {
  readonly vocabulary: Vocabulary;
  readonly term: KeptTerm;
  /** Called when it is over: whether anything changed. */
  readonly onClose: (changed: boolean) => void;
}

/** Gives a term another label. */
export function RenameTermDialog({ vocabulary, term, onClose }: TermDialogProps) {
  const [label, setLabel] = useState(term.label);
  const [inverse, setInverse] = useState(term.inverse ?? '');
  const hasInverse = vocabulary === 'agent-relation';
  const { busy, problem, submit, wrong } = useSubmit();
  const rename = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (
      await submit(api.terms.rename.mutate({ vocabulary, id: term.id, label, ...(hasInverse ? { inverse } : {}) }), '')
    )
      onClose(true);
  };
  return (
    <Dialog title={`Rename “${term.label}”`} onClose={() => onClose(false)}>
      <form onSubmit={rename} noValidate className="mt-3 space-y-4">
        <p className="text-muted">Every record that names it shows the new label at once; its id stays.</p>
        <Alert message={problem} />
        <TextField
          id="term-label"
          label="Label"
          dir="auto"
          autoComplete="off"
          value={label}
          error={wrong('label')}
          onChange={(event) => setLabel(event.target.value)}
        />
        {hasInverse ? (
          <TextField
            id="term-inverse"
            label="From the other side"
            dir="auto"
            autoComplete="off"
            value={inverse}
            error={wrong('inverse')}
            onChange={(event) => setInverse(event.target.value)}
          />
        ) : null}
        <DialogActions>
          <Button type="submit" look="main" disabled={busy}>
            Rename
          </Button>
          <Button onClick={() => onClose(false)}>Leave it</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
