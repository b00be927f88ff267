'use client';

import { TextField } from '@fonds/ui/text-field';
import { objectOf, textOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import type { ControlProps } from './control.ts';
import { Group } from './parts.tsx';
import { useRightsStatements } from './use-rights-statements.ts';

const parts = { work: 'The document itself', scan: 'Its scan', description: 'This description' } as const;

/** Rights apart for the work, the scan and the description: a statement by its address, the holder, and a note. */
export function RightsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rights = objectOf(value);
  const statements = useRightsStatements();
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <datalist id="rights-statements">
        {statements.map(({ id: address, label: words }) => (
          <option key={address} value={address}>
            {words}
          </option>
        ))}
      </datalist>
      <div className="space-y-3.5">
        {Object.entries(parts).map(([part, words]) => {
          const stated = objectOf(rights[part]);
          const set = (key: string, text: string) => onChange({ ...rights, [part]: { ...stated, [key]: text } });
          return (
            <div key={part} className="grid items-end gap-3.5 sm:grid-cols-3">
              <TextField
                id={`${id}-${part}-statement`}
                label={`${words}: rights statement`}
                list="rights-statements"
                type="url"
                autoComplete="off"
                placeholder="https://"
                value={textOf(stated, 'statement')}
                error={messageAt(issues, `${part}.statement`)}
                onChange={(event) => set('statement', event.target.value)}
              />
              <TextField
                id={`${id}-${part}-holder`}
                label={`${words}: holder`}
                dir="auto"
                value={textOf(stated, 'holder')}
                error={messageAt(issues, `${part}.holder`)}
                onChange={(event) => set('holder', event.target.value)}
              />
              <TextField
                id={`${id}-${part}-note`}
                label={`${words}: note`}
                dir="auto"
                value={textOf(stated, 'note')}
                error={messageAt(issues, `${part}.note`)}
                onChange={(event) => set('note', event.target.value)}
              />
            </div>
          );
        })}
      </div>
    </Group>
  );
}
