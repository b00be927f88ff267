import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { NotFoundError } from '@fonds/domain/errors';
import type { SessionRow } from '@fonds/domain/views/desk';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { cached } from './cached.ts';
import { sessions, signInFailures, signInLinks, users } from './schema/people.ts';
import { getUser, type User } from './users.ts';

const sessionDays = 14;

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** From where somebody signs in, as far as it is known. */
export interface Origin {
  readonly address: string;
  readonly browser: string;
}

/** Opens a session for two weeks and notes the sign-in. Returns its id (32 random bytes, base64url). */
export function openSession(tx: Transaction, act: Act, user: User, origin: Origin): string {
  const id = randomBytes(32).toString('base64url');
  cached(tx, 'DELETE FROM sessions WHERE expires_at < ?').run(act.at);
  tx.orm
    .insert(sessions)
    .values({
      id,
      userId: user.id,
      createdAt: act.at,
      expiresAt: later(act.at, sessionDays * 86_400_000),
      browser: origin.browser.slice(0, 400),
      address: origin.address,
      seenAt: act.at,
    })
    .run();
  tx.orm.update(users).set({ lastSignInAt: act.at }).where(eq(users.id, user.id)).run();
  audit(tx, act, 'sign-in', { detail: user.email });
  return id;
}

/** A session that stands, with its user: not ended, not run out, the user not disabled. */
export function findSession(
  db: Connection,
  sessionId: string,
  at: string,
): { readonly key: number; readonly seenAt: string | null; readonly user: User } | undefined {
  return db.orm
    .select({ key: sql<number>`sessions.rowid`, seenAt: sessions.seenAt, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, at), isNull(users.disabledAt)))
    .get();
}

const seenMilliseconds = 10 * 60_000;

/** Whether it is time to note again that a session is used. */
export function isSeenLongAgo(seenAt: string | null, at: string): boolean {
  return (seenAt ?? '') < later(at, -seenMilliseconds);
}

export function noteSeen(tx: Transaction, sessionId: string, at: string): void {
  cached(tx, 'UPDATE sessions SET seen_at = ? WHERE id = ?').run(at, sessionId);
}

/** The sessions of a user that stand, last used first; `own` is the key of the one that asks. */
export function listSessions(db: Connection, userId: string, at: string, own: number | undefined): SessionRow[] {
  return cached<Omit<SessionRow, 'own'>>(
    db,
    `SELECT rowid AS key, browser, address, created_at AS createdAt, seen_at AS seenAt FROM sessions
     WHERE user_id = ? AND expires_at > ? ORDER BY seen_at DESC, rowid DESC`,
  )
    .all(userId, at)
    .map((row) => ({ ...row, own: row.key === own }));
}

/** Ends every session of a user but one. */
export function endOtherSessions(tx: Transaction, act: Act, userId: string, kept: number): void {
  const { changes } = cached(tx, 'DELETE FROM sessions WHERE user_id = ? AND rowid <> ?').run(userId, kept);
  if (changes > 0) audit(tx, act, 'end-session', { detail: `${getUser(tx, userId).email}: ${String(changes)} others` });
}

/** Ends one session of a user. Throws NotFoundError when they have none of that key. */
export function endSession(tx: Transaction, act: Act, userId: string, key: number): void {
  const { changes } = cached(tx, 'DELETE FROM sessions WHERE rowid = ? AND user_id = ?').run(key, userId);
  if (changes === 0) throw new NotFoundError('This session has ended already.');
  audit(tx, act, 'end-session', { detail: getUser(tx, userId).email });
}

export function closeSession(tx: Transaction, act: Act, sessionId: string): void {
  tx.orm.delete(sessions).where(eq(sessions.id, sessionId)).run();
  audit(tx, act, 'sign-out');
}

/** Ends every session of a user, at once. */
export function closeAllSessions(tx: Transaction, act: Act, userId: string): void {
  tx.orm.delete(sessions).where(eq(sessions.userId, userId)).run();
  audit(tx, act, 'sign-out-everywhere');
}

/** Notes a failed sign-in against an account and an address. Returns the keys of what it noted. */
export function noteFailure(tx: Transaction, at: string, subjects: readonly string[]): number[] {
  cached(tx, 'DELETE FROM sign_in_failures WHERE at < ?').run(later(at, -86_400_000));
  return subjects.map((subject) => insert(tx, signInFailures, { subject, at }));
}

/** Forgets the failures of an account that signed in, and those of this try. */
export function forgetFailures(tx: Transaction, subject: string, noted: readonly number[]): void {
  tx.orm
    .delete(signInFailures)
    .where(or(eq(signInFailures.subject, subject), inArray(signInFailures.key, [...noted])))
    .run();
}

/** How often a subject failed since a time, and when last. */
export function countFailures(db: Connection, subject: string, since: string): { count: number; last: string | null } {
  return (
    db.sqlite
      .prepare<[string, string], { count: number; last: string | null }>(
        'SELECT count(*) AS count, max(at) AS last FROM sign_in_failures WHERE subject = ? AND at >= ?',
      )
      .get(subject, since) ?? { count: 0, last: null }
  );
}

/** What is kept of a link's token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a one-time sign-in link, good for an hour; earlier ones stop working. Returns its token. */
export function makeSignInLink(tx: Transaction, at: string): string {
  const token = randomBytes(24).toString('base64url');
  tx.orm.delete(signInLinks).run();
  tx.orm
    .insert(signInLinks)
    .values({ tokenHash: hashToken(token), createdAt: at, expiresAt: later(at, 3_600_000) })
    .run();
  return token;
}

/** Whether a sign-in link can still be used. */
export function isLinkGood(db: Connection, token: string, at: string): boolean {
  const link = db.orm
    .select()
    .from(signInLinks)
    .where(eq(signInLinks.tokenHash, hashToken(token)))
    .get();
  return link?.usedAt === null && link.expiresAt > at;
}

/** Uses a sign-in link up. Returns whether it was good. */
export function consumeLink(tx: Transaction, token: string, at: string): boolean {
  if (!isLinkGood(tx, token, at)) return false;
  tx.orm
    .update(signInLinks)
    .set({ usedAt: at })
    .where(eq(signInLinks.tokenHash, hashToken(token)))
    .run();
  return true;
}
