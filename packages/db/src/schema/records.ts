import type { RecordKind, RecordState } from '@fonds/domain/record';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

/** One row a record: what the desk lists and sorts by. Everything in it can be worked out from revisions and transitions. */
export const records = sqliteTable(
  'records',
  {
    /** Order of making; breaks ties between documents of one day. */
    key: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    kind: text().$type<RecordKind>().notNull(),
    state: text().$type<RecordState>().notNull(),
    /** The latest revision's number. */
    head: integer().notNull(),
    publishedRevision: integer(),
    mergedInto: text(),
    slug: text(),
    title: text().notNull(),
    edtf: text().notNull(),
    /** The first day of the first date, as a day number. */
    earliest: integer(),
    /** The batch that made it; 0 when made by hand. */
    batch: integer().notNull().default(0),
    createdAt: time().notNull(),
    changedAt: time().notNull(),
    changedBy: text(),
    changedByName: text().notNull(),
    /** The revision that says again what the public sees, after unpublished changes were discarded. */
    sameAsPublic: integer(),
  },
  (table) => [
    index('records_changed').on(table.kind, table.changedAt),
    index('records_title').on(table.kind, sql`title COLLATE NOCASE`),
    index('records_lately').on(table.changedAt),
    index('records_state_title').on(table.kind, table.state, sql`title COLLATE NOCASE`),
    index('records_state_earliest').on(table.kind, table.state, table.earliest),
    index('records_newer_draft')
      .on(table.kind, table.changedAt)
      .where(sql`published_revision < head`),
    index('records_earliest').on(table.kind, table.earliest),
    index('records_state').on(table.kind, table.state, table.changedAt),
    index('records_under_way')
      .on(table.state, table.key)
      .where(sql`state IN ('in-review', 'sent-back', 'scheduled')`),
    index('records_mine')
      .on(table.changedBy, table.changedAt)
      .where(sql`changed_by IS NOT NULL`),
    index('records_merged')
      .on(table.mergedInto)
      .where(sql`merged_into IS NOT NULL`),
  ],
);

/** Immutable snapshots. Long texts stand in `texts`; the body names them by hash. */
export const revisions = sqliteTable(
  'revisions',
  {
    recordId: text()
      .notNull()
      .references(() => records.id),
    number: integer().notNull(),
    parent: integer(),
    at: time().notNull(),
    ...actor(),
    message: text(),
    schemaNumber: integer().notNull(),
    body: text().notNull(),
    batch: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.number] })],
);

/**
 * Which revision of a record stands in the desk's index (the FTS5 table `desk_index`, which only a migration can say), and
 * the bounds of a document's date as day numbers. The key is that of the record.
 */
export const deskRows = sqliteTable('desk_rows', {
  key: integer().primaryKey(),
  head: integer().notNull(),
  earliest: integer(),
  latest: integer(),
});

/** Bodies of texts by the SHA-256 of their UTF-8 bytes (hexadecimal). */
export const texts = sqliteTable('texts', { hash: text().primaryKey(), html: text().notNull() });

/** Every change of state, append-only. */
export const transitions = sqliteTable(
  'transitions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recordId: text()
      .notNull()
      .references(() => records.id),
    fromState: text().$type<RecordState>(),
    toState: text().$type<RecordState>().notNull(),
    revision: integer(),
    mergedInto: text(),
    at: time().notNull(),
    ...actor(),
    note: text(),
    batch: integer().notNull().default(0),
    /** A step back to what is public, or a note on the record: what the public sees stays as it was. */
    quiet: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('transitions_record').on(table.recordId, table.id)],
);

/** Every slug that was ever given; none is given twice. */
export const slugHistory = sqliteTable(
  'slug_history',
  {
    kind: text().$type<RecordKind>().notNull(),
    slug: text().notNull(),
    recordId: text()
      .notNull()
      .references(() => records.id),
    givenAt: time().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug] }), index('slug_history_record').on(table.recordId)],
);
