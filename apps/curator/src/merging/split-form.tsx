'use client';

import { kindWords, type RecordKind } from '@fonds/domain/record';
import type { DeskRow } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { StateMark } from '../desk/state-mark.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { LookupField } from '../record/controls/lookup-field.tsx';
import { TextButton } from '../record/controls/parts.tsx';

interface SplitFormProps {
  readonly kind: RecordKind;
  readonly id: string;
  /** What narrows the list, and its first page. */
  readonly q: string;
  readonly first: readonly DeskRow[];
  readonly next: number | null;
}

/** Chooses links to a record, and the record to which they lead from now on. Nothing moves before that was looked at. */
export function SplitForm({ kind, id, q, first, next: second }: SplitFormProps) {
  const [rows, setRows] = useState(first);
  const [next, setNext] = useState(second);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const [to, setTo] = useState<{ id: string; name: string }>();
  const [missing, setMissing] = useState('');
  const { busy, problem, submit, submitAndGo } = useSubmit();

  const more = async () => {
    if (next === null) return;
    const call = api.merging.linking.query({ id, q, after: next });
    if (!(await submit(call, ''))) return;
    const found = await call;
    setRows([...rows, ...found.rows]);
    setNext(found.next);
  };
  const send = async () => {
    if (!to || (!all && chosen.length === 0)) {
      setMissing(to ? 'Choose at least one record.' : 'Choose the record to which the links lead.');
      return;
    }
    setMissing('');
    const selection = all ? { of: 'linking' as const, to: id, q } : { of: 'ids' as const, ids: [...chosen] };
    const call = api.bulk.split.mutate({ from: id, to: to.id, selection });
    await submitAndGo(call, ({ number }) => `/bulk/${number}`);
  };
  return (
    <div className="mt-5 font-sans text-sm">
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        All of them{q === '' ? '' : ', as far as they answer to the question'}
      </label>
      <ul aria-label="Records that link to it" className="mt-1 border-t border-hair">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-1">
            <label className="flex min-h-8 min-w-0 items-center gap-2">
              <input
                type="checkbox"
                disabled={all}
                checked={all || chosen.includes(row.id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, row.id] : chosen.filter((one) => one !== row.id))
                }
              />
              <bdi>{row.title}</bdi>
            </label>
            <span className="ml-auto text-muted">{kindWords[row.kind].one.toLowerCase()}</span>
            <StateMark state={row.state} changed={row.changed} />
          </li>
        ))}
      </ul>
      {next === null ? null : <TextButton onPress={() => void more()}>Show more</TextButton>}
      <div className="mt-6">
        <div className="max-w-xl">
          <p className="mb-1.5 font-medium">To which record</p>
          <LookupField
            id="split-to"
            label="Find it, or make it"
            kinds={[kind]}
            here={[id]}
            onChoose={(found) => setTo({ id: found.id, name: found.name })}
          />
        </div>
        {to ? (
          <p className="mt-2">
            Links will lead to <bdi className="font-semibold">{to.name}</bdi>.
          </p>
        ) : null}
      </div>
      <Alert message={missing || problem} />
      <div className="mt-5">
        <Button look="main" disabled={busy} onClick={() => void send()}>
          See what would change
        </Button>
      </div>
    </div>
  );
}
