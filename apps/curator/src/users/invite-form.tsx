'use client';

import { roles, type Role } from '@fonds/domain/roles';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import type { Link } from './link-dialog.tsx';

const roleWords: Record<Role, string> = {
  viewer: 'viewer: reads drafts',
  editor: 'editor: writes drafts, asks for review',
  publisher: 'publisher: reviews, publishes, withdraws',
  admin: 'admin: keeps users and settings too',
};

const blank = { email: '', name: '', role: 'editor' as Role };

/** Invites somebody, who chooses their own password. */
export function InviteForm({ onInvited }: { readonly onInvited: (link: Link) => Promise<void> }) {
  const [typed, setTyped] = useState(blank);
  const { busy, problem, submit, wrong } = useSubmit();
  const invite = async (event: SyntheticEvent) => {
    event.preventDefault();
    const call = api.users.invite.mutate(typed);
    if (!(await submit(call, ''))) return;
    setTyped(blank);
    await onInvited({ ...(await call), name: typed.name, resets: false });
  };
  const text = (key: 'email' | 'name') => ({
    required: true,
    value: typed[key],
    error: wrong(key),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [key]: event.target.value }),
  });
  return (
    <section aria-labelledby="invite" className="mt-10 max-w-2xl">
      <h2 id="invite" className="eyebrow mb-4">
        Invite somebody
      </h2>
      <form onSubmit={invite} noValidate className="space-y-4">
        <Alert message={problem} />
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
        </div>
        <Button type="submit" look="main" disabled={busy}>
          Make a link
        </Button>
      </form>
    </section>
  );
}
