import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { Role } from '@fonds/domain/roles';
import type { UserRow } from '@fonds/domain/views/desk';
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { ulid } from 'ulid';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import type { Connection, Transaction } from './open.ts';
import { sessions, users } from './schema/people.ts';

export type User = typeof users.$inferSelect;

/** Adds a user; the hash is argon2id's in PHC form. Throws ConflictError for an address that is taken. Returns the id. */
export function addUser(
  tx: Transaction,
  act: Act,
  user: { email: string; name: string; role: Role; passwordHash: string },
): string {
  const email = user.email.trim().toLowerCase();
  if (findUserByEmail(tx, email)) throw new ConflictError(`There is a user with the address ${email} already.`);
  const id = ulid(Date.parse(act.at));
  tx.orm
    .insert(users)
    .values({ ...user, id, email, createdAt: act.at })
    .run();
  audit(tx, act, 'add-user', { detail: `${email} as ${user.role}` });
  return id;
}

export function findUserByEmail(db: Connection, email: string): User | undefined {
  return db.orm.select().from(users).where(eq(users.email, email.trim().toLowerCase())).get();
}

/** A user. Throws NotFoundError. */
export function getUser(db: Connection, id: string): User {
  const user = db.orm.select().from(users).where(eq(users.id, id)).get();
  if (!user) throw new NotFoundError('There is no such user.');
  return user;
}

export function listUsers(db: Connection): UserRow[] {
  return db.orm
    .select()
    .from(users)
    .orderBy(asc(users.email))
    .all()
    .map(({ id, email, name, role, disabledAt, lastSignInAt }) => ({
      id,
      email,
      name,
      role,
      disabledAt,
      lastSignInAt,
    }));
}

/** Whether any administrator has signed in yet: until then a one-time link may make the first. */
export function hasSignedInAdministrator(db: Connection): boolean {
  return db.orm
    .select()
    .from(users)
    .where(eq(users.role, 'admin'))
    .all()
    .some((user) => user.lastSignInAt !== null);
}

function refuseLastAdministrator(tx: Transaction, user: User): void {
  if (user.role !== 'admin' || user.disabledAt !== null) return;
  const left = tx.orm
    .select({ total: count() })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt)))
    .get();
  if ((left?.total ?? 0) <= 1) throw new ConflictError('This is the only administrator left. Make another one first.');
}

/** Changes a user's name and address. Throws ConflictError for an address that is taken. */
export function changeUser(tx: Transaction, act: Act, id: string, to: { email: string; name: string }): void {
  const user = getUser(tx, id);
  const email = to.email.trim().toLowerCase();
  const other = findUserByEmail(tx, email);
  if (other && other.id !== id) throw new ConflictError(`There is a user with the address ${email} already.`);
  tx.orm.update(users).set({ email, name: to.name }).where(eq(users.id, id)).run();
  audit(tx, act, 'change-user', { detail: `${user.name} <${user.email}> to ${to.name} <${email}>` });
}

/** Gives a user another role; their sessions go on with it. Throws ConflictError for the only administrator. */
export function setRole(tx: Transaction, act: Act, id: string, role: Role): void {
  const user = getUser(tx, id);
  if (role !== 'admin') refuseLastAdministrator(tx, user);
  tx.orm.update(users).set({ role }).where(eq(users.id, id)).run();
  audit(tx, act, 'set-role', { detail: `${user.email}: ${user.role} to ${role}` });
}

/** Shuts a user out at once: every session ends. Throws ConflictError for the only administrator. */
export function disableUser(tx: Transaction, act: Act, id: string): void {
  const user = getUser(tx, id);
  refuseLastAdministrator(tx, user);
  tx.orm.update(users).set({ disabledAt: act.at }).where(eq(users.id, id)).run();
  tx.orm.delete(sessions).where(eq(sessions.userId, id)).run();
  audit(tx, act, 'disable-user', { detail: user.email });
}

export function enableUser(tx: Transaction, act: Act, id: string): void {
  const user = getUser(tx, id);
  tx.orm.update(users).set({ disabledAt: null }).where(eq(users.id, id)).run();
  audit(tx, act, 'enable-user', { detail: user.email });
}

/** Sets a new password and ends every session of the user. */
export function setPassword(tx: Transaction, act: Act, id: string, passwordHash: string): void {
  const user = getUser(tx, id);
  tx.orm.update(users).set({ passwordHash }).where(eq(users.id, id)).run();
  tx.orm.delete(sessions).where(eq(sessions.userId, id)).run();
  audit(tx, act, 'set-password', { detail: user.email });
}
