import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let admin: CurrentUser;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
beforeEach(async () => {
  test = await freshDesk();
  admin = await test.userOf('admin');
  desk = test.desk.caller(admin).desk;
});
afterEach(() => {
  test.close();
});

const password = 'a made-up password';
const somebody = { email: 'Somebody@Made-Up.example', name: 'Somebody made up', role: 'editor', password } as const;

async function kindOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TRPCError) return publicError(error).kind;
    throw error;
  }
  return 'done';
}

it('a user who is added can sign in, and is listed without a trace of the password', async () => {
  const { id } = await desk.users.add(somebody);
  const tried = await test.desk.signIn.withPassword({ ...somebody, address: '192.0.2.1' });
  expect(tried).toMatchObject({ userId: id });
  const users = await desk.users.list();
  expect(users.find((user) => user.id === id)).toMatchObject({ email: 'somebody@made-up.example', role: 'editor' });
  expect(JSON.stringify([users, await desk.audit.list({})])).not.toMatch(/argon2|made-up password/);
});

it('an address is one user’s, a role is one of four, a password has 12 characters', async () => {
  await desk.users.add(somebody);
  expect(await kindOf(desk.users.add({ ...somebody, email: 'somebody@made-up.example' }))).toBe('conflict');
  expect(await kindOf(desk.users.add({ ...somebody, email: 'nobody' }))).toBe('invalid');
  expect(await kindOf(desk.users.add({ ...somebody, email: 'b@made-up.example', password: 'short' }))).toBe('invalid');
  expect(await kindOf(desk.users.setRole({ id: 'nobody', role: 'viewer' }))).toBe('not-found');
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

it('a password that is set anew ends the sessions of the old one', async () => {
  const { id } = await desk.users.add(somebody);
  const before = await test.desk.signIn.withPassword({ ...somebody, address: '192.0.2.1' });
  const sessionId = 'sessionId' in before ? before.sessionId : '';
  expect(test.desk.signIn.session(sessionId)?.user.id).toBe(id);
  await desk.users.resetPassword({ id, password: 'another made-up password' });
  expect(test.desk.signIn.session(sessionId)).toBeUndefined();
  const after = { ...somebody, password: 'another made-up password', address: '192.0.2.1' };
  expect(await test.desk.signIn.withPassword(after)).toMatchObject({ userId: id });
});

it('another role holds from the next request on', async () => {
  const { id } = await desk.users.add(somebody);
  const signedIn = await test.desk.signIn.withPassword({ ...somebody, address: '192.0.2.1' });
  const sessionId = 'sessionId' in signedIn ? signedIn.sessionId : '';
  const listing = () => kindOf(test.desk.caller(test.desk.signIn.session(sessionId)?.user ?? null).desk.audit.list({}));
  expect(await listing()).toBe('forbidden');
  await desk.users.setRole({ id, role: 'admin' });
  expect(await listing()).toBe('done');
  await test.desk.signIn.signOutEverywhere(id);
  expect(await listing()).toBe('signed-out');
});

it('the audit log says who did what, newest first', async () => {
  const { id } = await desk.users.add(somebody);
  await desk.users.setRole({ id, role: 'viewer' });
  const { entries, total } = await desk.audit.list({});
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'set-role', who: 'A made-up admin', detail: 'somebody@made-up.example: editor to viewer' },
    { action: 'add-user', who: 'A made-up admin', detail: 'somebody@made-up.example as editor' },
  ]);
  expect(total).toBe(3);
});
