import type { Metadata } from 'next';
import { PasswordForm } from '../../account/password-form.tsx';
import { Sessions } from '../../account/sessions.tsx';
import { Shell } from '../../desk/shell.tsx';
import { UntilReady } from '../../desk/until-ready.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function Account() {
  const user = await getUser('/account');
  const sessions = await orPage('/account', (await desk()).account.sessions());
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
          <UntilReady>
            <PasswordForm email={user.email} />
          </UntilReady>
        </section>
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="eyebrow mb-4">
            Sessions
          </h2>
          <UntilReady>
            <Sessions sessions={[...sessions]} />
          </UntilReady>
        </section>
      </div>
    </Shell>
  );
}
