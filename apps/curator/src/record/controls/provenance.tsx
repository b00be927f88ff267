'use client';

import { objectOf, textOf } from '@fonds/domain/fields/json';
import { TextArea, TextField } from '@fonds/ui/text-field';
import { messageAt } from '../form-values.ts';
import type { ControlProps } from './control.ts';
import { Group } from './parts.tsx';

const lines = { obtainedBy: 'Obtained by', contributedBy: 'Contributed by', fundedBy: 'Funded by' } as const;
const paragraphs = { creatorHistory: 'History of whoever made it', custodialHistory: 'In whose hands it was' } as const;

/** How the document came here (ISAD(G) 3.2). */
export function ProvenanceControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const stated = objectOf(value);
  const part = (key: string) => ({
    id: `${id}-${key}`,
    dir: 'auto',
    value: textOf(stated, key),
    error: messageAt(issues, key),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...stated, [key]: event.target.value }),
  });
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="grid gap-3.5 sm:grid-cols-3">
        {Object.entries(lines).map(([key, label]) => (
          <TextField key={key} label={label} {...part(key)} />
        ))}
      </div>
      <div className="mt-3.5 grid gap-3.5 sm:grid-cols-2">
        {Object.entries(paragraphs).map(([key, label]) => (
          <TextArea key={key} label={label} rows={2} {...part(key)} />
        ))}
      </div>
    </Group>
  );
}
