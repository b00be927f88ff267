import type { Metadata } from 'next';
import { Shell } from '../../desk/shell.tsx';
import { UntilReady } from '../../desk/until-ready.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';
import { UserTable } from '../../users/user-table.tsx';

export const metadata: Metadata = { title: 'Users' };

export default async function Users() {
  const user = await getUser('/users', 'keep-users');
  const caller = (await desk()).users;
  const users = await orPage('/users', caller.list());
  const invitations = await orPage('/users', caller.invitations());
  return (
    <Shell user={user} path="/users">
      <h1 className="mb-5 text-2xl leading-tight">Users</h1>
      <div className="font-sans text-sm leading-normal">
        <UntilReady>
          <UserTable users={[...users]} invitations={[...invitations]} ownId={user.id} />
        </UntilReady>
      </div>
    </Shell>
  );
}
