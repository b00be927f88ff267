import { addUser } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { hashPassword } from '../passwords.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let admin: CurrentUser;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
let clock: number;
beforeEach(async () => {
  clock = Date.parse('2026-01-01T12:00:00.000Z');
  test = await freshDesk(() => new Date((clock += 1000)));
  admin = await test.userOf('admin');
  desk = test.desk.caller(admin).desk;
});
afterEach(() => {
  test.close();
});

const password = 'a made-up password';
const email = 'somebody@made-up.example';
const somebody = { email: 'Somebody@Made-Up.example', name: 'Somebody made up', role: 'editor' } as const;
const origin = { address: '192.0.2.1', browser: 'A made-up browser' };

async function kindOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TRPCError) return publicError(error).kind;
    throw error;
  }
  return 'done';
}

const put = async () => {
  const passwordHash = await hashPassword(password);
  return write(test.archive.db, (tx) => addUser(tx, test.archive.act(), { ...somebody, passwordHash }));
};
const enter = async (typed = password) => {
  const result = await test.desk.signIn.withPassword({ email, password: typed, ...origin });
  return 'sessionId' in result ? result.sessionId : undefined;
};
const take = (token: string, given = { name: 'Somebody else', password }) =>
  test.desk.signIn.byInvitation({ token, ...given, ...origin });

it('somebody who is invited chooses a password by the link, once, and is signed in', async () => {
  const { token } = await desk.users.invite(somebody);
  expect(await desk.users.invitations()).toMatchObject([
    { email, role: 'editor', by: 'A made-up admin', resets: false },
  ]);
  await expect(take(token, { name: '', password: 'short' })).rejects.toMatchObject({ issues: [{ path: 'password' }] });
  const entered = await take(token);
  expect(entered).toHaveProperty('userId');
  expect(await take(token)).toEqual({ refused: 'wrong' });
  expect(await desk.users.invitations()).toEqual([]);
  expect((await desk.users.list()).find((user) => user.email === email)).toMatchObject({ name: 'Somebody else' });
  expect(await enter()).toBeDefined();
  const everything = JSON.stringify([await desk.users.list(), await desk.audit.list({})]);
  expect(everything).not.toMatch(/argon2|made-up password/);
  expect(everything).not.toContain(token);
});

it('a link stops working when it is taken back, replaced by another, or seven days old', async () => {
  const { token: first } = await desk.users.invite(somebody);
  const { token: second } = await desk.users.invite(somebody);
  expect(await take(first)).toEqual({ refused: 'wrong' });
  const [open] = await desk.users.invitations();
  await desk.users.revokeInvitation({ key: open?.key ?? 0 });
  expect(await kindOf(desk.users.revokeInvitation({ key: open?.key ?? 0 }))).toBe('not-found');
  expect(await take(second)).toEqual({ refused: 'wrong' });
  const { token: third } = await desk.users.invite(somebody);
  clock += 7 * 86_400_000;
  expect(await take(third)).toEqual({ refused: 'wrong' });
  expect(await desk.users.invitations()).toEqual([]);
});

it('whoever tries links is made to wait', async () => {
  for (let tries = 0; tries < 40; tries += 1) await take('made up');
  const { token } = await desk.users.invite(somebody);
  expect(await take(token)).toMatchObject({ refused: 'limited' });
});

it('an address is one user’s, and a role is one of four', async () => {
  const id = await put();
  expect(await kindOf(desk.users.invite(somebody))).toBe('conflict');
  expect(await kindOf(desk.users.invite({ ...somebody, email: 'nobody' }))).toBe('invalid');
  expect(await kindOf(desk.users.setRole({ id: 'nobody', role: 'viewer' }))).toBe('not-found');
  expect(await kindOf(desk.users.change({ id, email: admin.email, name: 'Somebody' }))).toBe('conflict');
  await desk.users.change({ id, email: 'Other@made-up.example', name: 'Another name' });
  expect((await desk.users.list()).find((user) => user.id === id)).toMatchObject({
    email: 'other@made-up.example',
    name: 'Another name',
  });
});

it('the only administrator can’t be disabled or made anything else', async () => {
  expect(await kindOf(desk.users.disable({ id: admin.id }))).toBe('conflict');
  expect(await kindOf(desk.users.setRole({ id: admin.id, role: 'editor' }))).toBe('conflict');
  const second = await test.userOf('admin');
  await desk.users.disable({ id: second.id });
  expect(await kindOf(desk.users.disable({ id: admin.id }))).toBe('conflict');
  await desk.users.enable({ id: second.id });
  expect(await kindOf(desk.users.setRole({ id: admin.id, role: 'editor' }))).toBe('done');
});

it('a password that is set anew by a link ends the sessions of the old one, which is good until then', async () => {
  const id = await put();
  const { token } = await desk.users.inviteToReset({ id });
  const sessionId = (await enter()) ?? '';
  expect(test.desk.signIn.session(sessionId)?.user.id).toBe(id);
  expect(await take(token, { name: '', password: 'another made-up password' })).toMatchObject({ userId: id });
  expect(test.desk.signIn.session(sessionId)).toBeUndefined();
  expect(await enter()).toBeUndefined();
  expect(await enter('another made-up password')).toBeDefined();
});

it('somebody who is disabled can’t come back by a link', async () => {
  const id = await put();
  const { token } = await desk.users.inviteToReset({ id });
  await desk.users.disable({ id });
  expect(await take(token)).toEqual({ refused: 'wrong' });
  expect(await kindOf(desk.users.inviteToReset({ id }))).toBe('conflict');
});

it('sessions are listed without their secret, and ended one by one or all but one’s own', async () => {
  const id = await put();
  const ids = [await enter(), await enter(), await enter()].map((one) => one ?? '');
  const userOf = (sessionId: string | undefined) => test.desk.signIn.session(sessionId ?? '')?.user;
  const standing = () => ids.map((one) => userOf(one) !== undefined);
  const own = test.desk.caller(userOf(ids[0]) ?? null).desk.account;
  const listed = await own.sessions();
  expect(listed.map((row) => row.own)).toEqual([false, false, true]);
  expect(listed[0]).toMatchObject(origin);
  expect(JSON.stringify(listed)).not.toContain(ids[0]);
  const [last] = await desk.users.sessions({ id });
  await desk.users.endSession({ id, key: last?.key ?? 0 });
  expect(standing()).toEqual([true, true, false]);
  expect(await kindOf(desk.users.endSession({ id: admin.id, key: listed[1]?.key ?? 0 }))).toBe('not-found');
  await own.endOtherSessions();
  expect(standing()).toEqual([true, false, false]);
});

it('another role holds from the next request on', async () => {
  const id = await put();
  const sessionId = (await enter()) ?? '';
  const listing = () => kindOf(test.desk.caller(test.desk.signIn.session(sessionId)?.user ?? null).desk.audit.list({}));
  expect(await listing()).toBe('forbidden');
  await desk.users.setRole({ id, role: 'admin' });
  expect(await listing()).toBe('done');
  await test.desk.signIn.signOutEverywhere(id);
  expect(await listing()).toBe('signed-out');
});

it('the audit log says who did what, newest first', async () => {
  const id = await put();
  await desk.users.setRole({ id, role: 'viewer' });
  const { entries } = await desk.audit.list({});
  expect(entries[0]).toMatchObject({
    action: 'set-role',
    who: 'A made-up admin',
    detail: 'somebody@made-up.example: editor to viewer',
  });
});
