'use client';

import type { Issue } from '@fonds/domain/errors';
import { fieldGroups, type FieldGroup, type KeyedField } from '@fonds/domain/fields/field';
import { rowsOf } from '@fonds/domain/fields/json';
import { FieldThreads } from '../review/field-threads.tsx';
import { scansIn } from '../scan/form-scans.ts';
import { ScansContext } from '../scan/scans-context.tsx';
import { FieldControl } from './controls/field-control.tsx';
import { LanguageList } from './controls/parts.tsx';
import { SchemeList } from './controls/rows.tsx';
import { issuesAt } from './form-values.ts';
import { ReleasesContext } from './releases-context.tsx';
import type { OpenRecord } from './use-record.ts';

interface Grouped {
  readonly group: FieldGroup;
  readonly fields: readonly KeyedField[];
}

function grouped(fields: readonly KeyedField[]): readonly Grouped[] {
  const groups = [...new Set(fields.map((field) => field.group))];
  return groups.map((group) => ({ group, fields: fields.filter((field) => field.group === group) }));
}

interface GroupListProps {
  readonly fields: readonly KeyedField[];
  readonly issues: readonly Issue[];
}

/** The groups of the form as a list of ways into it, each with how much is wrong there. */
export function GroupList({ fields, issues }: GroupListProps) {
  return (
    <nav aria-label="Parts of the form" className="hidden border-r border-line px-6 py-5 xl:block">
      <ul className="sticky top-5">
        {grouped(fields).map(({ group, fields: inGroup }) => {
          const wrong = inGroup.flatMap((field) => issuesAt(issues, field.key)).length;
          return (
            <li key={group}>
              <a href={`#group-${group}`} className="flex min-h-7 items-center justify-between text-ink">
                {fieldGroups[group]}
                {wrong > 0 ? (
                  <span className="text-oxide">
                    {wrong}
                    <span className="sr-only"> to put right</span>
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Controls of which two stand side by side. */
const short = new Set<KeyedField['control']>(['choice', 'term', 'text', 'url', 'day']);

/** What a form needs to know of what is typed into it. */
export interface TypedRecord extends Pick<OpenRecord, 'values' | 'issues' | 'set'> {
  readonly save: () => Promise<unknown>;
}

interface EditorFormProps {
  readonly fields: readonly KeyedField[];
  readonly record: TypedRecord;
  readonly disabled: boolean;
}

/** Every field of the record that has a control, in its group. */
export function EditorForm({ fields, record, disabled }: EditorFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record.save();
      }}
    >
      <LanguageList />
      <SchemeList />
      <fieldset disabled={disabled} className="min-w-0">
        <legend className="sr-only">The record</legend>
        <ScansContext value={scansIn(record.values['scans'])}>
          <ReleasesContext value={rowsOf(record.values['releases'])}>
            {grouped(fields).map(({ group, fields: inGroup }) => (
              <section key={group} aria-labelledby={`group-${group}`} className="mt-8 first-of-type:mt-5">
                <h2 id={`group-${group}`} className="eyebrow mb-3.5 scroll-mt-28">
                  {fieldGroups[group]}
                </h2>
                <div className="grid grid-cols-2 gap-x-3.5 gap-y-5">
                  {inGroup.map((field) => (
                    <div
                      key={field.key}
                      className={short.has(field.control) ? 'col-span-2 sm:col-span-1' : 'col-span-2'}
                    >
                      <FieldControl
                        id={`field-${field.key}`}
                        field={field}
                        value={record.values[field.key] ?? null}
                        issues={issuesAt(record.issues, field.key)}
                        alone={inGroup.length === 1}
                        onChange={(value) => record.set(field.key, value)}
                      />
                      <FieldThreads field={field.key} label={field.label} />
                    </div>
                  ))}
                </div>
              </section>
            ))}
          </ReleasesContext>
        </ScansContext>
      </fieldset>
    </form>
  );
}
