'use client';

import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { copiedFields } from '@fonds/domain/fields/copied-fields';
import type { RecordKind } from '@fonds/domain/record';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { NameDialog } from '../desk/name-dialog.tsx';
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
  const [kept] = useState(() => tidiedValues(fieldsOf(kind), values));
  const fields = copiedFields(kind, kept, 'template');
  const keep = (name: string, form: HTMLFormElement) => {
    const chosen = new FormData(form).getAll('with');
    const taken = Object.fromEntries(Object.entries(kept).filter(([key]) => chosen.includes(key)));
    return api.templates.add.mutate({ kind, name, values: taken });
  };
  return (
    <NameDialog
      title="Keep this as a template"
      button="Keep it"
      disabled={fields.length === 0}
      onSend={keep}
      onDone={onSaved}
      onClose={onClose}
    >
      {fields.length === 0 ? (
        <p className="text-muted">Nothing stands in the form yet, so the template would be empty.</p>
      ) : (
        <FieldChoice id="template" fields={fields} />
      )}
    </NameDialog>
  );
}
