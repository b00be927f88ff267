'use client';

import type { SessionRow } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { SessionList } from '../users/session-list.tsx';

/** Where one is signed in oneself, to be ended one by one, or all but this one, or all. */
export function Sessions({ sessions: given }: { readonly sessions: readonly SessionRow[] }) {
  const [sessions, setSessions] = useState(given);
  const { busy, problem, done, submit, submitAndGo } = useSubmit();
  const act = async (call: Promise<unknown>, words: string) => {
    if (await submit(call, words)) setSessions(await api.account.sessions.query());
  };
  const leave = () => submitAndGo(api.account.signOutEverywhere.mutate(), () => '/login');
  return (
    <>
      <Alert message={problem} />
      <p role="status" className="mb-3 text-ok empty:hidden">
        {done}
      </p>
      <SessionList
        sessions={sessions}
        onEnd={({ key }) => void act(api.account.endSession.mutate({ key }), 'That session is ended.')}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <Button
            disabled={busy}
            onClick={() => void act(api.account.endOtherSessions.mutate(), 'Your other sessions are ended.')}
          >
            End all others
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => void leave()}>
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}
