'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

/** A new password for one's own account. */
export function PasswordForm({ email }: { readonly email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { busy, problem, submitAndGo, wrong } = useSubmit();
  const change = async (event: SyntheticEvent) => {
    event.preventDefault();
    // A new password ends every session, this one too.
    await submitAndGo(api.account.changePassword.mutate({ current, next }), () => '/login?changed=yes');
  };
  return (
    <form onSubmit={change} className="space-y-4">
      <Alert message={problem} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        id="current"
        type="password"
        label="Present password"
        autoComplete="current-password"
        required
        value={current}
        error={wrong('current')}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        id="next"
        type="password"
        label="New password"
        hint="Fifteen characters or more. You are signed out everywhere, and sign in with it again."
        autoComplete="new-password"
        minLength={15}
        required
        value={next}
        error={wrong('next')}
        onChange={(event) => setNext(event.target.value)}
      />
      <Button type="submit" look="main" disabled={busy}>
        Change password
      </Button>
    </form>
  );
}
