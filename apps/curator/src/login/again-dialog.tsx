'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useActionState, type ReactNode } from 'react';
import { Alert } from '../desk/alert.tsx';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { enterAgain } from './actions.ts';
import { untouched, type LoginState } from './login-state.ts';

interface AgainDialogProps {
  /** Whose work stands on the page: nobody else signs in here. */
  readonly email: string;
  readonly button: string;
  readonly onSignedIn: () => void;
  readonly onClose: () => void;
  /** What becomes of the work. */
  readonly children: ReactNode;
}

/** Signs in again over a page whose session has ended, so that nothing on it is lost. */
export function AgainDialog({ email, button, onSignedIn, onClose, children }: AgainDialogProps) {
  const [state, act, busy] = useActionState(async (before: LoginState, form: FormData) => {
    const after = await enterAgain(before, form);
    if (after.message === '') onSignedIn();
    return after;
  }, untouched);
  return (
    <Dialog title="Your session has ended" onClose={onClose}>
      <p className="mt-3 text-muted">{children}</p>
      <form action={act} className="mt-4 space-y-4">
        <Alert message={state.message} />
        <TextField
          id="again-email"
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          value={email}
          readOnly
        />
        <TextField
          id="again-password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          required
          autoFocus
        />
        <DialogActions>
          <Button type="submit" look="main" disabled={busy}>
            {button}
          </Button>
          <Button onClick={onClose}>Later</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
