'use client';

import { kindWords, type RecordKind } from '@fonds/domain/record';
import type { ImportState } from '@fonds/domain/views/import';
import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';

/** A record of the import that somebody edited since. */
export interface Edited {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
}

interface ImportStepsProps {
  readonly number: number;
  readonly state: ImportState;
  readonly kept: boolean;
  readonly hasBatch: boolean;
  readonly edited: readonly Edited[];
  readonly moreEdited: boolean;
}

/** What may be done with an import that has ended or was stopped. */
export function ImportSteps({ number, state, kept, hasBatch, edited, moreEdited }: ImportStepsProps) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, submitAndGo } = useSubmit();
  const take = async (call: Promise<{ number: number }>) => {
    await submitAndGo(call, (taken) => `/import/${taken.number}`);
  };
  const mayUndo = hasBatch && (state === 'done' || state === 'stopped');
  return (
    <div className="mt-5 font-sans text-sm">
      {asking ? null : <Alert message={problem} />}
      <div className="flex flex-wrap gap-3">
        {state === 'stopped' ? (
          <Button look="main" disabled={busy} onClick={() => void take(api.imports.resume.mutate({ number }))}>
            Go on
          </Button>
        ) : null}
        {mayUndo ? <Button onClick={() => setAsking(true)}>Undo the whole import</Button> : null}
        {kept && state !== 'stopped' ? (
          <Button disabled={busy} onClick={() => void take(api.imports.again.mutate({ number }))}>
            Import the same file again
          </Button>
        ) : null}
      </div>
      {asking ? (
        <Dialog title="Undo the whole import" onClose={() => setAsking(false)}>
          <p className="mt-2">
            What it made is discarded, and withdrawn first where it is public; what it changed says again what it said
            before.
          </p>
          {edited.length === 0 ? null : (
            <>
              <p className="mt-3">
                {moreEdited ? 'These and more were' : edited.length === 1 ? 'This one was' : 'These were'} edited since,
                and stay as they are:
              </p>
              <EditedList edited={edited} />
            </>
          )}
          <Alert message={problem} />
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void take(api.imports.undo.mutate({ number }))}>
              Undo it now
            </Button>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </div>
  );
}

/** Records of an import that were edited since. */
export function EditedList({ edited }: { readonly edited: readonly Edited[] }) {
  return (
    <ul aria-label="Edited since" className="mt-1">
      {edited.map(({ id, kind, title }) => (
        <li key={id} className="border-b border-hair py-1.5">
          <a href={`/records/${kind}/${id}`}>
            <bdi>{title}</bdi>
          </a>{' '}
          <span className="text-muted">{kindWords[kind].one.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
