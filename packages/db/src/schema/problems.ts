import type { Problem } from '@fonds/domain/problems';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

/** What is wrong, or may be wrong, with records, worked out from their latest revisions. */
export const recordProblems = sqliteTable(
  'record_problems',
  {
    problem: text().$type<Problem>().notNull(),
    /** The record's key. */
    key: integer().notNull(),
    /** The key of a second record that is concerned; 0 where there is none. */
    other: integer().notNull().default(0),
    /** What it was seen in, in a few signs: a dismissal holds as long as this stays. */
    about: text().notNull(),
    /** Why, in words. */
    detail: text().notNull(),
    dismissed: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.problem, table.key, table.other] }),
    index('record_problems_key').on(table.key),
    index('record_problems_other')
      .on(table.other)
      .where(sql`other <> 0`),
  ],
);

/** What somebody said is no problem. */
export const problemDismissals = sqliteTable(
  'problem_dismissals',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    problem: text().$type<Problem>().notNull(),
    key: integer().notNull(),
    other: integer().notNull(),
    about: text().notNull(),
    reason: text().notNull(),
    at: time().notNull(),
    ...actor(),
  },
  (table) => [uniqueIndex('problem_dismissals_one').on(table.key, table.problem, table.other)],
);

/** Records that the worker has still to look at, and the revision from which on they changed. */
export const problemQueue = sqliteTable('problem_queue', { key: integer().primaryKey(), since: integer().notNull() });
