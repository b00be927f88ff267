'use client';

import { relationWords } from '@fonds/domain/evidence-words';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { messageAt } from '../form-values.ts';
import { replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

const relations = Object.entries(relationWords).map(([value, label]) => ({ value, label }));

/** What a document has to do with others: each with its relation, a note, and who says so. */
export function RelationsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  const [relation, setRelation] = useState(relations[0]?.value ?? '');
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ul>
        {rows.map((row, index) => (
          <RelationRow
            key={index}
            id={`${id}-${index}`}
            row={row}
            error={messageAt(issues, String(index))}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              onChange(without(rows, index));
              focusOn(`${id}-find`);
            }}
          />
        ))}
      </ul>
      <div className="mt-2.5 grid items-end gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <Select
          id={`${id}-relation`}
          label={<span className="sr-only">Relation to the next document</span>}
          options={relations}
          value={relation}
          onChange={(event) => setRelation(event.target.value)}
        />
        <LookupField
          id={`${id}-find`}
          label="Find another document"
          kinds={documents}
          here={rows.map((row) => textOf(row['document'], 'id'))}
          onChoose={(chosen) => onChange([...rows, { document: { id: chosen.id, name: chosen.name }, relation }])}
        />
      </div>
    </Group>
  );
}

const documents = ['document'] as const;

interface RelationRowProps {
  readonly id: string;
  readonly row: JsonObject;
  readonly error: string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

function RelationRow({ id, row, error, onChange, onRemove }: RelationRowProps) {
  const document = objectOf(row['document']);
  const name = textOf(document, 'name');
  const part = (key: 'note' | 'assertedBy', label: string, placeholder: string) => (
    <TextField
      id={`${id}-${key}`}
      label={label}
      aria-label={`${label}: ${name}`}
      dir="auto"
      placeholder={placeholder}
      value={textOf(row, key)}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
    />
  );
  return (
    <li className="border-b border-hair py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1.5 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
        <div className="col-span-2 sm:col-span-1">
          <Select
            id={`${id}-relation`}
            label={<span className="sr-only">Relation to {name}</span>}
            options={relations}
            value={textOf(row, 'relation')}
            onChange={(event) => onChange({ ...row, relation: event.target.value })}
          />
        </div>
        <a
          href={`/records/document/${textOf(document, 'id')}`}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-ink"
        >
          <bdi>{name}</bdi>
        </a>
        <TextButton name={`Remove ${name}`} onPress={onRemove}>
          remove
        </TextButton>
      </div>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {part('note', 'Note on the relation', 'What they have to do with each other')}
        {part('assertedBy', 'Who says so', 'The archive, an edition, a scholar')}
      </div>
      {error === undefined ? null : <p className="mt-1.5 text-oxide">{error}</p>}
    </li>
  );
}
