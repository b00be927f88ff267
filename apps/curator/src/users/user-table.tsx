'use client';

import { roles, type Role } from '@fonds/domain/roles';
import type { OpenInvitation, UserRow } from '@fonds/domain/views/desk';
import { controlClass } from '@fonds/ui/text-field';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { TextButton } from '../record/controls/parts.tsx';
import { InviteForm } from './invite-form.tsx';
import { LinkDialog, type Link } from './link-dialog.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { UserDialog } from './user-dialog.tsx';

const roleOf = (value: string): Role => roles.find((role) => role === value) ?? 'viewer';

interface UserTableProps {
  readonly users: readonly UserRow[];
  readonly invitations: readonly OpenInvitation[];
  readonly ownId: string;
}

/** Everybody who may sign in, with what each may do, and whoever is invited to. */
export function UserTable({ users: given, invitations: invited, ownId }: UserTableProps) {
  const [users, setUsers] = useState(given);
  const [invitations, setInvitations] = useState(invited);
  const [opened, setOpened] = useState<UserRow>();
  const [link, setLink] = useState<Link>();
  const { busy, problem, done, submit } = useSubmit();
  const readAgain = async () => {
    setUsers(await api.users.list.query());
    setInvitations(await api.users.invitations.query());
  };
  const act = async (call: Promise<unknown>, words: string) => {
    if (await submit(call, words)) await readAgain();
  };
  const show = async (made: Link) => {
    setLink(made);
    await readAgain();
  };
  const resetBy = async ({ id, name }: UserRow) => {
    const call = api.users.inviteToReset.mutate({ id });
    if (await submit(call, '')) await show({ ...(await call), name, resets: true });
  };
  return (
    <>
      <Alert message={problem} />
      <p role="status" className="mb-3 text-ok empty:hidden">
        {done}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-2xl border-collapse text-left">
          <thead>
            <tr className="border-b border-line text-muted">
              {['Name', 'E-mail', 'Role', 'Last signed in', 'What to do'].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr
                key={user.id}
                className={`border-b border-hair align-middle ${user.disabledAt === null ? '' : 'text-muted'}`}
              >
                <th scope="row" className="py-2 pr-4 font-medium">
                  {user.name}
                  {user.disabledAt === null ? null : <span className="ml-2 font-normal text-oxide">disabled</span>}
                </th>
                <td className="py-2 pr-4">{user.email}</td>
                <td className="py-2 pr-4">
                  <select
                    aria-label={`Role of ${user.name}`}
                    value={user.role}
                    disabled={busy || user.id === ownId}
                    onChange={(event) => {
                      const role = roleOf(event.target.value);
                      void act(api.users.setRole.mutate({ id: user.id, role }), `${user.name} is ${role} now.`);
                    }}
                    className={`${controlClass} min-w-28`}
                  >
                    {roles.map((role) => (
                      <option key={role}>{role}</option>
                    ))}
                  </select>
                </td>
                <td className="py-2 pr-4 text-muted">
                  {user.lastSignInAt === null ? 'never' : <When at={user.lastSignInAt} long />}
                </td>
                <td className="py-2">
                  <span className="flex gap-4">
                    {user.id === ownId ? (
                      <a href="/account" className="inline-flex min-h-8 items-center">
                        Your account
                      </a>
                    ) : (
                      <>
                        <TextButton name={`Name and sessions of ${user.name}`} onPress={() => setOpened(user)}>
                          Name and sessions
                        </TextButton>
                        {user.disabledAt === null ? (
                          <TextButton
                            name={`Link to a new password for ${user.name}`}
                            onPress={() => void resetBy(user)}
                          >
                            New password
                          </TextButton>
                        ) : null}
                      </>
                    )}
                    {user.id === ownId ? null : user.disabledAt === null ? (
                      <TextButton
                        name={`Disable ${user.name}`}
                        onPress={() =>
                          void act(
                            api.users.disable.mutate({ id: user.id }),
                            `${user.name} is signed out and disabled.`,
                          )
                        }
                      >
                        Disable
                      </TextButton>
                    ) : (
                      <TextButton
                        name={`Enable ${user.name}`}
                        onPress={() =>
                          void act(api.users.enable.mutate({ id: user.id }), `${user.name} may sign in again.`)
                        }
                      >
                        Enable
                      </TextButton>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OpenInvitations
        invitations={invitations}
        onRevoke={({ key, email }) =>
          void act(api.users.revokeInvitation.mutate({ key }), `The link for ${email} no longer works.`)
        }
      />
      <InviteForm onInvited={show} />
      {link ? <LinkDialog link={link} onClose={() => setLink(undefined)} /> : null}
      {opened ? (
        <UserDialog
          user={opened}
          onClose={(changed) => {
            setOpened(undefined);
            if (changed) void readAgain();
          }}
        />
      ) : null}
    </>
  );
}
