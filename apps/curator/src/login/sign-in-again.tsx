'use client';

import { noteSession, useSession } from '../desk/session.ts';
import { AgainDialog } from './again-dialog.tsx';

/** Asks whoever pressed something after their session ended to sign in over the page, which keeps what they typed. */
export function SignInAgain({ email }: { readonly email: string }) {
  if (useSession() !== 'ended') return null;
  return (
    <AgainDialog
      email={email}
      button="Sign in"
      onSignedIn={() => noteSession('good')}
      onClose={() => noteSession('put-off')}
    >
      Nothing that you typed is lost. Sign in again, then press the button once more.
    </AgainDialog>
  );
}
