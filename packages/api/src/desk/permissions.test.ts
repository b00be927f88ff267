import type { Connection } from '@fonds/db/open';
import { addFilter } from '@fonds/db/saved-filters';
import { listSessions, openSession } from '@fonds/db/sessions';
import { getUser, setPassword } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import { roles, type Role } from '@fonds/domain/roles';
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { hashPassword } from '../passwords.ts';
import { makeBusy, password, procedures, type BusyDesk } from '../testing/desk-procedures.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser, DeskContext } from '../trpc.ts';
import { appRouter } from './router.ts';

const cases = Object.entries(procedures).flatMap(([group, named]) =>
  Object.entries(named).map(([name, { least, given }]) => ({ path: `desk.${group}.${name}`, least, given })),
);
const inRouter = new Map(
  Object.entries<unknown>(appRouter._def.procedures).filter(([path]) => !path.startsWith('public.')),
);

let passwordHash: string;
let test: TestDesk;
let busy: BusyDesk;
let callers: ReadonlyMap<Role | 'nobody', CurrentUser | null>;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  test = await freshDesk();
  const users = await Promise.all(roles.map(test.userOf));
  await write(test.archive.db, (tx) => {
    for (const { id } of users) setPassword(tx, test.archive.act(), id, passwordHash);
  });
  callers = new Map([['nobody', null] as const, ...users.map((user) => [user.role, user] as const)]);
  const admin = callers.get('admin');
  if (!admin) throw new Error('There is one of each role.');
  busy = await makeBusy(test, admin);
});

/** What a procedure is given by one of the callers, who has a session of their own. */
async function busyFor(caller: Role): Promise<BusyDesk> {
  const id = callers.get(caller)?.id ?? '';
  const at = test.archive.now().toISOString();
  await write(test.archive.db, (tx) =>
    openSession(tx, test.archive.act(), getUser(tx, id), { address: '', browser: '' }),
  );
  const [own] = listSessions(test.archive.db, id, at, undefined);
  const filter = { kind: 'subject', name: 'Made-up filter', list: {}, shared: false } as const;
  const ownFilter = await write(test.archive.db, (tx) => addFilter(tx, test.archive.act(), id, filter));
  return { ...busy, ownSession: own?.key ?? 0, ownFilter };
}
afterEach(() => {
  test.close();
});

/** What a procedure comes to: `answered`, or the error's code and words. */
async function outcomeOf(path: string, input: unknown, ctx: DeskContext): Promise<{ code: string; message?: string }> {
  try {
    await callTRPCProcedure({
      router: appRouter,
      path,
      type: 'mutation',
      // Queries are asked the same way here.
      allowMethodOverride: true,
      getRawInput: () => Promise.resolve(input),
      ctx,
      signal: undefined,
      batchIndex: 0,
    });
    return { code: 'answered' };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code, message: publicError(error).message };
  }
}

/** A connection that can't even be looked at. */
function untouchable<Db extends Connection>(db: Db): Db {
  return new Proxy(db, {
    get: () => {
      throw new Error('The database was touched.');
    },
  });
}

/** Differs as soon as any other connection has committed anything at all: records, the audit log, the content version. */
const stateOfFile = () => test.archive.db.sqlite.pragma('data_version', { simple: true });

function isMutation(procedure: unknown): boolean {
  const definition = typeof procedure === 'function' && '_def' in procedure ? procedure._def : undefined;
  if (typeof definition !== 'object' || definition === null || !('type' in definition))
    throw new Error('No procedure.');
  return definition.type === 'mutation';
}

it('every procedure of the desk stands in the table, and every other procedure is public', () => {
  expect(cases.map(({ path }) => path).sort()).toEqual([...inRouter.keys()].sort());
});

describe.each(cases)('$path', ({ path, least, given }) => {
  const refused = roles.slice(0, roles.indexOf(least));
  it.each(['nobody' as const, ...refused])('refuses %s, before anything is read or changed', async (caller) => {
    const user = callers.get(caller) ?? null;
    const expected = user
      ? { code: 'FORBIDDEN', message: `This asks for the role “${least}”; yours is “${user.role}”.` }
      : { code: 'UNAUTHORIZED', message: 'Sign in to do this.' };
    const before = stateOfFile();
    const ctx = test.desk.contextFor(user);
    expect(await outcomeOf(path, given(busy), ctx)).toEqual(expected);
    expect(stateOfFile()).toBe(before);
    const blind = { ...ctx, reader: untouchable(ctx.reader), writer: untouchable(ctx.writer) };
    expect(await outcomeOf(path, given(busy), blind)).toEqual(expected);
    // What was sent isn't looked at either: it says nothing about what would be right.
    expect(await outcomeOf(path, { made: 'up' }, blind)).toEqual(expected);
  });

  it.each(roles.slice(roles.indexOf(least)))('does its work for %s', async (caller) => {
    const mine = await busyFor(caller);
    const before = stateOfFile();
    const ctx = test.desk.contextFor(callers.get(caller) ?? null);
    expect(await outcomeOf(path, given(mine), ctx)).toEqual({ code: 'answered' });
    // A query leaves everything as it is; a change that did nothing would show nothing above.
    expect(stateOfFile() !== before).toBe(isMutation(inRouter.get(path)));
  });
});
