'use client';

import type { JsonObject } from '@fonds/domain/fields/json';
import type { ReactNode } from 'react';
import { replaced, without } from './control.ts';
import { focusOn, TextButton } from './parts.tsx';

/** What the fields of one row are given. */
export interface EditedRow {
  /** The ids of its fields begin with it. */
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly onChange: (row: JsonObject) => void;
}

interface RowListProps {
  readonly id: string;
  readonly rows: readonly JsonObject[];
  /** What a row is called by those who hear it: *level, 2*. */
  readonly thing: (index: number) => string;
  readonly add: string;
  /** What is added and to what, where `add` alone doesn't say. */
  readonly addName?: string;
  /** A new row. */
  readonly blank: JsonObject;
  readonly listClass?: string;
  readonly rowClass: string;
  readonly onChange: (rows: readonly JsonObject[]) => void;
  readonly children: (edited: EditedRow) => ReactNode;
}

/** Rows of a few fields that are added one by one and can each be taken away. */
export function RowList({ id, rows, thing, add, addName, blank, onChange, children, ...classes }: RowListProps) {
  return (
    <>
      <ul className={classes.listClass}>
        {rows.map((row, index) => (
          <li key={index} className={classes.rowClass}>
            {children({
              id: `${id}-${index}`,
              index,
              row,
              onChange: (changed) => onChange(replaced(rows, index, changed)),
            })}
            <TextButton
              name={`Remove ${thing(index)}`}
              onPress={() => {
                onChange(without(rows, index));
                focusOn(`${id}-add`);
              }}
            >
              remove
            </TextButton>
          </li>
        ))}
      </ul>
      <TextButton
        id={`${id}-add`}
        {...(addName === undefined ? {} : { name: addName })}
        onPress={() => onChange([...rows, blank])}
      >
        {add}
      </TextButton>
    </>
  );
}
