'use client';

import { labelOfTerm } from '@fonds/domain/built-in-terms';
import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { wordsOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { useTerms } from '../terms-context.tsx';
import { without, type ControlProps } from './control.ts';
import { focusOn, Group, LanguageField, TextButton } from './parts.tsx';

/** Several languages, each by its tag. */
export function LanguagesControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const terms = useTerms();
  const [typed, setTyped] = useState('');
  const tags = wordsOf(value);
  const add = () => {
    const tag = typed.trim();
    if (tag === '') return;
    if (!tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  };
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ul>
        {tags.map((tag, index) => (
          <li key={tag} className="flex flex-wrap items-baseline gap-3 border-b border-hair py-1">
            <span>{labelOfTerm(terms, 'language', tag)}</span>
            <span className="font-mono text-[0.8125rem] text-muted">{tag}</span>
            <span className="ml-auto">
              <TextButton
                name={`Remove ${labelOfTerm(terms, 'language', tag)}`}
                onPress={() => {
                  onChange(without(tags, index));
                  focusOn(`${id}-add`);
                }}
              >
                remove
              </TextButton>
            </span>
            {messageAt(issues, String(index)) === undefined ? null : (
              <p className="w-full text-sm text-oxide">{messageAt(issues, String(index))}</p>
            )}
          </li>
        ))}
      </ul>
      <div
        className="mt-2 flex items-start gap-3"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      >
        <LanguageField id={`${id}-add`} name="Add a language" hideLabel value={typed} onChange={setTyped} />
        <Button onClick={add} className="min-h-10">
          Add
        </Button>
      </div>
    </Group>
  );
}
