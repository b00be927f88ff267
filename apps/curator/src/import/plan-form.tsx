'use client';

import { Button } from '@fonds/ui/button';
import { useState, type SubmitEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Combobox } from '../desk/combobox.tsx';
import { useLookup } from '../desk/use-lookup.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { MappingTable } from './mapping-table.tsx';
import { sentOptions, type Found, type Mapping, type ReadingOptions } from './reading.ts';

const collections = ['collection'] as const;

interface PlanFormProps {
  readonly number: number;
  readonly format: string;
  readonly collection: string | null;
  readonly options: ReadingOptions;
  readonly found: Found;
}

/** Which column goes where, and into which collection; then the file is looked through, and nothing is written yet. */
export function PlanForm({ number, format, collection, options, found }: PlanFormProps) {
  const [mapping, setMapping] = useState<Mapping | undefined>(options.mapping ?? found.mapping);
  const [into, setInto] = useState(collection ?? '');
  const { entries, message } = useLookup(collections, into);
  const { busy, issues, problem, wrong, submit, submitAndGo } = useSubmit();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { encoding, delimiter, sheet } = options;
    const read: ReadingOptions = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(mapping === undefined ? {} : { mapping }),
    };
    const name = into.trim() === '' ? null : into.trim();
    const change = { number, collection: name, options: sentOptions(read) };
    if (!(await submit(api.imports.change.mutate(change), ''))) return;
    await submitAndGo(api.imports.plan.mutate({ number }), () => `/import/${number}`);
  };
  return (
    <form aria-label="What becomes of it" onSubmit={(event) => void send(event)} className="mt-7 font-sans text-sm">
      {mapping && found.columns ? (
        <MappingTable
          number={number}
          format={format}
          columns={found.columns}
          options={options}
          mapping={mapping}
          wrong={wrong}
          onChange={setMapping}
        />
      ) : null}
      <div className="mt-6 max-w-xl">
        <Combobox
          id="import-collection"
          label="Collection that the documents go into (may stay empty; a new name makes a new one)"
          text={into}
          onText={setInto}
          choices={entries
            .filter(({ name }) => name !== into)
            .map((entry) => ({ key: entry.id, label: entry.name, detail: '', aside: '' }))}
          message={message}
          onChoose={({ label }) => setInto(label)}
        />
      </div>
      <div className="mt-4">
        <Alert message={issues.map((issue) => issue.message).join(' ') || problem} />
      </div>
      <Button type="submit" look="main" disabled={busy} className="mt-3">
        {busy ? 'Looking through…' : 'Look through the file'}
      </Button>
      <p className="mt-2 text-muted">Nothing is written by it: it shows what would become of each row.</p>
    </form>
  );
}
