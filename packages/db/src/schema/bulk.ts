import type { RecordKind } from '@fonds/domain/record';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BulkOutcome, BulkState } from '@fonds/domain/views/bulk';
import { actor, time } from './columns.ts';

/** Changes that are made to many records at once. */
export const bulkEdits = sqliteTable('bulk_edits', {
  number: integer().primaryKey({ autoIncrement: true }),
  /** Null where the records are of several kinds. */
  kind: text().$type<RecordKind>(),
  /** What is done, as JSON. */
  change: text().notNull(),
  /** To which records, as JSON: their ids, or what was searched for. */
  selection: text().notNull(),
  message: text(),
  state: text().$type<BulkState>().notNull(),
  /** Whether public records without a newer draft are published with the change. */
  publish: integer({ mode: 'boolean' }).notNull(),
  /** The key of the record that was examined last. */
  examined: integer().notNull(),
  /** Records that were chosen, and of those the ones that it leaves as they are. */
  total: integer().notNull(),
  unchanged: integer().notNull(),
  /** How many records the work under way is through with. */
  done: integer().notNull(),
  /** The batch in which it was carried out. */
  batch: integer(),
  error: text(),
  at: time().notNull(),
  ...actor(),
});

/** The records that a change makes different, or can't, and what became of each. */
export const bulkEditRows = sqliteTable(
  'bulk_edit_rows',
  {
    bulkEdit: integer()
      .notNull()
      .references(() => bulkEdits.number),
    position: integer().notNull(),
    recordId: text().notNull(),
    outcome: text().$type<BulkOutcome>().notNull(),
    /** The latest revision when it was examined; the change is made on top of that one alone. */
    before: integer().notNull(),
    /** Whether the changed revision was published. */
    published: integer({ mode: 'boolean' }).notNull(),
    message: text(),
  },
  (table) => [
    primaryKey({ columns: [table.bulkEdit, table.position] }),
    index('bulk_edit_rows_outcome').on(table.bulkEdit, table.outcome, table.position),
  ],
);
