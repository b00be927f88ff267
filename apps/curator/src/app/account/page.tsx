import type { Metadata } from 'next';
import { EverywhereButton } from '../../account/everywhere-button.tsx';
import { PasswordForm } from '../../account/password-form.tsx';
import { Shell } from '../../desk/shell.tsx';
import { getUser } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function Account() {
  const user = await getUser('/account');
  return (
    <Shell user={user} path="/account">
      <h1 className="text-2xl leading-tight">{user.name}</h1>
      <p className="mt-1 font-sans text-sm text-muted">
        {user.email}, {user.role}
      </p>
      <div className="mt-8 grid max-w-4xl gap-12 font-sans text-sm leading-normal md:grid-cols-2">
        <section aria-labelledby="password">
          <h2 id="password" className="eyebrow mb-4">
            Password
          </h2>
          <PasswordForm email={user.email} />
        </section>
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="eyebrow mb-4">
            Sessions
          </h2>
          <p className="mb-4">Ends all your sessions at once, on every machine, this one too.</p>
          <EverywhereButton />
        </section>
      </div>
    </Shell>
  );
}
