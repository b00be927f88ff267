import type { Role } from '@fonds/domain/roles';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

export const users = sqliteTable('users', {
  id: text().primaryKey(),
  /** Lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** An argon2id hash in PHC form. */
  passwordHash: text().notNull(),
  createdAt: time().notNull(),
  lastSignInAt: time(),
  disabledAt: time(),
});

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    /** As the browser calls itself (*User-Agent*); empty where it isn't known. */
    browser: text().notNull().default(''),
    /** From where it was begun; empty where that isn't known. */
    address: text().notNull().default(''),
    /** When it was last used, to within ten minutes. */
    seenAt: time(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Failed sign-ins, by account and by address, for the limits on tries. */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  { key: integer().primaryKey(), subject: text().notNull(), at: time().notNull() },
  (table) => [index('sign_in_failures_subject').on(table.subject, table.at)],
);

/** One-time sign-in links: the SHA-256 of the token, never the token. */
export const signInLinks = sqliteTable('sign_in_links', {
  tokenHash: text().primaryKey(),
  createdAt: time().notNull(),
  expiresAt: time().notNull(),
  usedAt: time(),
});

/** Links by which somebody chooses a password: the SHA-256 of the token, never the token. */
export const invitations = sqliteTable(
  'invitations',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** Whose password it sets anew; null for somebody who isn't a user yet. */
    userId: text().references(() => users.id),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    usedAt: time(),
    revokedAt: time(),
    ...actor(),
  },
  (table) => [
    index('invitations_open')
      .on(table.expiresAt)
      .where(sql`used_at IS NULL AND revoked_at IS NULL`),
  ],
);

/** The user's id, or the name of what acted without one: somebody whose name changes stays the same somebody. */
const whoActed = sql`coalesce(by_user, by_name)`;

/** Who did what: changes of state, sign-ins, permissions. Append-only. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: time().notNull(),
    ...actor(),
    action: text().notNull(),
    recordId: text(),
    detail: text(),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_who').on(whoActed, table.at),
    index('audit_log_action').on(table.action, table.at),
    index('audit_log_who_action').on(whoActed, table.action, table.at),
    index('audit_log_record').on(table.recordId, table.at),
  ],
);
