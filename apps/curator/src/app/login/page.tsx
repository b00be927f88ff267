import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '../../login/account-form.tsx';
import { enterAsFirst } from '../../login/actions.ts';
import { LoginForm } from '../../login/login-form.tsx';
import { curatorContext } from '../../server/context.ts';
import { findUser } from '../../server/desk.ts';
import { ownPath } from '../../server/same-origin.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function Login({ searchParams }: PageProps<'/login'>) {
  const { to, link, changed } = await searchParams;
  const path = ownPath(typeof to === 'string' ? to : undefined);
  if (await findUser()) redirect(path);
  const token = typeof link === 'string' ? link : undefined;
  const good = token !== undefined && curatorContext().archive.signIn.linkIsGood(token);
  return (
    <main id="main" className="mx-auto max-w-sm px-5 pt-[12vh] pb-16 font-sans">
      <p className="font-serif text-lg font-semibold">
        Fonds <span className="font-sans text-sm font-normal text-muted">curator</span>
      </p>
      <h1 className="mt-8 text-2xl leading-tight">{good ? 'The first administrator' : 'Sign in'}</h1>
      {good ? (
        <>
          <p className="mt-3 text-sm leading-normal text-muted">
            This way in works once. Choose how you will sign in from now on; others can be added later.
          </p>
          <AccountForm
            action={enterAsFirst}
            token={token}
            hint="Fifteen characters or more."
            button="Sign in as administrator"
          />
        </>
      ) : (
        <>
          {token === undefined ? null : (
            <p className="mt-3 text-sm leading-normal text-oxide">
              This link is no longer good: it works once and for an hour. Start the curator again for a new one, or sign
              in with your password.
            </p>
          )}
          {changed === undefined ? null : (
            <p role="status" className="mt-3 text-sm leading-normal text-ok">
              Your password is changed. Sign in with the new one.
            </p>
          )}
          <LoginForm to={path} />
        </>
      )}
    </main>
  );
}
