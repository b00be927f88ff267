'use client';

import type { KeyedField } from '@fonds/domain/fields/field';
import { languageAttributes } from '@fonds/ui/localized';
import { fieldLines } from '@fonds/domain/fields/field-lines';
import type { Json } from '@fonds/domain/fields/json';
import { useTerms } from './terms-context.tsx';

/** What a field says, in words; *empty* when it says nothing. */
export function FieldWords({ field, value }: { readonly field: KeyedField; readonly value: Json | undefined }) {
  const lines = fieldLines(field, value, useTerms());
  if (lines.length === 0) return <p className="text-muted italic">empty</p>;
  return (
    <div className="space-y-1 font-serif text-base leading-normal">
      {lines.map((line, index) => (
        <p key={index} {...languageAttributes(line.language)} className="break-words whitespace-pre-line">
          {line.text}
        </p>
      ))}
    </div>
  );
}
