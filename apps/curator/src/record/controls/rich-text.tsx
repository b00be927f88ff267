'use client';

import { objectOf, textOf } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import type { ControlProps } from './control.ts';
import { Group, LanguageField } from './parts.tsx';
import { TextBody } from './text-body.tsx';

/** One text with its markup: an essay, a page. */
export function RichTextControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const text = objectOf(value);
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="space-y-3">
        <LanguageField
          id={`${id}-language`}
          name={`Language of ${field.label.toLowerCase()}`}
          value={textOf(text, 'language')}
          error={messageAt(issues, 'language')}
          onChange={(language) => onChange({ ...text, language })}
        />
        <TextBody
          id={`${id}-html`}
          label={`Words of ${field.label.toLowerCase()}`}
          html={textOf(text, 'html')}
          language={textOf(text, 'language')}
          error={messageAt(issues, 'html')}
          onChange={(html) => onChange({ ...text, html })}
        />
      </div>
    </Group>
  );
}
