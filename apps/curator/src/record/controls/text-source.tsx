'use client';

import { isObject, textOf, type Json } from '@fonds/domain/fields/json';
import { Select, type SelectOption } from '@fonds/ui/select';
import { numbered } from './control.ts';
import { LanguageField } from './parts.tsx';

interface TextSourceProps {
  readonly id: string;
  /** Place of the text, from 0. */
  readonly index: number;
  readonly source: Json;
  /** The other texts of the document, by their keys. */
  readonly texts: readonly SelectOption[];
  readonly error: string | undefined;
  readonly onChange: (source: Json) => void;
}

/** What a translation was made from: a text that is here, one in a language that isn't, or one that nobody here has seen. */
export function TextSource({ id, index, source, texts, error, onChange }: TextSourceProps) {
  const key = textOf(source, 'text');
  const ofLanguage = isObject(source) && source['language'] !== undefined;
  const notHeld = isObject(source) && source['notHeld'] === true;
  const here =
    texts.some(({ value }) => value === key) || key === '' ? [] : [{ value: key, label: `No longer here: ${key}` }];
  const take = (choice: string) => {
    if (choice === '') onChange(null);
    else if (choice === 'language') onChange({ language: '' });
    else if (choice === 'not-held') onChange({ notHeld: true });
    else onChange({ text: choice.slice('text '.length) });
  };
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <Select
          id={id}
          label={numbered('Translated from', index)}
          options={[
            ...[...texts, ...here].map(({ value, label }) => ({ value: `text ${value}`, label })),
            { value: 'language', label: 'A text in another language, not among these' },
            { value: 'not-held', label: 'An original that is not held' },
          ]}
          none="Not said"
          value={key !== '' ? `text ${key}` : ofLanguage ? 'language' : notHeld ? 'not-held' : ''}
          error={ofLanguage ? undefined : error}
          onChange={(event) => take(event.target.value)}
        />
      </div>
      {ofLanguage ? (
        <LanguageField
          id={`${id}-language`}
          name={`Language of the source of ${numbered('text', index)}`}
          value={textOf(source, 'language')}
          error={error}
          onChange={(language) => onChange({ language })}
        />
      ) : null}
    </div>
  );
}
