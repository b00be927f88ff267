import type { Act } from '@fonds/db/actor';
import { getSetting } from '@fonds/db/archive';
import { findInvitation, takeUpInvitation } from '@fonds/db/invitations';
import {
  closeAllSessions,
  closeSession,
  consumeLink,
  countFailures,
  findSession,
  forgetFailures,
  isLinkGood,
  isSeenLongAgo,
  noteFailure,
  noteSeen,
  openSession,
  type Origin,
} from '@fonds/db/sessions';
import { addUser, findUserByEmail, getUser, hasSignedInAdministrator } from '@fonds/db/users';
import { write } from '@fonds/db/write';
import type { Connection, Writer } from '@fonds/db/open';
import { InvalidError } from '@fonds/domain/errors';
import { z } from 'zod';
import type { OpenInvitation } from '@fonds/domain/views/desk';
import { refusePassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { CurrentUser } from './trpc.ts';

/** What became of a try to sign in. */
export type SignInResult =
  | { readonly sessionId: string; readonly userId: string }
  | { readonly refused: 'wrong' | 'limited'; readonly retryAfterSeconds?: number };

const windowMilliseconds = 15 * 60_000;
const triesByAccount = 8;
const triesByAddress = 40;

const newAdministrator = z.object({
  email: z.email('write an e-mail address'),
  name: z.string().trim().min(1, 'write a name'),
  password: z.string(),
});
const invited = newAdministrator.omit({ email: true });

/** Throws InvalidError with the fields of a form. */
function parsed<Value>(schema: z.ZodType<Value>, given: unknown): Value {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new InvalidError(read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
}

/** Signing in and out, and who a session belongs to. Everything is looked up afresh, so that ending a session ends it at once. */
export function createSignIn(db: Writer, now: () => Date) {
  const at = () => now().toISOString();

  /** Seconds until another try is allowed, or null. */
  function waitFor(on: Connection, email: string, address: string): number | null {
    const since = new Date(now().getTime() - windowMilliseconds).toISOString();
    const account = countFailures(on, `account:${email}`, since);
    const origin = countFailures(on, `address:${address}`, since);
    if (account.count < triesByAccount && origin.count < triesByAddress) return null;
    const last = account.count >= triesByAccount ? account.last : origin.last;
    const until = Date.parse(last ?? at()) + windowMilliseconds;
    return Math.max(1, Math.ceil((until - now().getTime()) / 1000));
  }

  async function withPassword(given: { email: string; password: string } & Origin): Promise<SignInResult> {
    const email = given.email.trim().toLowerCase();
    // A try counts as failed until it succeeds: many at once would otherwise all be let through.
    const begun = await write(db, (tx) => {
      const wait = waitFor(tx, email, given.address);
      if (wait !== null) return { wait, noted: [] };
      return { wait, noted: noteFailure(tx, at(), [`account:${email}`, `address:${given.address}`]) };
    });
    if (begun.wait !== null) return { refused: 'limited', retryAfterSeconds: begun.wait };
    const user = findUserByEmail(db, email);
    // An unknown account costs as long as a wrong password, so that the time tells nothing.
    const right = await verifyPassword(user?.passwordHash, given.password);
    if (!user || !right) return { refused: 'wrong' };
    const act: Act = { by: { userId: user.id, name: user.name }, at: at() };
    return write(db, (tx): SignInResult => {
      if (getUser(tx, user.id).disabledAt !== null) return { refused: 'wrong' };
      forgetFailures(tx, `account:${email}`, begun.noted);
      return { sessionId: openSession(tx, act, user, given), userId: user.id };
    });
  }

  /** Makes the first administrator by the one-time link. Throws InvalidError for what can't be taken; the link is then still good. */
  async function firstAdministrator(
    given: { token: string; email: string; name: string; password: string } & Origin,
  ): Promise<SignInResult> {
    const refused = await refuseLink(given, linkIsGood(given.token));
    if (refused) return refused;
    const { email, name, password } = parsed(newAdministrator, given);
    await refusePassword('password', password, [email, name, getSetting(db, 'name')]);
    const passwordHash = await hashPassword(password);
    const act: Act = { by: { userId: null, name }, at: at() };
    return write(db, (tx): SignInResult => {
      if (hasSignedInAdministrator(tx) || !consumeLink(tx, given.token, act.at)) return { refused: 'wrong' };
      const userId = addUser(tx, act, { email, name, role: 'admin', passwordHash });
      return { sessionId: openSession(tx, { ...act, by: { userId, name } }, getUser(tx, userId), given), userId };
    });
  }

  /** Whoever tries links is slowed down like whoever tries passwords. */
  async function refuseLink(given: Origin, good: boolean): Promise<SignInResult | undefined> {
    const wait = waitFor(db, '', given.address);
    if (wait !== null) return { refused: 'limited', retryAfterSeconds: wait };
    if (good) return undefined;
    await write(db, (tx) => {
      noteFailure(tx, at(), [`address:${given.address}`]);
    });
    return { refused: 'wrong' };
  }

  /** Takes up an invitation, or sets a lost password anew. Throws InvalidError for what can't be taken; the link is then still good. */
  async function byInvitation(
    given: { token: string; name: string; password: string } & Origin,
  ): Promise<SignInResult> {
    const invitation = findInvitation(db, given.token, at());
    const refused = await refuseLink(given, invitation !== undefined);
    if (refused || !invitation) return refused ?? { refused: 'wrong' };
    const { name, password } = parsed(invited, { ...given, name: given.name || invitation.name });
    await refusePassword('password', password, [invitation.email, name, getSetting(db, 'name')]);
    const passwordHash = await hashPassword(password);
    const act: Act = { by: { userId: null, name }, at: at() };
    return write(db, (tx): SignInResult => {
      const userId = takeUpInvitation(tx, act, given.token, { name, passwordHash });
      if (userId === undefined) return { refused: 'wrong' };
      return { sessionId: openSession(tx, { ...act, by: { userId, name } }, getUser(tx, userId), given), userId };
    });
  }

  function linkIsGood(token: string): boolean {
    return !hasSignedInAdministrator(db) && isLinkGood(db, token, at());
  }

  function session(sessionId: string): { user: CurrentUser } | undefined {
    const found = findSession(db, sessionId, at());
    if (!found) return undefined;
    if (isSeenLongAgo(found.seenAt, at())) void noteSessionSeen(sessionId);
    const { id, role, email, name } = found.user;
    return { user: { id, role, email, name, session: found.key } };
  }

  async function noteSessionSeen(sessionId: string): Promise<void> {
    // Nobody waits for it, and nothing is lost when the archive is busy.
    await write(db, (tx) => {
      noteSeen(tx, sessionId, at());
    }).catch(() => undefined);
  }

  /** The invitation that a token means, while it is good. */
  function invitation(token: string): OpenInvitation | undefined {
    return findInvitation(db, token, at());
  }

  function actOf(userId: string | null): Act {
    return { by: { userId, name: userId === null ? 'somebody' : getUser(db, userId).name }, at: at() };
  }

  async function signOut(sessionId: string): Promise<void> {
    const user = findSession(db, sessionId, at())?.user;
    await write(db, (tx) => {
      closeSession(tx, actOf(user?.id ?? null), sessionId);
    });
  }

  async function signOutEverywhere(userId: string): Promise<void> {
    await write(db, (tx) => {
      closeAllSessions(tx, actOf(userId), userId);
    });
  }

  return {
    withPassword,
    firstAdministrator,
    byInvitation,
    invitation,
    linkIsGood,
    session,
    signOut,
    signOutEverywhere,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
