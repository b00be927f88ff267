'use client';

import { roles, type Role } from '@fonds/domain/roles';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

const roleWords: Record<Role, string> = {
  viewer: 'viewer: reads drafts',
  editor: 'editor: writes drafts, asks for review',
  publisher: 'publisher: reviews, publishes, withdraws',
  admin: 'admin: keeps users and settings too',
};

const blank = { email: '', name: '', role: 'editor' as Role, password: '' };

/** Adds somebody who may sign in. */
export function AddUserForm({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const [typed, setTyped] = useState(blank);
  const { busy, problem, done, submit, wrong } = useSubmit();
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!(await submit(api.users.add.mutate(typed), `${typed.name} may sign in from now on.`))) return;
    setTyped(blank);
    await onAdded();
  };
  const text = (key: 'email' | 'name' | 'password') => ({
    required: true,
    value: typed[key],
    error: wrong(key),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [key]: event.target.value }),
  });
  return (
    <section aria-labelledby="add-user" className="mt-10 max-w-2xl">
      <h2 id="add-user" className="eyebrow mb-4">
        Add a user
      </h2>
      <form onSubmit={add} className="space-y-4">
        <Alert message={problem} />
        <p role="status" className="text-ok empty:hidden">
          {done}
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField id="user-name" label="Name" autoComplete="off" {...text('name')} />
          <TextField id="user-email" type="email" label="E-mail" autoComplete="off" {...text('email')} />
          <Select
            id="user-role"
            label="Role"
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            value={typed.role}
            error={wrong('role')}
            onChange={(event) =>
              setTyped({ ...typed, role: roles.find((role) => role === event.target.value) ?? 'viewer' })
            }
          />
          <TextField
            id="user-password"
            type="password"
            label="First password"
            aside="twelve characters or more"
            autoComplete="new-password"
            minLength={12}
            {...text('password')}
          />
        </div>
        <Button type="submit" look="main" disabled={busy}>
          Add user
        </Button>
      </form>
    </section>
  );
}
