'use client';

import { textOf } from '@fonds/domain/fields/json';
import { tenureInWords } from '@fonds/domain/tenure';
import type { ControlProps } from './control.ts';
import { LinkedRow, LinkedRows, type LinkedList, type LinkedRowProps } from './linked-rows.tsx';
import { PartField } from './part-field.tsx';

const agents: LinkedList = {
  link: 'agent',
  word: 'relation',
  vocabulary: 'agent-relation',
  wordOf: 'Relation to',
  wordOfNext: 'The next relation',
  find: 'Find a person, body or office',
  blank: {},
  repeats: true,
};

/** How an agent stands to others: each with its kind, its dates as EDTF, and a note. */
export function AgentRelationsControl(props: ControlProps) {
  return <LinkedRows {...props} of={agents} Row={RelationRow} />;
}

function RelationRow(props: LinkedRowProps) {
  const { id, row, onChange } = props;
  const understood = tenureInWords({ from: textOf(row, 'from'), to: textOf(row, 'to') });
  const part = (key: 'from' | 'to' | 'note', label: string, placeholder: string) => (
    <PartField
      id={`${id}-${key}`}
      row={row}
      part={key}
      label={label}
      aria-label={`${label}: ${textOf(row['agent'], 'name')}`}
      placeholder={placeholder}
      onChange={onChange}
    />
  );
  return (
    <LinkedRow {...props}>
      <div className="mt-2 grid grid-cols-[7rem_7rem_minmax(0,1fr)] gap-3">
        {part('from', 'From', '1953-03-05')}
        {part('to', 'To', '1955-02 or ..')}
        {part('note', 'Note', 'Where this is from')}
      </div>
      {understood === null ? null : <p className="mt-1 text-[0.8125rem] text-muted">{understood}</p>}
    </LinkedRow>
  );
}
