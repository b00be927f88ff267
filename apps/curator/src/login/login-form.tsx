'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useActionState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { enter } from './actions.ts';
import { untouched } from './login-state.ts';

/** The way in by password; a plain form where there is no script. */
export function LoginForm({ to }: { readonly to: string }) {
  const [state, act, busy] = useActionState(enter, untouched);
  return (
    <form action={act} className="mt-6 space-y-5">
      <Alert message={state.message} />
      <input type="hidden" name="to" value={to} />
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        defaultValue={state.email}
        key={state.email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" look="main" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}
