'use client';

import { objectOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import type { ControlProps } from './control.ts';
import { Group } from './parts.tsx';
import { RightsFields, RightsStatementList } from './rights-fields.tsx';

const parts = { work: 'The document itself', scan: 'Its scan', description: 'This description' } as const;

/** Rights apart for the work, the scan and the description; those in a text stand with the text. */
export function RightsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rights = objectOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <RightsStatementList id={`${id}-statements`} />
      <div className="space-y-3.5">
        {Object.entries(parts).map(([part, words]) => (
          <RightsFields
            key={part}
            id={`${id}-${part}`}
            list={`${id}-statements`}
            label={(of) => `${words}: ${of}`}
            stated={objectOf(rights[part])}
            error={(key) => messageAt(issues, `${part}.${key}`)}
            onChange={(stated) => onChange({ ...rights, [part]: stated })}
          />
        ))}
      </div>
    </Group>
  );
}
