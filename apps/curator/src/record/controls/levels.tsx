'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { numbered } from './control.ts';
import { PartField } from './part-field.tsx';
import { RowList } from './row-list.tsx';

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
        <RowList
          id={id}
          rows={rows}
          thing={(index) => named('level', index)}
          add="Add a level"
          addName={numbered('Add a level', locator)}
          blank={{ name: '', value: '' }}
          listClass="mt-1 space-y-2"
          rowClass="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-3"
          onChange={onChange}
        >
          {({ index, ...edited }) => {
            const part = (key: 'name' | 'value', label: string) => (
              <PartField
                {...edited}
                id={`${edited.id}-${key}`}
                part={key}
                label={named(label, index)}
                error={error(`${index}.${key}`)}
              />
            );
            return (
              <>
                {part('name', 'Level')}
                {part('value', 'Its number or name')}
              </>
            );
          }}
        </RowList>
      </details>
    </div>
  );
}
