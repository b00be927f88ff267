'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { numbered, replaced, without } from './control.ts';
import { focusOn, TextButton } from './parts.tsx';

interface LevelsProps {
  readonly id: string;
  /** Place of the locator, from 0. */
  readonly locator: number;
  readonly rows: readonly JsonObject[];
  /** Something is typed from which levels could have been read. */
  readonly typed: boolean;
  readonly error: (path: string) => string | undefined;
  readonly onChange: (rows: readonly JsonObject[]) => void;
}

/** The archive's own levels as the shelf-mark was understood; they can be put right or written by hand. */
export function Levels({ id, locator, rows, typed, error, onChange }: LevelsProps) {
  const named = (label: string, index: number) => numbered(numbered(label, locator), index);
  return (
    <div className="text-[0.8125rem]">
      <p role="status" className={`min-h-5 ${rows.length > 0 ? 'text-ok' : 'text-muted'}`}>
        {rows.length > 0
          ? rows.map((row) => `${textOf(row, 'name')} ${textOf(row, 'value')}`).join(' · ')
          : typed
            ? 'Its levels are not understood. It is kept to the letter.'
            : ''}
      </p>
      <details {...(rows.some((_, index) => error(String(index)) !== undefined) && { open: true })}>
        <summary className="inline-flex min-h-8 items-center text-link hover:underline">Levels, one by one</summary>
        <ul className="mt-1 space-y-2">
          {rows.map((row, index) => {
            const part = (key: 'name' | 'value', label: string) => (
              <TextField
                id={`${id}-${index}-${key}`}
                label={named(label, index)}
                dir="auto"
                value={textOf(row, key)}
                error={error(`${index}.${key}`)}
                onChange={(event) => onChange(replaced(rows, index, { ...row, [key]: event.target.value }))}
              />
            );
            return (
              <li key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-3">
                {part('name', 'Level')}
                {part('value', 'Its number or name')}
                <TextButton
                  name={`Remove ${named('level', index)}`}
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
          name={numbered('Add a level', locator)}
          onPress={() => onChange([...rows, { name: '', value: '' }])}
        >
          Add a level
        </TextButton>
      </details>
    </div>
  );
}
