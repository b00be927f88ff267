'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import type { ComponentProps } from 'react';

interface PartFieldProps extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> {
  readonly row: JsonObject;
  /** The key of the row that is written. */
  readonly part: string;
  readonly onChange: (row: JsonObject) => void;
}

/** One text of a row, by its key. */
export function PartField({ row, part, onChange, ...rest }: PartFieldProps) {
  return (
    <TextField
      dir="auto"
      value={textOf(row, part)}
      onChange={(event) => onChange({ ...row, [part]: event.target.value })}
      {...rest}
    />
  );
}
