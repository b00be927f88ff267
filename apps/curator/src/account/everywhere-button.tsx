'use client';

import { Button } from '@fonds/ui/button';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

/** Ends every session of one's own, this one included. */
export function EverywhereButton() {
  const { busy, problem, submit } = useSubmit();
  const leave = async () => {
    if (await submit(api.account.signOutEverywhere.mutate(), '')) window.location.assign('/login');
  };
  return (
    <>
      <Alert message={problem} />
      <Button disabled={busy} onClick={() => void leave()}>
        Sign out everywhere
      </Button>
    </>
  );
}
