'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Alert } from './alert.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { useSubmit } from './use-submit.ts';

interface NameDialogProps {
  readonly title: string;
  /** What it is called now. */
  readonly name?: string;
  readonly button: string;
  /** There is nothing to be kept. */
  readonly disabled?: boolean;
  /** Keeps the name, trimmed, with what else stands in the form. */
  readonly onSend: (name: string, form: HTMLFormElement) => Promise<unknown>;
  readonly onDone: (name: string) => void | Promise<void>;
  readonly onClose: () => void;
  /** Stands below the name. */
  readonly children?: ReactNode;
}

/** Gives something that is kept for later its name. */
export function NameDialog({ title, name = '', button, disabled = false, children, ...steps }: NameDialogProps) {
  const { onSend, onDone, onClose } = steps;
  const [typed, setTyped] = useState(name);
  const { busy, issues, problem, submit, wrong } = useSubmit();
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = typed.trim();
    if (await submit(onSend(given, event.currentTarget), '')) await onDone(given);
  };
  const others = issues.filter(({ path }) => path !== 'name').map(({ message }) => message);
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void send(event)} className="mt-3 space-y-4">
        <TextField
          id="its-name"
          label="Its name"
          dir="auto"
          autoComplete="off"
          maxLength={100}
          value={typed}
          error={wrong('name')}
          onChange={(event) => setTyped(event.target.value)}
        />
        {children}
        <Alert message={problem || others.join(' ')} />
        <DialogActions>
          <Button type="submit" look="main" disabled={busy || disabled}>
            {button}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
