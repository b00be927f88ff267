'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { focusOn } from './parts.tsx';
import { UnderstoodDate } from './understood-date.tsx';
import { useUnderstoodDate } from './use-understood-date.ts';

interface PlainDateProps {
  readonly id: string;
  readonly label: string;
  readonly row: JsonObject;
  readonly error: string | undefined;
  readonly onChange: (row: JsonObject) => void;
}

/** The date of a row that has only one and says no more about it: as people write it, and as it is understood. */
export function PlainDate({ id, label, row, error, onChange }: PlainDateProps) {
  const typed = textOf(row, 'words') || textOf(row, 'edtf');
  const { understood, ask, choose } = useUnderstoodDate(textOf(row, 'edtf'), (edtf) => onChange({ ...row, edtf }));
  return (
    <div>
      <TextField
        id={id}
        label={label}
        dir="auto"
        placeholder="12 May 2004"
        value={typed}
        error={error}
        onChange={(event) => {
          onChange({ ...row, words: event.target.value, edtf: '' });
          ask(event.target.value);
        }}
      />
      <UnderstoodDate
        understood={typed === '' ? undefined : understood}
        onChoose={(reading) => {
          choose(reading);
          focusOn(id);
        }}
      />
    </div>
  );
}
