'use client';

import { tenureInWords } from '@fonds/domain/tenure';
import { agentRelationWords } from '@fonds/domain/vocabularies';
import { TextField, controlClass } from '@fonds/ui/text-field';
import { useState } from 'react';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

/** How an agent stands to others: each with its kind, its dates as EDTF, and a note. */
export function AgentRelationsControl({ id, field, value, issues, alone, onChange }: ControlProps) {
  const rows = rowsOf(value);
  const [relation, setRelation] = useState(Object.keys(agentRelationWords)[0] ?? '');
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
      <div className="mt-2.5 grid grid-cols-[10rem_minmax(0,1fr)] gap-3">
        <RelationSelect id={`${id}-relation`} label="The next relation" value={relation} onChange={setRelation} />
        <LookupField
          id={`${id}-find`}
          label="Find a person, body or office"
          kinds={['agent']}
          here={[]}
          onChoose={(chosen) => onChange([...rows, { agent: { id: chosen.id, name: chosen.name }, relation }])}
        />
      </div>
    </Group>
  );
}

interface RelationRowProps {
  readonly id: string;
  readonly row: JsonObject;
  readonly error: string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

function RelationRow({ id, row, error, onChange, onRemove }: RelationRowProps) {
  const agent = objectOf(row['agent']);
  const name = textOf(agent, 'name');
  const understood = tenureInWords({ from: textOf(row, 'from'), to: textOf(row, 'to') });
  const part = (key: 'from' | 'to' | 'note', label: string, placeholder: string) => (
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
      <div className="grid grid-cols-[10rem_minmax(0,1fr)_auto] items-baseline gap-x-3">
        <RelationSelect
          id={`${id}-relation`}
          label={`Relation to ${name}`}
          value={textOf(row, 'relation')}
          onChange={(relation) => onChange({ ...row, relation })}
        />
        <a
          href={`/records/agent/${textOf(agent, 'id')}`}
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
      <div className="mt-2 grid grid-cols-[7rem_7rem_minmax(0,1fr)] gap-3">
        {part('from', 'From', '1953-03-05')}
        {part('to', 'To', '1955-02 or ..')}
        {part('note', 'Note', 'Where this is from')}
      </div>
      {understood === null ? null : <p className="mt-1 text-[0.8125rem] text-muted">{understood}</p>}
      {error === undefined ? null : <p className="mt-1.5 text-oxide">{error}</p>}
    </li>
  );
}

interface RelationSelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (relation: string) => void;
}

function RelationSelect({ id, label, value, onChange }: RelationSelectProps) {
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={controlClass}>
        {Object.entries(agentRelationWords).map(([relation, words]) => (
          <option key={relation} value={relation}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
