import { ErrorPage } from '@fonds/ui/error-page';
import type { Metadata } from 'next';
import { findUser } from '../server/desk.ts';

export const metadata: Metadata = { title: 'Not for your role' };

export default async function Forbidden() {
  const user = await findUser();
  return (
    <main id="main" className="page">
      <ErrorPage title="This is not for your role">
        <p>
          {user ? `You are signed in as ${user.name}, with the role “${user.role}”. ` : ''}
          This page asks for another. If you need it, ask an administrator; otherwise go back to{' '}
          <a href="/">the desk</a>.
        </p>
      </ErrorPage>
    </main>
  );
}
