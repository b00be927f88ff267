'use client';

import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, failureInWords, settled } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';

interface RestoreButtonProps {
  readonly id: string;
  readonly number: number;
  readonly head: number;
  /** The record’s own page. */
  readonly path: string;
}

/** Makes an earlier revision the latest again, as a new revision. */
export function RestoreButton({ id, number, head, path }: RestoreButtonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const restore = async () => {
    setBusy(true);
    const restored = await settled(api.records.restore.mutate({ id, number, parent: head }));
    if (restored.ok) window.location.assign(path);
    else {
      setProblem(failureInWords(restored.failure));
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Restore this revision</Button>
      {open ? (
        <Dialog title={`Restore revision ${number}`} onClose={() => setOpen(false)}>
          <p className="mt-2">
            What it says becomes revision {head + 1}. Nothing is lost: the revisions in between stay in the history, and
            the public page stays as it is until you publish.
          </p>
          <Alert message={problem} />
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void restore()}>
              Restore it
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
