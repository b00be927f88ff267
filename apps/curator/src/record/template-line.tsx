'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { TemplateRow } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { TextButton } from './controls/parts.tsx';
import type { FormValues } from './form-values.ts';
import { TemplateDialog } from './template-dialog.tsx';

interface TemplateLineProps {
  readonly kind: RecordKind;
  readonly values: FormValues;
  /** Those that a new record may start from. */
  readonly templates?: readonly TemplateRow[] | undefined;
}

/** Below the form: keeps what stands in it as a template, and leads to those that there are. */
export function TemplateLine({ kind, values, templates = [] }: TemplateLineProps) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState('');
  return (
    <section aria-label="Templates" className="mt-8 border-t border-line pt-3">
      {templates.length === 0 ? null : (
        <p className="flex flex-wrap items-baseline gap-x-4">
          <span className="text-muted">Start from a template:</span>
          {templates.map(({ id, name }) => (
            <a key={id} href={`/records/${kind}/new?template=${id}`} className="inline-flex min-h-8 items-center">
              <bdi>{name}</bdi>
            </a>
          ))}
        </p>
      )}
      <p className="flex flex-wrap items-baseline gap-x-4">
        <TextButton onPress={() => setOpen(true)}>Keep this as a template</TextButton>
        <a href={`/records/${kind}/templates`} className="inline-flex min-h-8 items-center">
          All templates
        </a>
        <span role="status" className="text-ok">
          {saved === '' ? '' : `The template “${saved}” is kept.`}
        </span>
      </p>
      {open ? (
        <TemplateDialog
          kind={kind}
          values={values}
          onSaved={(name) => {
            setSaved(name);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
