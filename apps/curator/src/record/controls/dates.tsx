'use client';

import { dateBases, dateCalendars, dateKinds } from '@fonds/domain/dates/historical-date';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { isObject, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { useRef } from 'react';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { focusOn, Group, TextButton } from './parts.tsx';
import { UnderstoodDate } from './understood-date.tsx';
import { useUnderstoodDate } from './use-understood-date.ts';

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }));

const blank: JsonObject = { kind: 'created', basis: 'on-document' };

/** Dates, each as people write it, shown as it is understood. */
export function DatesControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const stored = rowsOf(value);
  const rows = stored.length > 0 ? stored : [blank];
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <div className="space-y-5">
        {rows.map((row, index) => (
          <DateRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            row={row}
            error={(path) => messageAt(issues, `${index}.${path}`)}
            onChange={(changed) => onChange(replaced(stored, index, changed))}
            {...(stored.length > 0
              ? {
                  onRemove: () => {
                    onChange(without(stored, index));
                    focusOn(`${id}-add`);
                  },
                }
              : {})}
          />
        ))}
      </div>
      <TextButton id={`${id}-add`} onPress={() => onChange([...rows, blank])}>
        Add a date
      </TextButton>
    </Group>
  );
}

/** One date: of a life, of an existence. */
export function DateControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <DateRow
        id={`${id}-0`}
        index={0}
        single
        row={isObject(value) ? value : { basis: 'research' }}
        error={(path) => messageAt(issues, path)}
        onChange={onChange}
      />
    </Group>
  );
}

interface DateRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly error: (path: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove?: () => void;
  /** The field says what it is a date of. */
  readonly single?: boolean;
}

function DateRow({ id, index, row, error, onChange, onRemove, single = false }: DateRowProps) {
  const typed = textOf(row, 'words') || textOf(row, 'edtf');
  // The calendar that the words named: it goes when they do, one that was chosen stays.
  const named = useRef('');
  const calendar = textOf(row, 'calendar');
  const { understood, ask, choose } = useUnderstoodDate(textOf(row, 'edtf'), (edtf, its = '') => {
    const takes = calendar === '' && its !== '';
    if (takes) named.current = its;
    onChange({ ...row, edtf, ...(takes && { calendar: its }) });
  });
  const set = (key: string) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...row, [key]: event.target.value });
  const write = (words: string) => {
    onChange({ ...row, words, edtf: '', ...(named.current !== '' && calendar === named.current && { calendar: '' }) });
    named.current = '';
    ask(words);
  };
  return (
    <div>
      <div className="grid gap-3.5 sm:grid-cols-2">
        <TextField
          id={`${id}-words`}
          label={numbered('Date, as you would write it', index)}
          dir="auto"
          value={typed}
          error={error('words') ?? error('edtf')}
          onChange={(event) => write(event.target.value)}
        />
        <Select
          id={`${id}-basis`}
          label={numbered('How we know', index)}
          options={options(dateBases)}
          none="Not said"
          value={textOf(row, 'basis')}
          error={error('basis')}
          onChange={set('basis')}
        />
      </div>
      <UnderstoodDate
        understood={typed === '' ? undefined : understood}
        onChoose={(reading) => {
          choose(reading);
          focusOn(`${id}-words`);
        }}
      />
      <div className="mt-2 grid gap-3.5 sm:grid-cols-2">
        {single ? null : (
          <Select
            id={`${id}-kind`}
            label={numbered('Date of', index)}
            options={options(dateKinds)}
            value={textOf(row, 'kind')}
            error={error('kind')}
            onChange={set('kind')}
          />
        )}
        <TextField
          id={`${id}-note`}
          label={numbered('Note on the date', index)}
          dir="auto"
          value={textOf(row, 'note')}
          error={error('note')}
          onChange={set('note')}
        />
      </div>
      <div className="mt-1 flex items-start justify-between gap-4">
        <details className="min-w-0 flex-1">
          <summary className="inline-flex min-h-8 items-center text-link hover:underline">
            EDTF, calendar, time of day
          </summary>
          <div className="mt-2 grid gap-3.5 sm:grid-cols-2">
            <TextField
              id={`${id}-edtf`}
              label={numbered('EDTF', index)}
              className="font-mono"
              spellCheck={false}
              value={textOf(row, 'edtf')}
              onChange={(event) => {
                onChange({ ...row, words: typed, edtf: event.target.value });
                ask(event.target.value, 'edtf');
              }}
            />
            <Select
              id={`${id}-calendar`}
              label={numbered('Calendar of the words', index)}
              options={options(dateCalendars)}
              none="Not said"
              value={calendar}
              error={error('calendar')}
              onChange={set('calendar')}
            />
            <TextField
              id={`${id}-time`}
              label={numbered('Time of day', index)}
              placeholder="09:30"
              value={textOf(row, 'time')}
              error={error('time')}
              onChange={set('time')}
            />
            <TextField
              id={`${id}-place`}
              label={numbered('Place whose time it is', index)}
              dir="auto"
              value={textOf(row, 'place')}
              error={error('place')}
              onChange={set('place')}
            />
          </div>
        </details>
        {onRemove ? (
          <TextButton name={`Remove ${numbered('date', index)}`} onPress={onRemove}>
            remove
          </TextButton>
        ) : null}
      </div>
    </div>
  );
}
