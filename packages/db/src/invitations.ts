import { randomBytes } from 'node:crypto';
import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { Role } from '@fonds/domain/roles';
import type { OpenInvitation } from '@fonds/domain/views/desk';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { audit } from './audit.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { invitations } from './schema/people.ts';
import { hashToken } from './sessions.ts';
import { addUser, findUserByEmail, getUser, setPassword } from './users.ts';

const goodMilliseconds = 7 * 86_400_000;

const isOpen = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

interface Invited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * Invites somebody by a link that is good once and for seven days; an earlier one of the same address stops working. Throws
 * ConflictError for somebody who is a user already. Returns the token, which is kept nowhere.
 */
export function invite(tx: Transaction, act: Act, invited: Invited): string {
  const email = invited.email.trim().toLowerCase();
  if (findUserByEmail(tx, email)) throw new ConflictError(`There is a user with the address ${email} already.`);
  const token = makeLink(tx, act, { ...invited, email, userId: null });
  audit(tx, act, 'invite-user', { detail: `${email} as ${invited.role}` });
  return token;
}

/** Makes a link by which a user sets a new password: their present one goes on until then. Returns the token. */
export function inviteToReset(tx: Transaction, act: Act, userId: string): string {
  const { email, name, role, disabledAt } = getUser(tx, userId);
  if (disabledAt !== null) throw new ConflictError(`${name} is disabled: enable them first.`);
  const token = makeLink(tx, act, { email, name, role, userId });
  audit(tx, act, 'invite-user', { detail: `${email}, to choose a new password` });
  return token;
}

function makeLink(tx: Transaction, act: Act, invited: Invited & { userId: string | null }): string {
  const token = randomBytes(24).toString('base64url');
  tx.orm
    .update(invitations)
    .set({ revokedAt: act.at })
    .where(and(eq(invitations.email, invited.email), isOpen))
    .run();
  insert(tx, invitations, {
    ...invited,
    tokenHash: hashToken(token),
    createdAt: act.at,
    expiresAt: new Date(Date.parse(act.at) + goodMilliseconds).toISOString(),
    usedAt: null,
    revokedAt: null,
    ...actorColumns(act),
  });
  return token;
}

type Row = typeof invitations.$inferSelect;

function toOpen({ key, email, name, role, userId, byName, createdAt, expiresAt }: Row): OpenInvitation {
  return { key, email, name, role, resets: userId !== null, by: byName, createdAt, expiresAt };
}

/** The links that still work, newest first. */
export function listInvitations(db: Connection, at: string): OpenInvitation[] {
  const open = and(isOpen, gt(invitations.expiresAt, at));
  return db.orm.select().from(invitations).where(open).orderBy(desc(invitations.key)).all().map(toOpen);
}

function findOpen(db: Connection, token: string, at: string): Row | undefined {
  const open = and(eq(invitations.tokenHash, hashToken(token)), isOpen, gt(invitations.expiresAt, at));
  return db.orm.select().from(invitations).where(open).get();
}

/** The invitation that a token means, while it is good. */
export function findInvitation(db: Connection, token: string, at: string): OpenInvitation | undefined {
  const row = findOpen(db, token, at);
  return row && toOpen(row);
}

/** Takes a link back. Throws NotFoundError for one that is used, taken back or unknown. */
export function revokeInvitation(tx: Transaction, act: Act, key: number): void {
  const row = tx.orm
    .select()
    .from(invitations)
    .where(and(eq(invitations.key, key), isOpen))
    .get();
  if (!row) throw new NotFoundError('This invitation was used or taken back already.');
  tx.orm.update(invitations).set({ revokedAt: act.at }).where(eq(invitations.key, key)).run();
  audit(tx, act, 'revoke-invitation', { detail: row.email });
}

/** Uses a link up: makes the user, or gives theirs the password. Returns the user's id; undefined when the link is no longer good. */
export function takeUpInvitation(
  tx: Transaction,
  act: Act,
  token: string,
  { name, passwordHash }: { readonly name: string; readonly passwordHash: string },
): string | undefined {
  const row = findOpen(tx, token, act.at);
  if (!row) return undefined;
  if (row.userId !== null && getUser(tx, row.userId).disabledAt !== null) return undefined;
  tx.orm.update(invitations).set({ usedAt: act.at }).where(eq(invitations.key, row.key)).run();
  if (row.userId === null) return addUser(tx, act, { email: row.email, name, role: row.role, passwordHash });
  setPassword(tx, act, row.userId, passwordHash);
  return row.userId;
}
