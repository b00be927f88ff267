'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useActionState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { untouched, type LoginState } from './login-state.ts';

interface AccountFormProps {
  readonly action: (before: LoginState, form: FormData) => Promise<LoginState>;
  /** What the link holds that led here. */
  readonly token: string;
  /** Whom the link is for, where it says so: then the address is theirs. */
  readonly invited?: { readonly email: string; readonly name: string };
  /** It sets the password of somebody who has a name already. */
  readonly resets?: boolean;
  readonly hint: string;
  readonly button: string;
}

/** Chooses a name and a password by a link; a plain form where there is no script. */
export function AccountForm({ action, token, invited, resets = false, hint, button }: AccountFormProps) {
  const [state, act, busy] = useActionState(action, { ...untouched, name: invited?.name ?? '' });
  const wrong = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  const name = (
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
  );
  const email = { id: 'email', type: 'email', label: 'E-mail', autoComplete: 'username' } as const;
  return (
    <form action={act} className="mt-6 space-y-5">
      <Alert message={state.message} />
      <input type="hidden" name="token" value={token} />
      {invited ? (
        <TextField {...email} value={invited.email} readOnly />
      ) : (
        <TextField
          {...email}
          key={`email ${state.email}`}
          name="email"
          required
          defaultValue={state.email}
          error={wrong('email')}
        />
      )}
      {resets ? null : name}
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        hint={hint}
        autoComplete="new-password"
        minLength={15}
        required
        error={wrong('password')}
      />
      <Button type="submit" look="main" disabled={busy}>
        {button}
      </Button>
    </form>
  );
}
