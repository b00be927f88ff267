'use client';

import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { When } from '../desk/when.tsx';
import { firstChoices, type FieldConflict, type Side } from './conflict.ts';
import { FieldWords } from './field-words-view.tsx';
import type { Collision, OpenRecord } from './use-record.ts';

const changedWords: Record<FieldConflict['changedBy'], string> = {
  both: 'changed by both of you',
  mine: 'changed by you',
  theirs: 'changed by them',
};

/** Two versions of a record, field by field, with a choice for each field that differs. */
export function ConflictDialog({ collision, record }: { readonly collision: Collision; readonly record: OpenRecord }) {
  const { row, conflicts } = collision;
  const [choices, setChoices] = useState(() => firstChoices(conflicts));
  return (
    <Dialog title="Somebody else saved this record" wide onClose={record.leaveCollision}>
      <p className="mt-2 text-muted">
        {row.changedBy} saved revision {row.head} <When at={row.changedAt} long />, while you were working on it.
        Nothing that you typed is lost. Choose for each field what to keep; then it is saved on top of theirs.
      </p>
      {conflicts.length === 0 ? <p className="mt-4">Both versions say the same.</p> : null}
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.field.key}
          conflict={conflict}
          by={row.changedBy}
          chosen={choices[conflict.field.key] ?? 'mine'}
          onChoose={(side) => setChoices({ ...choices, [conflict.field.key]: side })}
        />
      ))}
      <DialogActions>
        <Button look="main" disabled={record.busy} onClick={() => void record.settle(choices)}>
          Save what I chose
        </Button>
        <Button onClick={record.leaveCollision}>Back to my form</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly conflict: FieldConflict;
  readonly by: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

function Choice({ conflict, by, chosen, onChoose }: ChoiceProps) {
  const { field, changedBy } = conflict;
  const side = (which: Side, label: string) => (
    <div className={`min-w-0 border-l-2 pl-3 ${chosen === which ? 'border-link' : 'border-hair'}`}>
      <label className="flex min-h-8 items-center gap-2 font-medium">
        <input
          type="radio"
          name={`conflict-${field.key}`}
          checked={chosen === which}
          onChange={() => onChoose(which)}
        />
        {label}
      </label>
      <FieldWords field={field} value={conflict[which]} />
    </div>
  );
  return (
    <fieldset className="mt-5 min-w-0 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full pt-3">
        <span className="font-semibold">{field.label}</span>
        <span className="ml-2.5 text-muted">{changedWords[changedBy]}</span>
      </legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        {side('mine', 'Mine')}
        {side('theirs', `Theirs, by ${by}`)}
      </div>
    </fieldset>
  );
}
