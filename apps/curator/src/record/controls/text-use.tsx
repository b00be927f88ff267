'use client';

import type { JsonObject } from '@fonds/domain/fields/json';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { numbered } from './control.ts';
import { RightsFields } from './rights-fields.tsx';

interface TextUseProps {
  readonly id: string;
  /** Place of the text, from 0. */
  readonly index: number;
  /** The id of the list of rights statements. */
  readonly statements: string;
  readonly rights: JsonObject;
  readonly embargoUntil: string;
  readonly error: (path: string) => string | undefined;
  readonly onChange: (changed: JsonObject) => void;
}

/** Who may use a text, and from when. Open when something stood there, or is wrong. */
export function TextUse({ id, index, statements, rights, embargoUntil, error, onChange }: TextUseProps) {
  // Only as it began: what is emptied must not close under the cursor.
  const [says] = useState(embargoUntil !== '' || Object.keys(rights).length > 0);
  const isOpen = says || error('rights') !== undefined || error('embargoUntil') !== undefined;
  return (
    <details {...(isOpen && { open: true })}>
      <summary className="inline-flex min-h-8 items-center text-link hover:underline">
        Rights in this text, embargo<span className="sr-only">{index === 0 ? '' : `, ${index + 1}`}</span>
      </summary>
      <div className="mt-2 space-y-3.5">
        <RightsFields
          id={`${id}-rights`}
          list={statements}
          label={(part) => numbered(`This text: ${part}`, index)}
          stated={rights}
          error={(part) => error(`rights.${part}`)}
          onChange={(stated) => onChange({ rights: stated })}
        />
        <TextField
          id={`${id}-embargo`}
          label={numbered('Embargo on this text until', index)}
          hint="Readers don’t get the text until a revision without the embargo is published."
          type="date"
          className="max-w-48"
          value={embargoUntil}
          error={error('embargoUntil')}
          onChange={(event) => onChange({ embargoUntil: event.target.value })}
        />
      </div>
    </details>
  );
}
