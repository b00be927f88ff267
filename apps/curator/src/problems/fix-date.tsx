'use client';

import { objectOf, readBody, rowsOf, textOf } from '@fonds/domain/fields/json';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { datesUnderstood, useUnderstoodDate } from '../record/controls/use-understood-date.ts';

interface FixDateProps {
  readonly id: string;
  readonly head: number;
  readonly title: string;
}

/** The date of a document's making, typed where the list says that it has none. */
export function FixDate({ id, head, title }: FixDateProps) {
  const [words, setWords] = useState('');
  const [edtf, setEdtf] = useState('');
  const { understood, ask, choose } = useUnderstoodDate('', setEdtf);
  const { busy, problem, issues, submit } = useSubmit();
  const save = async () => {
    await datesUnderstood();
    if (edtf === '') return;
    if (await submit(withDate(), '')) window.location.reload();
  };
  const withDate = async () => {
    const { body } = await api.records.get.query({ id });
    const dates = rowsOf(readBody(body)['dates']);
    const bare = dates.findIndex((date) => textOf(date, 'edtf') === '');
    const typed = bare < 0 ? { words, edtf, kind: 'created' } : { words, ...objectOf(dates[bare]), edtf };
    const changed = bare < 0 ? [typed, ...dates] : dates.map((date, place) => (place === bare ? typed : date));
    await api.records.save.mutate({ id, parent: head, changes: { dates: changed }, message: 'Date given' });
  };
  return (
    <form
      className="w-full max-w-md"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Alert message={problem === '' ? (issues[0]?.message ?? '') : problem} />
      <div className="flex items-end gap-2.5">
        <div className="flex-1">
          <TextField
            id={`date-${id}`}
            label="Date of making"
            aria-label={`Date of making of ${title}`}
            dir="auto"
            autoComplete="off"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setEdtf('');
              ask(event.target.value);
            }}
          />
        </div>
        <Button type="submit" className="min-h-10" disabled={busy || edtf === ''}>
          Save the date
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-muted">
        {understood.ok ? `${understood.words} (${understood.edtf})` : understood.message}
      </p>
      {understood.ok ? null : (
        <ul className="flex flex-wrap gap-x-5">
          {understood.readings.map((reading) => (
            <li key={reading.edtf}>
              <TextButton onPress={() => choose(reading)}>{reading.words}</TextButton>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
