'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, useSyncExternalStore } from 'react';
import { api, failureInWords, settled } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';

interface TogetherFormProps {
  readonly asked: { readonly ids: string[]; readonly collection?: string };
  readonly seal: string;
  /** How many can't be published. */
  readonly refused: number;
}

const never = () => () => undefined;

/** Asks for the joint publication that stands above it, and leads to where it can be watched. */
export function TogetherForm({ asked, seal, refused }: TogetherFormProps) {
  // Without the page's script a click would be lost.
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [note, setNote] = useState('');
  const [without, setWithout] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const publish = async () => {
    setBusy(true);
    const words = note.trim() === '' ? {} : { note: note.trim() };
    const result = await settled(
      api.publication.publishJointly.mutate({ ...asked, seal, withoutRefused: without, ...words }),
    );
    if (result.ok) {
      window.location.assign(`/review/together/${result.value.number}`);
      return;
    }
    setBusy(false);
    setProblem(failureInWords(result.failure));
  };
  return (
    <div className="mt-8 max-w-xl font-sans text-sm">
      <p>All of it becomes public at one moment, or nothing does.</p>
      {refused > 0 ? (
        <label className="mt-3 flex min-h-8 items-center gap-2">
          <input type="checkbox" checked={without} onChange={(event) => setWithout(event.target.checked)} />
          {refused === 1
            ? 'Leave out the one that can’t be published'
            : `Leave out the ${refused} that can’t be published`}
        </label>
      ) : null}
      <div className="mt-3">
        <TextField
          id="together-note"
          label="What is new, for readers (may stay empty)"
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="mt-4">
        <Alert message={problem} />
        <Button look="main" disabled={busy || !isReady || (refused > 0 && !without)} onClick={() => void publish()}>
          Publish together
        </Button>
      </div>
    </div>
  );
}
