'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { numbered, replaced, without } from './control.ts';
import { focusOn, TextButton } from './parts.tsx';

interface WithheldRowsProps {
  readonly id: string;
  /** Place of the release, from 0. */
  readonly release: number;
  readonly rows: readonly JsonObject[];
  readonly error: (path: string) => string | undefined;
  readonly onChange: (rows: readonly JsonObject[]) => void;
}

/** What a release kept back, each with the exemption that it was kept back under. */
export function WithheldRows({ id, release, rows, error, onChange }: WithheldRowsProps) {
  const named = (label: string, index: number) => numbered(numbered(label, release), index);
  return (
    <div className="mt-2">
      <ul className="space-y-2">
        {rows.map((row, index) => {
          const part = (key: 'what' | 'exemption', label: string, placeholder: string) => (
            <TextField
              id={`${id}-${index}-${key}`}
              label={named(label, index)}
              dir="auto"
              placeholder={placeholder}
              value={textOf(row, key)}
              error={error(`${index}.${key}`)}
              onChange={(event) => onChange(replaced(rows, index, { ...row, [key]: event.target.value }))}
            />
          );
          return (
            <li
              key={index}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
            >
              <div className="col-span-2 sm:col-span-1">{part('what', 'Withheld', 'Two lines on page 3')}</div>
              {part('exemption', 'Exemption', '1.4(c)')}
              <TextButton
                name={`Remove ${named('withheld part', index)}`}
                onPress={() => {
                  onChange(without(rows, index));
                  focusOn(`${id}-add`);
                }}
              >
                remove
              </TextButton>
            </li>
          );
        })}
      </ul>
      <TextButton
        id={`${id}-add`}
        name={numbered('Add what was withheld', release)}
        onPress={() => onChange([...rows, { what: '' }])}
      >
        Add what was withheld
      </TextButton>
    </div>
  );
}
