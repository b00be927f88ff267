'use client';

import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';

interface NameDetailsProps {
  readonly id: string;
  /** Of which name they are: *variant names, 2*. */
  readonly name: string;
  readonly row: JsonObject;
  readonly error: (part: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
}

const parts = [
  { key: 'validFrom', label: 'In use from', placeholder: '1934' },
  { key: 'validTo', label: 'In use until', placeholder: '1941' },
  { key: 'source', label: 'Where the name is from', placeholder: 'An authority file, a document' },
] as const;

/** When a name was in use, and where it is from (ISAAR(CPF) 5.1). Open when something stood there, or is wrong. */
export function NameDetails({ id, name, row, error, onChange }: NameDetailsProps) {
  // Only as it began: what is emptied must not close under the cursor.
  const [isFilled] = useState(parts.some(({ key }) => textOf(row, key) !== ''));
  const isWrong = parts.some(({ key }) => error(key) !== undefined);
  return (
    <details className="basis-full text-[0.8125rem]" {...((isFilled || isWrong) && { open: true })}>
      <summary className="inline-flex min-h-8 items-center text-link hover:underline">
        When it was in use, and where it is from<span className="sr-only">: {name}</span>
      </summary>
      <div className="mt-1 mb-2 grid gap-3 sm:grid-cols-[7rem_7rem_minmax(0,1fr)]">
        {parts.map(({ key, label, placeholder }) => (
          <TextField
            key={key}
            id={`${id}-${key}`}
            label={label}
            aria-label={`${label}: ${name}`}
            dir="auto"
            placeholder={placeholder}
            value={textOf(row, key)}
            error={error(key)}
            onChange={(event) => onChange({ ...row, [key]: event.target.value })}
          />
        ))}
      </div>
    </details>
  );
}
