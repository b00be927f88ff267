'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useActionState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { acceptInvitation } from '../login/actions.ts';
import { untouched } from '../login/login-state.ts';

interface AcceptFormProps {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  /** It sets the password of somebody who has a name already. */
  readonly resets: boolean;
}

/** Chooses a name and a password by an invitation; a plain form where there is no script. */
export function AcceptForm({ token, email, name, resets }: AcceptFormProps) {
  const [state, act, busy] = useActionState(acceptInvitation, { ...untouched, name });
  const wrong = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  return (
    <form action={act} className="mt-6 space-y-5">
      <Alert message={state.message} />
      <input type="hidden" name="token" value={token} />
      <TextField id="email" type="email" label="E-mail" autoComplete="username" value={email} readOnly />
      {resets ? null : (
        <TextField
          id="name"
          name="name"
          label="Your name"
          hint="As the history of records will show it."
          autoComplete="name"
          required
          defaultValue={state.name}
          key={`name ${state.name}`}
          error={wrong('name')}
        />
      )}
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        hint="Fifteen characters or more, of any kind: a few words that nobody would guess are easy to keep."
        autoComplete="new-password"
        minLength={15}
        required
        error={wrong('password')}
      />
      <Button type="submit" look="main" disabled={busy}>
        {resets ? 'Set the password and sign in' : 'Sign in'}
      </Button>
    </form>
  );
}
