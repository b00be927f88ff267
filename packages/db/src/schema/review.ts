import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

/** What curators say to each other about a record or one of its fields; open until somebody resolves it. */
export const commentThreads = sqliteTable(
  'comment_threads',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recordId: text().notNull(),
    /** The key of a field; null for the record as a whole. */
    field: text(),
    resolved: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('comment_threads_record').on(table.recordId, table.resolved)],
);

/** The lines of a thread, append-only. `words` may be empty where a thread was only resolved or opened again. */
export const comments = sqliteTable(
  'comments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    thread: integer()
      .notNull()
      .references(() => commentThreads.id),
    action: text().$type<'say' | 'resolve' | 'reopen'>().notNull(),
    words: text().notNull(),
    /** The latest revision when it was said. */
    revision: integer().notNull(),
    at: time().notNull(),
    ...actor(),
  },
  (table) => [index('comments_thread').on(table.thread)],
);

/** Who has a record in hand. */
export const assignments = sqliteTable(
  'assignments',
  { recordId: text().primaryKey(), userId: text().notNull(), at: time().notNull(), ...actor() },
  (table) => [index('assignments_user').on(table.userId)],
);

/** Publications at a set time. */
export const schedules = sqliteTable(
  'schedules',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    recordId: text().notNull(),
    revision: integer().notNull(),
    /** JSON: the ids and revisions of what is published with it. */
    together: text().notNull(),
    note: text(),
    publishAt: time().notNull(),
    state: text().$type<'waiting' | 'done' | 'failed' | 'cancelled'>().notNull(),
    /** Why it failed. */
    reason: text(),
    endedAt: time(),
    at: time().notNull(),
    ...actor(),
  },
  (table) => [
    uniqueIndex('schedules_waiting')
      .on(table.recordId)
      .where(sql`state = 'waiting'`),
    index('schedules_failed')
      .on(table.recordId, table.number)
      .where(sql`state = 'failed'`),
  ],
);

/** Many records published at one moment, or none of them. */
export const jointPublications = sqliteTable('joint_publications', {
  number: integer().primaryKey({ autoIncrement: true }),
  title: text().notNull(),
  note: text(),
  state: text().$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
  total: integer().notNull(),
  done: integer().notNull().default(0),
  batch: integer(),
  /** Why it failed. */
  reason: text(),
  endedAt: time(),
  at: time().notNull(),
  ...actor(),
});

/** The records of a joint publication, each with the revision that was looked at. */
export const jointPublicationRecords = sqliteTable(
  'joint_publication_records',
  {
    publication: integer()
      .notNull()
      .references(() => jointPublications.number),
    recordId: text().notNull(),
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.publication, table.recordId] })],
);

/** Earlier publications that the public may not read any more, append-only. */
export const takedowns = sqliteTable(
  'takedowns',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recordId: text().notNull(),
    revision: integer().notNull(),
    reason: text().notNull(),
    at: time().notNull(),
    ...actor(),
  },
  (table) => [index('takedowns_record').on(table.recordId)],
);
