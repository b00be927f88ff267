import type { RecordKind } from '@fonds/domain/record';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';
import { users } from './people.ts';

/** Which columns of a kind's lists a user wants to see. */
export const listColumns = sqliteTable(
  'list_columns',
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    kind: text().$type<RecordKind>().notNull(),
    /** Their names, as a JSON list. */
    columns: text().notNull(),
    changedAt: time().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);

/** What narrows and orders a list, by a name. */
export const savedFilters = sqliteTable(
  'saved_filters',
  {
    id: text().primaryKey(),
    /** Whose it is. */
    userId: text()
      .notNull()
      .references(() => users.id),
    kind: text().$type<RecordKind>().notNull(),
    name: text().notNull(),
    /** The name without regard to case: nobody has two of a kind that are called the same. */
    nameKey: text().notNull(),
    /** What the list's address says, as JSON. */
    list: text().notNull(),
    /** Everybody on the desk is offered it. */
    shared: integer({ mode: 'boolean' }).notNull().default(false),
    changedAt: time().notNull(),
  },
  (table) => [
    uniqueIndex('saved_filters_name').on(table.userId, table.kind, table.nameKey),
    index('saved_filters_shared')
      .on(table.kind, table.nameKey)
      .where(sql`shared = 1`),
  ],
);
