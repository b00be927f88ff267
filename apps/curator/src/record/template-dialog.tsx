'use client';

import { formFieldsOf } from '@fonds/domain/fields/all-fields';
import { copiedFields } from '@fonds/domain/fields/copied-fields';
import type { RecordKind } from '@fonds/domain/record';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { FieldChoice } from './field-choice.tsx';
import { tidiedValues, type FormValues } from './form-values.ts';

interface TemplateDialogProps {
  readonly kind: RecordKind;
  readonly values: FormValues;
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

/** Names a template, and chooses which of the form's fields are in it. */
export function TemplateDialog({ kind, values, onSaved, onClose }: TemplateDialogProps) {
  const [name, setName] = useState('');
  const { busy, problem, submit, wrong } = useSubmit();
  const [kept] = useState(() => tidiedValues(formFieldsOf(kind), values));
  const fields = copiedFields(kind, kept, 'template');
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('with');
    const taken = Object.fromEntries(Object.entries(kept).filter(([key]) => chosen.includes(key)));
    const typed = name.trim();
    if (await submit(api.templates.add.mutate({ kind, name: typed, values: taken }), 'Kept.')) onSaved(typed);
  };
  return (
    <Dialog title="Keep this as a template" onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="mt-3 space-y-5">
        <TextField
          id="template-name"
          label="Its name"
          dir="auto"
          autoComplete="off"
          maxLength={100}
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        {fields.length === 0 ? (
          <p className="text-muted">Nothing stands in the form yet, so the template would be empty.</p>
        ) : (
          <FieldChoice id="template" fields={fields} />
        )}
        <Alert message={problem || (wrong('values') ?? '')} />
        <DialogActions>
          <Button type="submit" look="main" disabled={busy || fields.length === 0}>
            Keep it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
