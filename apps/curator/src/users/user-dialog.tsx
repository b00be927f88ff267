'use client';

import type { SessionRow, UserRow } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, settled } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { SessionList } from './session-list.tsx';

/** A user's name and address, and where they are signed in. */
export function UserDialog({
  user,
  onClose,
}: {
  readonly user: UserRow;
  readonly onClose: (changed: boolean) => void;
}) {
  const [typed, setTyped] = useState({ name: user.name, email: user.email });
  const [sessions, setSessions] = useState<readonly SessionRow[]>();
  const { busy, problem, submit, wrong } = useSubmit();
  const { id } = user;
  useEffect(() => {
    void settled(api.users.sessions.query({ id })).then((found) => {
      if (found.ok) setSessions(found.value);
    });
  }, [id]);
  const change = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await submit(api.users.change.mutate({ id, ...typed }), '')) onClose(true);
  };
  const end = async ({ key }: SessionRow) => {
    if (await submit(api.users.endSession.mutate({ id, key }), '')) setSessions(await api.users.sessions.query({ id }));
  };
  const text = (key: 'name' | 'email') => ({
    value: typed[key],
    error: wrong(key),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [key]: event.target.value }),
  });
  return (
    <Dialog title={user.name} onClose={() => onClose(false)}>
      <form onSubmit={change} noValidate className="mt-3 space-y-4">
        <Alert message={problem} />
        <TextField id="changed-name" label="Name" autoComplete="off" {...text('name')} />
        <TextField id="changed-email" type="email" label="E-mail" autoComplete="off" {...text('email')} />
        <section aria-labelledby="user-sessions">
          <h3 id="user-sessions" className="eyebrow mb-2">
            Sessions
          </h3>
          {sessions ? <SessionList sessions={sessions} onEnd={(session) => void end(session)} /> : null}
        </section>
        <DialogActions>
          <Button type="submit" look="main" disabled={busy}>
            Save
          </Button>
          <Button onClick={() => onClose(false)}>Close</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
