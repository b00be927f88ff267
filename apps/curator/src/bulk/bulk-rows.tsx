import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { BulkRow } from '@fonds/domain/views/bulk';
import type { Terms } from '@fonds/domain/vocabularies';
import { ComparedFieldView } from '../record/compared-field-view.tsx';
import { outcomeWords } from './bulk-words.ts';

/** Records of an edit, each with what changes in it, word by word. */
export function BulkRows({ rows, terms }: { readonly rows: readonly BulkRow[]; readonly terms: Terms }) {
  return (
    <ol aria-label="Records" className="mt-3 font-sans text-sm">
      {rows.map((row) => (
        <li key={row.position} className="border-b border-hair py-3.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/records/${row.kind}/${row.id}`} className="font-medium text-ink">
              <bdi>{row.title}</bdi>
            </a>
            <span className="text-muted">
              {outcomeWords[row.outcome]}
              {row.published ? ', published' : ''}
            </span>
          </p>
          {row.message === null ? null : (
            <p dir="auto" className="mt-1 text-oxide">
              {row.message}
            </p>
          )}
          {fieldsOf(row.kind)
            .filter(({ key }) => key in row.before || key in row.after)
            .map((field) => (
              <div key={field.key} className="mt-2">
                <p className="text-muted">{field.label}</p>
                <ComparedFieldView
                  field={field}
                  before={row.before[field.key]}
                  after={row.after[field.key]}
                  terms={terms}
                />
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}
