import { listAudit } from '@fonds/db/audit-log';
import { makeSignInLink, noteFailure } from '@fonds/db/sessions';
import { addUser, disableUser, enableUser, findUserByEmail } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';
import { freshDesk, type TestDesk } from './testing/desk.ts';

const password = 'a made-up password';
const email = 'somebody@made-up.example';
const minutes = 60_000;

let passwordHash: string;
let test: TestDesk;
let clock: number;
let userId: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  clock = Date.parse('2026-01-01T12:00:00.000Z');
  test = await freshDesk(() => new Date(clock));
  userId = await write(test.archive.db, (tx) =>
    addUser(tx, test.archive.act(), { email, name: 'Somebody made up', role: 'editor', passwordHash }),
  );
});
afterEach(() => {
  test.close();
});

const tryWith = (given: { email?: string; password?: string; address?: string } = {}) =>
  test.desk.signIn.withPassword({ email, password, address: '192.0.2.1', browser: '', ...given });

async function sessionOf(tried: ReturnType<typeof tryWith>): Promise<string> {
  const result = await tried;
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result.sessionId;
}

describe('with a password', () => {
  it('whoever has it is signed in for two weeks, however they write their address', async () => {
    const sessionId = await sessionOf(tryWith({ email: ' Somebody@Made-Up.example ' }));
    const user = { id: userId, role: 'editor', email, name: 'Somebody made up' };
    expect(test.desk.signIn.session(sessionId)).toMatchObject({ user });
    clock += 13 * 24 * 60 * minutes;
    expect(test.desk.signIn.session(sessionId)).toMatchObject({ user });
    clock += 2 * 24 * 60 * minutes;
    expect(test.desk.signIn.session(sessionId)).toBeUndefined();
    expect(listAudit(test.archive.db, { pageSize: 1 }).entries[0]).toMatchObject({ action: 'sign-in', detail: email });
  });

  it('a wrong one, an unknown account and a disabled user are told the same', async () => {
    expect(await tryWith({ password: 'another password' })).toEqual({ refused: 'wrong' });
    expect(await tryWith({ email: 'nobody@made-up.example' })).toEqual({ refused: 'wrong' });
    await write(test.archive.db, (tx) => {
      disableUser(tx, test.archive.act(), userId);
    });
    expect(await tryWith()).toEqual({ refused: 'wrong' });
  });

  it('no session is found under an id that was never given', () => {
    expect(test.desk.signIn.session('')).toBeUndefined();
    expect(test.desk.signIn.session('made-up')).toBeUndefined();
  });
});

describe('after too many wrong tries', () => {
  it('an account waits a quarter of an hour, from wherever it is tried, and the right password waits too', async () => {
    const tries = Array.from({ length: 12 }, (_, n) => tryWith({ password: 'wrong', address: `192.0.2.${n}` }));
    const results = await Promise.all(tries);
    expect(results.filter((result) => 'refused' in result && result.refused === 'wrong')).toHaveLength(8);
    clock += 5 * minutes;
    expect(await tryWith()).toEqual({ refused: 'limited', retryAfterSeconds: 600 });
    clock += 10 * minutes + 1000;
    expect(await tryWith()).toHaveProperty('sessionId');
  });

  it('an address waits, whichever account it tries, and others go on', async () => {
    await write(test.archive.db, (tx) => {
      const failed = Array.from({ length: 38 }, () => 'address:192.0.2.1');
      noteFailure(tx, new Date(clock).toISOString(), failed);
    });
    const tries = [1, 2, 3, 4].map((n) => tryWith({ email: `nobody-${n}@made-up.example` }));
    const results = (await Promise.all(tries)).map((result) => 'refused' in result && result.refused);
    expect(results).toEqual(['wrong', 'wrong', 'limited', 'limited']);
    expect(await tryWith()).toMatchObject({ refused: 'limited' });
    expect(await tryWith({ address: '192.0.2.99' })).toHaveProperty('sessionId');
  });

  it('a sign-in forgets the wrong ones before it', async () => {
    for (let round = 0; round < 2; round++) {
      await Promise.all([1, 2, 3, 4, 5].map(() => tryWith({ password: 'wrong' })));
      expect(await tryWith()).toHaveProperty('sessionId');
    }
  }, 20_000);
});

describe('a session ends at once', () => {
  it('by signing out, and the others go on', async () => {
    const [one, two] = [await sessionOf(tryWith()), await sessionOf(tryWith())];
    await test.desk.signIn.signOut(one);
    expect(test.desk.signIn.session(one)).toBeUndefined();
    expect(test.desk.signIn.session(two)).toBeDefined();
    await test.desk.signIn.signOut(one);
  });

  it('by signing out everywhere, for that user alone', async () => {
    const other = await write(test.archive.db, (tx) =>
      addUser(tx, test.archive.act(), { email: 'other@made-up.example', name: 'Other', role: 'viewer', passwordHash }),
    );
    const [one, two] = [await sessionOf(tryWith()), await sessionOf(tryWith())];
    const others = await sessionOf(tryWith({ email: 'other@made-up.example' }));
    await test.desk.signIn.signOutEverywhere(userId);
    expect([one, two, others].map((id) => test.desk.signIn.session(id)?.user.id)).toEqual([
      undefined,
      undefined,
      other,
    ]);
  });

  it('when the user is disabled, and stays ended when enabled again', async () => {
    const sessionId = await sessionOf(tryWith());
    await write(test.archive.db, (tx) => {
      disableUser(tx, test.archive.act(), userId);
    });
    expect(test.desk.signIn.session(sessionId)).toBeUndefined();
    await write(test.archive.db, (tx) => {
      enableUser(tx, test.archive.act(), userId);
    });
    expect(test.desk.signIn.session(sessionId)).toBeUndefined();
    expect(await tryWith()).toHaveProperty('sessionId');
  });

  it('when its password is changed; the old one no longer works', async () => {
    const sessionId = await sessionOf(tryWith());
    const { user } = test.desk.signIn.session(sessionId) ?? {};
    const caller = test.desk.caller(user ?? null);
    const next = 'another made-up password';
    const change = (current: string) => caller.desk.account.changePassword({ current, next });
    await expect(change('wrong')).rejects.toThrow('this isn’t your present password');
    await expect(caller.desk.account.changePassword({ current: password, next: 'short' })).rejects.toThrow(
      /15 characters/,
    );
    await change(password);
    expect(test.desk.signIn.session(sessionId)).toBeUndefined();
    expect(await tryWith()).toEqual({ refused: 'wrong' });
    expect(await tryWith({ password: next })).toHaveProperty('sessionId');
  });
});

describe('the first administrator', () => {
  const given = {
    email: 'first@made-up.example',
    name: 'First',
    password: 'fifteen signs or more',
    address: '192.0.2.1',
    browser: '',
  };
  const link = () => write(test.archive.db, (tx) => makeSignInLink(tx, new Date(clock).toISOString()));
  const first = (token: string, more: object = {}) => test.desk.signIn.firstAdministrator({ ...given, token, ...more });

  it('comes in by the link, once', async () => {
    const token = await link();
    expect(test.desk.signIn.linkIsGood(token)).toBe(true);
    const sessionId = await sessionOf(first(token));
    expect(test.desk.signIn.session(sessionId)?.user).toMatchObject({ role: 'admin', email: given.email });
    expect(test.desk.signIn.linkIsGood(token)).toBe(false);
    expect(await first(token, { email: 'second@made-up.example' })).toEqual({ refused: 'wrong' });
    expect(findUserByEmail(test.archive.db, 'second@made-up.example')).toBeUndefined();
  });

  it('no longer by any link once an administrator has signed in', async () => {
    await sessionOf(first(await link()));
    const later = await link();
    expect(test.desk.signIn.linkIsGood(later)).toBe(false);
    expect(await first(later, { email: 'second@made-up.example' })).toEqual({ refused: 'wrong' });
  });

  it('not by a link that is an hour old, or that a newer one replaced', async () => {
    const replaced = await link();
    const old = await link();
    expect(await first(replaced)).toEqual({ refused: 'wrong' });
    clock += 60 * minutes;
    expect(test.desk.signIn.linkIsGood(old)).toBe(false);
    expect(await first(old)).toEqual({ refused: 'wrong' });
  });

  it('keeps the link when what was typed can’t be taken, and is told why', async () => {
    const token = await link();
    await expect(first(token, { password: 'short' })).rejects.toThrow(InvalidError);
    await expect(first(token, { password: 'short' })).rejects.toThrow(/^password: choose a password of 15 characters/);
    await expect(first(token, { email: 'first' })).rejects.toThrow(/^email: write an e-mail address/);
    expect(await first(token)).toHaveProperty('sessionId');
  });

  it('two at one moment with one link make one administrator', async () => {
    const token = await link();
    const results = await Promise.all([first(token), first(token, { email: 'second@made-up.example' })]);
    expect(results.filter((result) => 'sessionId' in result)).toHaveLength(1);
  });
});

it('a password is the same however its letters are composed', async () => {
  const hash = await hashPassword('pässwörter sind lang');
  expect(await verifyPassword(hash, 'pa\u0308sswo\u0308rter sind lang')).toBe(true);
  expect(await verifyPassword(hash, 'passworter sind lang')).toBe(false);
  expect(await verifyPassword(undefined, 'nobody has this password')).toBe(false);
});
