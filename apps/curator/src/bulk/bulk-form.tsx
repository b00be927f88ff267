'use client';

import { bulkFieldsOf, type BulkChange, type BulkVerb } from '@fonds/domain/bulk/bulk-change';
import type { KeyedField } from '@fonds/domain/fields/field';
import type { Json } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import type { Terms } from '@fonds/domain/vocabularies';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SubmitEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { FieldControl } from '../record/controls/field-control.tsx';
import { LanguageField, LanguageList } from '../record/controls/parts.tsx';
import { datesUnderstood } from '../record/controls/use-understood-date.ts';
import { issuesAt, tidied } from '../record/form-values.ts';
import { TermsContext } from '../record/terms-context.tsx';
import { selectionOf, type BulkChosen } from './bulk-address.ts';

const verbs: Readonly<Record<BulkVerb, string>> = {
  set: 'Set a field',
  add: 'Add to a field',
  remove: 'Remove from a field',
  replace: 'Find and replace in a field',
};

interface BulkFormProps {
  readonly kind: RecordKind;
  readonly chosen: BulkChosen;
  readonly terms: Terms;
}

/** What is to be done with many records. Nothing changes by it: the next page shows what would. */
export function BulkForm({ kind, chosen, terms }: BulkFormProps) {
  const [verb, setVerb] = useState<BulkVerb>('set');
  const fields = bulkFieldsOf(kind, verb);
  const [key, setKey] = useState(fields[0]?.key ?? '');
  const field = fields.find((one) => one.key === key) ?? fields[0];
  const [value, setValue] = useState<Json>(null);
  const [words, setWords] = useState({ find: '', by: '', language: '', matchCase: false });
  const [why, setWhy] = useState('');
  const [reading, setReading] = useState(false);
  const { busy, issues, problem, submitAndGo, wrong } = useSubmit();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!field) return;
    setReading(true);
    await datesUnderstood();
    setReading(false);
    const asked = { kind, selection: selectionOf(chosen), change: changeOf(verb, field, value, words) };
    const call = api.bulk.prepare.mutate({ ...asked, ...(why.trim() === '' ? {} : { message: why }) });
    await submitAndGo(call, ({ number }) => `/bulk/${number}`);
  };
  const general = issues.filter(({ path }) => !/^change\.(find|by|language)$/.test(path));
  return (
    <TermsContext value={terms}>
      <form
        aria-label="What to change"
        className="mt-6 max-w-2xl space-y-5 font-sans text-sm"
        onSubmit={(event) => void send(event)}
      >
        <LanguageList />
        <div className="flex flex-wrap gap-4">
          <div className="w-64">
            <Select
              id="bulk-verb"
              label="What to do"
              options={Object.entries(verbs).map(([one, label]) => ({ value: one, label }))}
              value={verb}
              onChange={(event) => {
                const next = Object.keys(verbs).find((one) => one === event.target.value);
                if (next === 'set' || next === 'add' || next === 'remove' || next === 'replace') setVerb(next);
                setValue(null);
              }}
            />
          </div>
          <div className="w-64">
            <Select
              id="bulk-field"
              label="In which field"
              options={fields.map((one) => ({ value: one.key, label: one.label }))}
              value={field?.key ?? ''}
              onChange={(event) => {
                setKey(event.target.value);
                setValue(null);
              }}
            />
          </div>
        </div>
        {verb === 'replace' ? (
          <div className="space-y-4">
            <TextField
              id="bulk-find"
              label="Find"
              dir="auto"
              required
              value={words.find}
              error={wrong('change.find')}
              onChange={(event) => setWords({ ...words, find: event.target.value })}
            />
            <TextField
              id="bulk-by"
              label="Replace by (empty: take it out)"
              dir="auto"
              value={words.by}
              error={wrong('change.by')}
              onChange={(event) => setWords({ ...words, by: event.target.value })}
            />
            <LanguageField
              id="bulk-language"
              name="Only in this language"
              value={words.language}
              error={wrong('change.language')}
              onChange={(language) => setWords({ ...words, language })}
            />
            <label className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                checked={words.matchCase}
                onChange={(event) => setWords({ ...words, matchCase: event.target.checked })}
              />
              Capitals and small letters differ
            </label>
          </div>
        ) : field ? (
          <FieldControl
            key={`${verb} ${field.key}`}
            id={`field-${field.key}`}
            field={field}
            value={value}
            issues={issuesAt(
              issues.map((issue) => ({ ...issue, path: issue.path.replace(/^change\.value/, field.key) })),
              field.key,
            )}
            alone={false}
            onChange={setValue}
          />
        ) : null}
        {verb === 'set' ? <p className="text-muted">Left empty, the field is emptied in every record.</p> : null}
        <TextField
          id="bulk-why"
          label="Why (for the history; may stay empty)"
          dir="auto"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Alert message={general.map(({ message }) => message).join(' ') || problem} />
        <Button look="main" type="submit" disabled={busy || reading}>
          See what would change
        </Button>
      </form>
    </TermsContext>
  );
}

interface Words {
  readonly find: string;
  readonly by: string;
  readonly language: string;
  readonly matchCase: boolean;
}

function changeOf(
  verb: BulkVerb,
  field: KeyedField,
  value: Json,
  { find, by, language, matchCase }: Words,
): Exclude<BulkChange, { kind: 'move-links' }> {
  const about = { field: field.key };
  if (verb === 'replace') {
    const only = language.trim() === '' ? {} : { language: language.trim() };
    return { kind: 'replace', ...about, find, by, matchCase, ...only };
  }
  const meant = tidied(field, value);
  if (verb === 'set') return { kind: 'set', ...about, value: writable(meant) };
  const rows = writable(meant);
  return { kind: verb, ...about, value: Array.isArray(rows) ? rows : rows === null ? [] : [rows] };
}

type Sent = Extract<BulkChange, { kind: 'set' }>['value'];

/** The same as the archive's procedures take it. */
function writable(value: Json): Sent {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => writable(item));
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, Json]) => [key, writable(part)]));
}
