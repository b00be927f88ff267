import { allows, leastRole, roles, type Right, type Role } from '@fonds/domain/roles';
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import { appRouter } from './router.ts';

/** The right that each procedure of the desk asks for. */
const rights: Readonly<Record<string, Right>> = {
  'desk.records.list': 'read-drafts',
  'desk.records.get': 'read-drafts',
  'desk.records.create': 'write-drafts',
  'desk.records.save': 'write-drafts',
  'desk.records.history': 'read-drafts',
  'desk.records.revision': 'read-drafts',
  'desk.records.restore': 'write-drafts',
  'desk.records.unpublishedTargets': 'read-drafts',
  'desk.records.citing': 'read-drafts',
  'desk.records.publish': 'publish',
  'desk.records.withdraw': 'withdraw',
  'desk.records.discard': 'write-drafts',
  'desk.records.askForReview': 'write-drafts',
  'desk.records.sendBack': 'review',
  'desk.records.merge': 'merge',
  'desk.records.unmerge': 'merge',
  'desk.records.lookup': 'read-drafts',
  'desk.records.understandDate': 'read-drafts',
  'desk.desk.home': 'read-drafts',
  'desk.users.list': 'keep-users',
  'desk.users.add': 'keep-users',
  'desk.users.setRole': 'keep-users',
  'desk.users.disable': 'keep-users',
  'desk.users.enable': 'keep-users',
  'desk.users.resetPassword': 'keep-users',
  'desk.account.changePassword': 'read-drafts',
  'desk.account.signOutEverywhere': 'read-drafts',
  'desk.audit.list': 'read-audit',
  'desk.terms.list': 'read-drafts',
};

const procedures = Object.keys(appRouter._def.procedures);
let test: TestDesk;
beforeAll(async () => {
  test = await freshDesk();
});
afterAll(() => {
  test.close();
});

/** Calls a procedure with nothing, as somebody of a role. Returns the error's code, or `answered`. */
async function outcomeFor(path: string, role: Role | null): Promise<{ code: string; message: string }> {
  const user = role === null ? null : await test.userOf(role);
  try {
    await callTRPCProcedure({
      router: appRouter,
      path,
      type: 'mutation',
      // Queries are asked the same way here.
      allowMethodOverride: true,
      getRawInput: () => Promise.resolve(undefined),
      ctx: test.desk.contextFor(user),
      signal: undefined,
      batchIndex: 0,
    });
    return { code: 'answered', message: '' };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code, message: publicError(error).message };
  }
}

it('every procedure of the desk has its right written here, and every other procedure is public', () => {
  expect(procedures.filter((name) => !name.startsWith('public.')).sort()).toEqual(Object.keys(rights).sort());
});

describe.each(Object.entries(rights))('%s', (path, right) => {
  it('refuses whoever is signed out', async () => {
    expect(await outcomeFor(path, null)).toEqual({ code: 'UNAUTHORIZED', message: 'Sign in to do this.' });
  });

  const lacking = roles.filter((role) => !allows(role, right)).at(-1);
  if (lacking) {
    it(`refuses the role ${lacking}, and says which is needed`, async () => {
      const message = `This asks for the role “${leastRole(right)}”; yours is “${lacking}”.`;
      expect(await outcomeFor(path, lacking)).toEqual({ code: 'FORBIDDEN', message });
    });
  }

  it(`lets the role ${leastRole(right)} in`, async () => {
    // With nothing given, most of them then say what is missing.
    expect((await outcomeFor(path, leastRole(right))).code).toMatch(/^(answered|BAD_REQUEST)$/);
  });
});
