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
