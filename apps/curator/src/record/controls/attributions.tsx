'use client';

import { objectOf, textOf } from '@fonds/domain/fields/json';
import { controlClass } from '@fonds/ui/text-field';
import { numbered, type ControlProps } from './control.ts';
import { LinkedRow, LinkedRows, type LinkedList, type LinkedRowProps } from './linked-rows.tsx';

const people: LinkedList = {
  link: 'agent',
  word: 'role',
  vocabulary: 'agent-role',
  wordOf: 'Role of',
  wordOfNext: 'Role of the next person or body',
  find: 'Find a person or body',
  blank: { basis: 'stated' },
};
const places: LinkedList = {
  link: 'place',
  word: 'role',
  vocabulary: 'place-role',
  wordOf: 'Role of',
  wordOfNext: 'Role of the next place',
  find: 'Find a place',
  blank: { basis: 'stated' },
};
const things = { agent: 'person or body', place: 'place', document: 'document' } as const;

export function AgentsControl(props: ControlProps) {
  return <LinkedRows {...props} of={people} Row={AttributionRow} />;
}

export function PlacesControl(props: ControlProps) {
  return <LinkedRows {...props} of={places} Row={AttributionRow} />;
}

/** A linked record with its role, the name as the source writes it, and whether that was inferred. */
function AttributionRow(props: LinkedRowProps) {
  return <LinkedRow {...props} name={<NameInSource {...props} />} />;
}

function NameInSource({ id, index, of, row, variants, onChange }: LinkedRowProps) {
  const link = objectOf(row[of.link]);
  const inferred = textOf(row, 'basis') === 'inferred';
  const name = textOf(link, 'name');
  return (
    <div className="min-w-0">
      <label htmlFor={`${id}-name`} className="sr-only">
        {numbered(`Name of the ${things[of.link]} as the source writes it`, index)}
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
      {inferred || textOf(row, 'how') !== '' ? (
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
    </div>
  );
}
