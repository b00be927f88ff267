import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

/** Larger work that becomes public at one moment, or not at all. */
export const batches = sqliteTable('batches', {
  number: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<'import' | 'publication' | 'undo'>().notNull(),
  state: text().$type<'staging' | 'admitted' | 'abandoned'>().notNull(),
  /** Whose rows are not swept yet: those that it dropped (admitted) or made (abandoned). */
  swept: integer({ mode: 'boolean' }).notNull(),
  /** Of an import: its format and the collection or file that it was read into, by which the same source is known again. */
  source: text(),
  undoes: integer(),
  startedAt: time().notNull(),
  /** While staging: when its process last said that it is alive. */
  heartbeatAt: time().notNull(),
  endedAt: time(),
  ...actor(),
});

/** The rows of an import and the records that they made or found. */
export const importRows = sqliteTable(
  'import_rows',
  {
    batch: integer()
      .notNull()
      .references(() => batches.number),
    row: integer().notNull(),
    source: text().notNull(),
    /** By which the same row is known again: its date, title and place among its equals. */
    matchKey: text().notNull(),
    recordId: text().notNull(),
    outcome: text().$type<'new' | 'changed' | 'revived'>().notNull(),
    /** The revision that the batch made. */
    revision: integer().notNull(),
    /** The head before the batch; null for a new record. */
    before: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.batch, table.row] }),
    index('import_rows_match').on(table.source, table.matchKey),
    index('import_rows_record').on(table.recordId),
  ],
);

/** Work for the worker, leased by one process at a time. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    payload: text().notNull(),
    runAt: time().notNull(),
    leasedBy: text(),
    leaseUntil: time(),
    attempts: integer().notNull().default(0),
    doneAt: time(),
    failedAt: time(),
    error: text(),
    createdAt: time().notNull(),
  },
  (table) => [index('jobs_due').on(table.doneAt, table.failedAt, table.runAt)],
);

/** Work on the whole archive that an upgrade asks for, until it is done. */
export const upkeep = sqliteTable('upkeep', { task: text().primaryKey(), because: text().notNull() });
