'use client';

import { kindWords } from '@fonds/domain/record';
import type { AskedTarget } from '@fonds/domain/views/import';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

/** A name that fits several records, and for each of these what tells it apart. */
export interface AskedName extends AskedTarget {
  readonly details: Readonly<Record<string, string>>;
}

/** Names that fit several records: which is meant is said once for the whole file. */
export function AskedNames({ asked, open }: { readonly asked: readonly AskedName[]; readonly open: boolean }) {
  return (
    <ol aria-label="Names that fit several records" className="mt-2 font-sans text-sm">
      {asked.map((one) => (
        <AskedOne key={one.number} asked={one} open={open} />
      ))}
    </ol>
  );
}

function AskedOne({ asked, open }: { readonly asked: AskedName; readonly open: boolean }) {
  const [answer, setAnswer] = useState(asked.answer);
  const { busy, problem, done, submit } = useSubmit();
  const choose = async (record: string) => {
    const before = answer;
    setAnswer(record);
    if (!(await submit(api.imports.choose.mutate({ target: asked.number, record }), 'Noted.'))) setAnswer(before);
  };
  const id = `asked-${asked.number}`;
  const waiting = asked.rows === 1 ? '1 row waits for it' : `${asked.rows.toLocaleString('en')} rows wait for it`;
  return (
    <li className="border-b border-hair py-3">
      <fieldset disabled={!open || busy}>
        <legend>
          <bdi className="font-medium">{asked.name}</bdi>{' '}
          <span className="text-muted">
            {kindWords[asked.kind].one.toLowerCase()} · {waiting}
          </span>
        </legend>
        {asked.choices.map((choice) => (
          <p key={choice.id} className="flex flex-wrap items-baseline gap-x-3">
            <label className="flex min-h-8 items-center gap-2">
              <input type="radio" name={id} checked={answer === choice.id} onChange={() => void choose(choice.id)} />
              <bdi>{choice.title}</bdi>
            </label>
            <bdi className="min-w-0 text-muted">{asked.details[choice.id]}</bdi>
            <a href={`/records/${asked.kind}/${choice.id}`} target="_blank" rel="noreferrer">
              Look at it<span className="sr-only">: {choice.title}, in another tab</span>
            </a>
          </p>
        ))}
        <label className="flex min-h-8 items-center gap-2">
          <input type="radio" name={id} checked={answer === 'new'} onChange={() => void choose('new')} />
          {asked.kind === 'document' ? 'None of them: leave it out' : 'None of them: make a new one'}
        </label>
      </fieldset>
      <p role="status" className="text-muted">
        {done}
      </p>
      <Alert message={problem} />
    </li>
  );
}
