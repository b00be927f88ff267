'use client';

import { languageAttributes } from '@fonds/ui/localized';
import { TextArea } from '@fonds/ui/text-field';
import { useState } from 'react';
import { htmlOfTyped, typedParagraphs } from '@fonds/domain/text/plain-paragraphs';

interface TextBodyProps {
  readonly id: string;
  readonly label: string;
  readonly html: string;
  readonly language: string;
  readonly error: string | undefined;
  readonly onChange: (html: string) => void;
}

/** The words of a text. Plain paragraphs are typed as such; richer markup is shown as it is, so that none of it is lost. */
export function TextBody({ id, label, html, language, error, onChange }: TextBodyProps) {
  // What was typed is kept here: its blanks at the ends are no part of the markup.
  const [typed, setTyped] = useState(() => typedParagraphs(html));
  const rich = typed === undefined;
  return (
    <TextArea
      id={id}
      label={label}
      hint={
        rich
          ? 'This text has more than plain paragraphs, so here is its markup (HTML).'
          : 'A blank line begins a new paragraph.'
      }
      rows={12}
      error={error}
      {...(rich
        ? { dir: 'ltr' as const, spellCheck: false, className: 'font-mono text-sm' }
        : languageAttributes(language))}
      value={rich ? html : typed}
      onChange={(event) => {
        if (!rich) setTyped(event.target.value);
        onChange(rich ? event.target.value : htmlOfTyped(event.target.value));
      }}
    />
  );
}
