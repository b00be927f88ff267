'use client';

import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { isList, isObject, isSame, type Json, type JsonObject } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import type { Terms } from '@fonds/domain/vocabularies';
import type { ReactNode } from 'react';
import { ComparedFieldView } from '../record/compared-field-view.tsx';
import { FieldWords } from '../record/field-words-view.tsx';
import { TermsContext } from '../record/terms-context.tsx';
import { RestoreFieldButton } from './restore-button.tsx';

interface RevisionViewProps {
  readonly kind: RecordKind;
  readonly terms: Terms;
  readonly body: JsonObject;
  /** The revision to hold it against; only what differs is shown then, word by word. */
  readonly before: { readonly label: string; readonly body: JsonObject } | null;
  readonly label: string;
  /** What a field may be restored from and to; null for whoever may not. */
  readonly restore: RestoreFrom | null;
}

/** An earlier revision, and the latest, on top of which it is restored. */
export interface RestoreFrom {
  readonly id: string;
  readonly number: number;
  readonly head: number;
  readonly latest: JsonObject;
}

/** The fields of a revision, read-only; or what differs between two. */
export function RevisionView({ kind, terms, body, before, label, restore }: RevisionViewProps) {
  const fields = fieldsOf(kind).filter(({ key }) =>
    before
      ? !isSame(meant(before.body[key]), meant(body[key]))
      : meant(body[key]) !== null || (restore && !isSame(meant(restore.latest[key]), null)),
  );
  const restorable = (key: string): ReactNode => {
    if (!restore) return null;
    const old = before ? before.body[key] : body[key];
    if (isSame(meant(old), meant(restore.latest[key]))) return null;
    const field = fields.find((one) => one.key === key);
    return field ? <RestoreFieldButton from={restore} field={field} /> : null;
  };
  return (
    <TermsContext value={terms}>
      {before ? (
        <p className="mt-3 font-sans text-sm text-muted">
          <del className="text-oxide line-through">struck through</del>: only in {before.label.toLowerCase()};{' '}
          <ins className="text-ok underline decoration-2 underline-offset-4">underlined</ins>: only in{' '}
          {label.toLowerCase()}
        </p>
      ) : null}
      {fields.length === 0 ? <p className="mt-4 font-sans text-sm text-muted">The two say the same.</p> : null}
      {fields.map((field) => (
        <section key={field.key} aria-label={field.label} className="mt-4 border-t border-line pt-3 font-sans text-sm">
          <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-sans font-semibold">{field.label}</h3>
            {restorable(field.key)}
          </div>
          {before ? (
            <ComparedFieldView field={field} before={before.body[field.key]} after={body[field.key]} terms={terms} />
          ) : (
            <FieldWords field={field} value={body[field.key]} />
          )}
        </section>
      ))}
    </TermsContext>
  );
}

/** A field that is empty in any way means the same. */
function meant(value: Json | undefined): Json {
  if (value === undefined || (isList(value) && value.length === 0)) return null;
  return isObject(value) && Object.keys(value).length === 0 ? null : value;
}
