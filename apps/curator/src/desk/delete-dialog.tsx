'use client';

import { Button } from '@fonds/ui/button';
import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { useSubmit } from './use-submit.ts';

interface DeleteDialogProps {
  readonly title: string;
  readonly onDelete: () => Promise<unknown>;
  readonly onDone: () => void | Promise<void>;
  readonly onClose: () => void;
  /** What stays as it is. */
  readonly children: ReactNode;
}

/** Asks before something that was kept for later is deleted. */
export function DeleteDialog({ title, onDelete, onDone, onClose, children }: DeleteDialogProps) {
  const { busy, problem, submit } = useSubmit();
  const remove = async () => {
    if (await submit(onDelete(), '')) await onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="mt-2">{children}</p>
      <Alert message={problem} />
      <DialogActions>
        <Button look="danger" disabled={busy} onClick={() => void remove()}>
          Delete it
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
