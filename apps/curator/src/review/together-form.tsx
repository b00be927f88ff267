'use client';

import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { NoteField } from '../record/note-field.tsx';

interface TogetherFormProps {
  readonly asked: { readonly ids: string[]; readonly collection?: string };
  readonly seal: string;
  /** How many can't be published. */
  readonly refused: number;
}

/** Asks for the joint publication that stands above it, and leads to where it can be watched. */
export function TogetherForm({ asked, seal, refused }: TogetherFormProps) {
  const [note, setNote] = useState('');
  const [without, setWithout] = useState(false);
  const { busy, problem, submitAndGo } = useSubmit();
  const publish = async () => {
    const words = note.trim() === '' ? {} : { note: note.trim() };
    const call = api.publication.publishJointly.mutate({ ...asked, seal, withoutRefused: without, ...words });
    await submitAndGo(call, ({ number }) => `/review/together/${number}`);
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
        <NoteField id="together-note" value={note} onChange={setNote} />
      </div>
      <div className="mt-4">
        <Alert message={problem} />
        <Button look="main" disabled={busy || (refused > 0 && !without)} onClick={() => void publish()}>
          Publish together
        </Button>
      </div>
    </div>
  );
}
