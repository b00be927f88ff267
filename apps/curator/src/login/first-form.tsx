'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useActionState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { enterAsFirst } from './actions.ts';
import { untouched } from './login-state.ts';

/** Makes the first administrator; a plain form where there is no script. */
export function FirstForm({ token }: { readonly token: string }) {
  const [state, act, busy] = useActionState(enterAsFirst, untouched);
  const wrong = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  return (
    <form action={act} className="mt-6 space-y-5">
      <Alert message={state.message} />
      <input type="hidden" name="link" value={token} />
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
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        defaultValue={state.email}
        key={`email ${state.email}`}
        error={wrong('email')}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        hint="Fifteen characters or more."
        autoComplete="new-password"
        minLength={15}
        required
        error={wrong('password')}
      />
      <Button type="submit" look="main" disabled={busy}>
        Sign in as administrator
      </Button>
    </form>
  );
}
