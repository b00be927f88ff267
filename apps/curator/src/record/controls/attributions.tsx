'use client';

import type { RecordKind } from '@fonds/domain/record';
import { agentRoleWords, placeRoleWords } from '@fonds/domain/vocabularies';
import { controlClass } from '@fonds/ui/text-field';
import { useState } from 'react';
import { objectOf, rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { messageAt } from '../form-values.ts';
import { numbered, replaced, without, type ControlProps } from './control.ts';
import { LookupField } from './lookup-field.tsx';
import { focusOn, Group, TextButton } from './parts.tsx';

interface Attributed {
  /** The key under which a row holds its link. */
  readonly link: 'agent' | 'place';
  readonly kinds: readonly RecordKind[];
  readonly roles: Readonly<Record<string, string>>;
  readonly thing: string;
  readonly find: string;
}

const people: Attributed = {
  link: 'agent',
  kinds: ['agent'],
  roles: agentRoleWords,
  thing: 'person or body',
  find: 'Find a person or body',
};
const places: Attributed = {
  link: 'place',
  kinds: ['place'],
  roles: placeRoleWords,
  thing: 'place',
  find: 'Find a place',
};

export function AgentsControl(props: ControlProps) {
  return <Attributions {...props} of={people} />;
}

export function PlacesControl(props: ControlProps) {
  return <Attributions {...props} of={places} />;
}

/** Linked records, each with its role, the name as the source writes it, and whether that was inferred. */
function Attributions({ id, field, value, issues, alone, onChange, of }: ControlProps & { readonly of: Attributed }) {
  const rows = rowsOf(value);
  const [role, setRole] = useState(Object.keys(of.roles)[0] ?? '');
  const [variants, setVariants] = useState<Readonly<Record<string, readonly string[]>>>({});
  return (
    <Group id={id} label={field.label} hint={field.hint} quiet={alone}>
      <ul>
        {rows.map((row, index) => (
          <AttributionRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            row={row}
            of={of}
            variants={variants[textOf(row[of.link], 'id')] ?? []}
            error={messageAt(issues, String(index))}
            onChange={(changed) => onChange(replaced(rows, index, changed))}
            onRemove={() => {
              onChange(without(rows, index));
              focusOn(`${id}-find`);
            }}
          />
        ))}
      </ul>
      <div className="mt-2.5 grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <RoleSelect
          id={`${id}-role`}
          label={`Role of the next ${of.thing}`}
          roles={of.roles}
          value={role}
          onChange={setRole}
        />
        <LookupField
          id={`${id}-find`}
          label={of.find}
          kinds={of.kinds}
          here={rows.map((row) => textOf(row[of.link], 'id'))}
          onChoose={(chosen) => {
            setVariants({ ...variants, [chosen.id]: chosen.variants });
            onChange([...rows, { [of.link]: { id: chosen.id, name: chosen.name }, role, basis: 'stated' }]);
          }}
        />
      </div>
    </Group>
  );
}

interface AttributionRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: JsonObject;
  readonly of: Attributed;
  readonly variants: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onRemove: () => void;
}

function AttributionRow({ id, index, row, of, variants, error, onChange, onRemove }: AttributionRowProps) {
  const link = objectOf(row[of.link]);
  const inferred = textOf(row, 'basis') === 'inferred';
  const name = textOf(link, 'name');
  return (
    <li className="grid grid-cols-[8rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-hair py-2.5">
      <RoleSelect
        id={`${id}-role`}
        label={`Role of ${name}`}
        roles={of.roles}
        value={textOf(row, 'role')}
        onChange={(role) => onChange({ ...row, role })}
      />
      <div className="min-w-0">
        <label htmlFor={`${id}-name`} className="sr-only">
          {numbered(`Name of the ${of.thing} as the source writes it`, index)}
        </label>
        <input
          id={`${id}-name`}
          dir="auto"
          value={name}
          onChange={(event) => onChange({ ...row, [of.link]: { ...link, name: event.target.value } })}
          className={`${controlClass} font-medium`}
        />
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[0.8125rem] text-muted">
          <a href={`/records/${of.link}/${textOf(link, 'id')}`} target="_blank" rel="noreferrer" className="min-h-6">
            Record
          </a>
          <label className="inline-flex min-h-6 items-center gap-1.5">
            <input
              type="checkbox"
              checked={inferred}
              onChange={(event) => onChange({ ...row, basis: event.target.checked ? 'inferred' : 'stated' })}
            />
            inferred
          </label>
          <bdi className="min-w-0 truncate">{variants.slice(0, 3).join(' · ')}</bdi>
        </p>
        {inferred ? (
          <>
            <label htmlFor={`${id}-how`} className="sr-only">
              How we know that it is {name}
            </label>
            <input
              id={`${id}-how`}
              dir="auto"
              placeholder="How we know"
              value={textOf(row, 'how')}
              onChange={(event) => onChange({ ...row, how: event.target.value })}
              className={`${controlClass} mt-1`}
            />
          </>
        ) : null}
        {error === undefined ? null : <p className="mt-1.5 text-oxide">{error}</p>}
      </div>
      <div className="pt-1">
        <TextButton name={`Remove ${name}`} onPress={onRemove}>
          remove
        </TextButton>
      </div>
    </li>
  );
}

interface RoleSelectProps {
  readonly id: string;
  readonly label: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (role: string) => void;
}

function RoleSelect({ id, label, roles, value, onChange }: RoleSelectProps) {
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={controlClass}>
        {Object.entries(roles).map(([role, words]) => (
          <option key={role} value={role}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
