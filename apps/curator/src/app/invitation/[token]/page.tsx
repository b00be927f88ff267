import type { Metadata } from 'next';
import { AccountForm } from '../../../login/account-form.tsx';
import { acceptInvitation } from '../../../login/actions.ts';
import { curatorContext } from '../../../server/context.ts';

export const metadata: Metadata = { title: 'Invitation' };

export default async function Invitation({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const invitation = curatorContext().archive.signIn.invitation(token);
  return (
    <main id="main" className="mx-auto max-w-sm px-5 pt-[12vh] pb-16 font-sans">
      <p className="font-serif text-lg font-semibold">
        Fonds <span className="font-sans text-sm font-normal text-muted">curator</span>
      </p>
      <h1 className="mt-8 text-2xl leading-tight">{invitation?.resets === true ? 'A new password' : 'Welcome'}</h1>
      {invitation ? (
        <>
          <p className="mt-3 text-sm leading-normal text-muted">
            {invitation.resets
              ? 'Choose the password with which you sign in from now on. Your other sessions end.'
              : `${invitation.by} invites you as ${invitation.role}. Choose how you will sign in from now on.`}
          </p>
          <AccountForm
            action={acceptInvitation}
            token={token}
            invited={{ email: invitation.email, name: invitation.name }}
            resets={invitation.resets}
            hint="Fifteen characters or more, of any kind: a few words that nobody would guess are easy to keep."
            button={invitation.resets ? 'Set the password and sign in' : 'Sign in'}
          />
        </>
      ) : (
        <p className="mt-3 text-sm leading-normal text-oxide">
          This link is no longer good: it works once and for seven days. Ask an administrator for a new one, or{' '}
          <a href="/login">sign in</a> with your password.
        </p>
      )}
    </main>
  );
}
