'use client';

import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { RecordKind } from '@fonds/domain/record';
import type { Term } from '@fonds/domain/vocabularies';
import { isList, isObject, isSame, type Json, type JsonObject } from '@fonds/domain/fields/json';
import { FieldWords } from '../record/field-words-view.tsx';
import { TermsContext } from '../record/terms-context.tsx';

interface RevisionViewProps {
  readonly kind: RecordKind;
  readonly terms: readonly Term[];
  readonly body: JsonObject;
  /** The revision to hold beside it; only what differs is shown then. */
  readonly before: { readonly label: string; readonly body: JsonObject } | null;
  readonly label: string;
}

/** The fields of a revision, read-only; or what differs between two. */
export function RevisionView({ kind, terms, body, before, label }: RevisionViewProps) {
  const fields = fieldsOf(kind).filter(({ key }) =>
    before ? !isSame(meant(before.body[key]), meant(body[key])) : meant(body[key]) !== null,
  );
  return (
    <TermsContext value={terms}>
      {fields.length === 0 ? <p className="mt-4 font-sans text-sm text-muted">The two say the same.</p> : null}
      {fields.map((field) => (
        <section key={field.key} className="mt-4 border-t border-line pt-3 font-sans text-sm">
          <h3 className="mb-1.5 font-sans font-semibold">{field.label}</h3>
          {before ? (
            <div className="grid gap-4 sm:grid-cols-2">
              <div className="min-w-0">
                <p className="text-muted">{before.label}</p>
                <FieldWords field={field} value={before.body[field.key]} />
              </div>
              <div className="min-w-0">
                <p className="text-muted">{label}</p>
                <FieldWords field={field} value={body[field.key]} />
              </div>
            </div>
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
