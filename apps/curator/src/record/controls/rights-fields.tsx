'use client';

import type { JsonObject } from '@fonds/domain/fields/json';
import { PartField } from './part-field.tsx';
import { useOfferedTerms } from './use-offered-terms.ts';

/** The rights statements that are offered, under the id that the fields name. */
export function RightsStatementList({ id }: { readonly id: string }) {
  const statements = useOfferedTerms('rights-statement');
  return (
    <datalist id={id}>
      {statements.map(({ id: address, label }) => (
        <option key={address} value={address}>
          {label}
        </option>
      ))}
    </datalist>
  );
}

interface RightsFieldsProps {
  readonly id: string;
  /** The id of the list of statements. */
  readonly list: string;
  /** The label of a part: *Its scan: holder*. */
  readonly label: (part: string) => string;
  readonly stated: JsonObject;
  readonly error: (part: string) => string | undefined;
  readonly onChange: (stated: JsonObject) => void;
}

/** The rights in one thing: a statement by its address, the holder, and a note. */
export function RightsFields({ id, list, label, stated, error, onChange }: RightsFieldsProps) {
  const part = (key: string, words: string, more: object = {}) => (
    <PartField
      id={`${id}-${key}`}
      row={stated}
      part={key}
      label={label(words)}
      error={error(key)}
      onChange={onChange}
      {...more}
    />
  );
  return (
    <div className="grid items-end gap-3.5 sm:grid-cols-3">
      {part('statement', 'rights statement', {
        list,
        type: 'url',
        dir: 'ltr',
        autoComplete: 'off',
        placeholder: 'https://',
      })}
      {part('holder', 'holder')}
      {part('note', 'note')}
    </div>
  );
}
