'use client';

import { textOf } from '@fonds/domain/fields/json';
import type { ControlProps } from './control.ts';
import { LinkedRow, LinkedRows, type LinkedList, type LinkedRowProps } from './linked-rows.tsx';
import { PartField } from './part-field.tsx';

const documents: LinkedList = {
  link: 'document',
  word: 'relation',
  vocabulary: 'document-relation',
  wordOf: 'Relation to',
  wordOfNext: 'Relation to the next document',
  find: 'Find another document',
  blank: {},
};

/** What a document has to do with others: each with its relation, a note, and who says so. */
export function RelationsControl(props: ControlProps) {
  return <LinkedRows {...props} of={documents} Row={RelationRow} />;
}

function RelationRow(props: LinkedRowProps) {
  const { id, row, onChange } = props;
  const part = (key: 'note' | 'assertedBy', label: string, placeholder: string) => (
    <PartField
      id={`${id}-${key}`}
      row={row}
      part={key}
      label={label}
      aria-label={`${label}: ${textOf(row['document'], 'name')}`}
      placeholder={placeholder}
      onChange={onChange}
    />
  );
  return (
    <LinkedRow {...props}>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {part('note', 'Note on the relation', 'What they have to do with each other')}
        {part('assertedBy', 'Who says so', 'The archive, an edition, a scholar')}
      </div>
    </LinkedRow>
  );
}
