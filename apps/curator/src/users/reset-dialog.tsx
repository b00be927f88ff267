'use client';

import type { UserRow } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';

/** A new password for somebody else. */
export function ResetDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const [password, setPassword] = useState('');
  const { busy, problem, done, submit, wrong } = useSubmit();
  const reset = async (event: SyntheticEvent) => {
    event.preventDefault();
    await submit(
      api.users.resetPassword.mutate({ id: user.id, password }),
      `${user.name} has a new password. Tell it to them safely.`,
    );
  };
  return (
    <Dialog title={`Reset the password of ${user.name}`} onClose={onClose}>
      <form onSubmit={reset} className="mt-3 space-y-4">
        <Alert message={problem} />
        <p role="status" className="text-ok empty:hidden">
          {done}
        </p>
        <TextField
          id="reset-password"
          type="password"
          label="New password"
          hint="Twelve characters or more."
          autoComplete="new-password"
          minLength={12}
          required
          value={password}
          error={wrong('password')}
          onChange={(event) => setPassword(event.target.value)}
        />
        <DialogActions>
          {done === '' ? (
            <Button type="submit" look="main" disabled={busy}>
              Reset password
            </Button>
          ) : null}
          <Button onClick={onClose}>{done === '' ? 'Cancel' : 'Close'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
