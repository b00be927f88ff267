'use client';

import type { JsonObject } from '@fonds/domain/fields/json';
import { numbered } from './control.ts';
import { PartField } from './part-field.tsx';
import { RowList } from './row-list.tsx';

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
      <RowList
        id={id}
        rows={rows}
        thing={(index) => named('withheld part', index)}
        add="Add what was withheld"
        addName={numbered('Add what was withheld', release)}
        blank={{ what: '' }}
        listClass="space-y-2"
        rowClass="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
        onChange={onChange}
      >
        {({ index, ...edited }) => {
          const part = (key: 'what' | 'exemption', label: string, placeholder: string) => (
            <PartField
              {...edited}
              id={`${edited.id}-${key}`}
              part={key}
              label={named(label, index)}
              placeholder={placeholder}
              error={error(`${index}.${key}`)}
            />
          );
          return (
            <>
              <div className="col-span-2 sm:col-span-1">{part('what', 'Withheld', 'Two lines on page 3')}</div>
              {part('exemption', 'Exemption', '1.4(c)')}
            </>
          );
        }}
      </RowList>
    </div>
  );
}
