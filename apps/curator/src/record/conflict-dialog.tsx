'use client';

import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { When } from '../desk/when.tsx';
import { ComparedFieldView } from './compared-field-view.tsx';
import { firstChoices, type FieldConflict, type Side } from './conflict.ts';
import { FieldWords } from './field-words-view.tsx';
import { useTerms } from './terms-context.tsx';
import type { Collision, OpenRecord } from './use-record.ts';

const mergedWords: Record<FieldConflict['changedBy'], string> = {
  both: 'changed by both of you, put together',
  mine: 'changed by you',
  theirs: 'changed by them',
};

/** Two people's work on a record: where the two clash a choice, and below it everything that was put together by itself. */
export function ConflictDialog({ collision, record }: { readonly collision: Collision; readonly record: OpenRecord }) {
  const { row, conflicts } = collision;
  const [choices, setChoices] = useState(() => firstChoices(conflicts));
  const clashes = conflicts.filter(({ clash }) => clash);
  const merged = conflicts.filter(({ clash }) => !clash);
  return (
    <Dialog title="Somebody else saved this record" wide onClose={record.leaveCollision}>
      <p className="mt-2 text-muted">
        {row.changedBy} saved revision {row.head} <When at={row.changedAt} long />, while you were working on it.
        Nothing that you typed is lost.{' '}
        {clashes.length === 0
          ? 'The work of both of you goes together; look at it, then save it on top of theirs.'
          : 'Choose what to keep where both of you changed the same; then it is saved on top of theirs.'}
      </p>
      {conflicts.length === 0 ? <p className="mt-4">Both versions say the same.</p> : null}
      {clashes.map((conflict) => (
        <Choice
          key={conflict.field.key}
          conflict={conflict}
          by={row.changedBy}
          chosen={choices[conflict.field.key] ?? 'mine'}
          onChoose={(side) => setChoices({ ...choices, [conflict.field.key]: side })}
        />
      ))}
      {merged.length > 0 ? (
        <section aria-labelledby="merged-fields" className="mt-7">
          <h3 id="merged-fields" className="font-sans text-base font-semibold">
            Put together
          </h3>
          {merged.map((conflict) => (
            <Together key={conflict.field.key} conflict={conflict} />
          ))}
        </section>
      ) : null}
      <DialogActions>
        <Button look="main" disabled={record.busy} onClick={() => void record.settle(choices)}>
          {clashes.length === 0 ? 'Save both' : 'Save what I chose'}
        </Button>
        <Button onClick={record.leaveCollision}>Back to my form</Button>
      </DialogActions>
    </Dialog>
  );
}

/** A field that needs no choice, with what the merge changes in the version that both began with. */
function Together({ conflict: { field, base, merged, changedBy } }: { readonly conflict: FieldConflict }) {
  const terms = useTerms();
  const id = `merged-${field.key}`;
  return (
    <div role="group" aria-labelledby={id} className="mt-4 border-t border-line pt-3">
      <p id={id} className="mb-1.5">
        <span className="font-semibold">{field.label}</span>
        <span className="ml-2.5 text-muted">{mergedWords[changedBy]}</span>
      </p>
      <ComparedFieldView field={field} before={base} after={merged} terms={terms} />
    </div>
  );
}

interface ChoiceProps {
  readonly conflict: FieldConflict;
  readonly by: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

function Choice({ conflict, by, chosen, onChoose }: ChoiceProps) {
  const { field } = conflict;
  const terms = useTerms();
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
        <span className="ml-2.5 text-muted">changed by both of you</span>
      </legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        {side('mine', 'Mine')}
        {side('theirs', `Theirs, by ${by}`)}
      </div>
      <details className="mt-2">
        <summary className="min-h-8 cursor-pointer text-link">What differs, from theirs to mine</summary>
        <div className="mt-1.5">
          <ComparedFieldView field={field} before={conflict.theirs} after={conflict.mine} terms={terms} />
        </div>
      </details>
    </fieldset>
  );
}
