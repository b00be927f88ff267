import type { RecordKind } from '@fonds/domain/record';
import type { ImportState, PlanOutcome } from '@fonds/domain/views/import';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';
import { records } from './records.ts';

/** A file, how it is read, and how far its import has come. */
export const imports = sqliteTable(
  'imports',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    /** The name of the kept file; null for records that a program gives. */
    file: text(),
    fileName: text().notNull(),
    bytes: integer().notNull(),
    sha256: text(),
    format: text().notNull(),
    /** By which the same source is known again. */
    source: text().notNull(),
    /** Who carries it out: a stopped one of the desk is gone on with, one of a command is given up. */
    origin: text().$type<'desk' | 'command'>().notNull(),
    /** How the file is read: JSON of `ReadOptions`. */
    options: text().notNull(),
    /** The name of the collection into which its documents go. */
    collection: text(),
    publish: integer({ mode: 'boolean' }).notNull(),
    skipRefused: integer({ mode: 'boolean' }).notNull(),
    acceptDoubtful: integer({ mode: 'boolean' }).notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Rows (or records) done of what is being done now. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** The key of the last row of the plan whose record is staged and in every index. */
    cursor: integer().notNull().default(0),
    stopAsked: integer({ mode: 'boolean' }).notNull().default(false),
    batch: integer(),
    error: text(),
    createdAt: time().notNull(),
    changedAt: time().notNull(),
    ...actor(),
  },
  (table) => [index('imports_batch').on(table.batch), index('imports_source').on(table.source)],
);

/** What an import makes of each row of its file. */
export const importPlan = sqliteTable(
  'import_plan',
  {
    /** The import's number times a hundred million, and the row's place. */
    key: integer().primaryKey(),
    import: integer()
      .notNull()
      .references(() => imports.number),
    /** Line or row in the file. */
    row: integer().notNull(),
    matchKey: text().notNull(),
    kind: text().$type<RecordKind>(),
    title: text().notNull(),
    outcome: text().$type<PlanOutcome>().notNull(),
    /** The record that it is or becomes. */
    recordId: text(),
    /** The revision that it is built on. */
    parent: integer(),
    revived: integer({ mode: 'boolean' }).notNull(),
    onDraft: integer({ mode: 'boolean' }).notNull(),
    /** Somebody has said that it is to be taken although it is doubtful. */
    accepted: integer({ mode: 'boolean' }).notNull(),
    /** Its id is that of our own export. */
    own: integer({ mode: 'boolean' }).notNull(),
    field: text(),
    message: text(),
    /** JSON of `ImportRemark[]`. */
    remarks: text(),
    slug: text(),
    /** JSON of the source's links, while it isn't settled. */
    targets: text(),
    /** The body as the source has it, once settled as it will be saved; null where nothing is. */
    body: text(),
    /** JSON: how the record stood in the archive that it comes from, where that is more than draft or published. */
    life: text(),
  },
  (table) => [
    index('import_plan_outcome').on(table.import, table.outcome),
    uniqueIndex('import_plan_key')
      .on(table.import, table.matchKey)
      .where(sql`match_key <> ''`),
  ],
);

/** The records that the rows of an import lead to by name. */
export const importTargets = sqliteTable(
  'import_targets',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    import: integer()
      .notNull()
      .references(() => imports.number),
    matchKey: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    name: text().notNull(),
    /** Of the record that is made where there is none. */
    body: text().notNull(),
    /** *None*: only linked where it stands, and it doesn't. */
    state: text().$type<'linked' | 'made' | 'asked' | 'none'>().notNull(),
    recordId: text(),
    /** A person said which it is. */
    answered: integer({ mode: 'boolean' }).notNull(),
    /** JSON: the ids that fit. */
    choices: text().notNull(),
  },
  (table) => [
    uniqueIndex('import_targets_key').on(table.import, table.matchKey),
    index('import_targets_state').on(table.import, table.state),
  ],
);

/** Which rows of a plan wait for the answer about a target. */
export const importWaits = sqliteTable(
  'import_waits',
  { target: integer().notNull(), planKey: integer().notNull() },
  (table) => [primaryKey({ columns: [table.target, table.planKey] })],
);

/** Ways to read a kind of file, kept under a name. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    name: text().notNull(),
    format: text().notNull(),
    options: text().notNull(),
    changedAt: time().notNull(),
    ...actor(),
  },
  (table) => [primaryKey({ columns: [table.format, table.name] })],
);

/** Every identifier that any revision of a record has had, and an authority's links out. */
export const recordIdentifiers = sqliteTable(
  'record_identifiers',
  {
    identifier: text().notNull(),
    scheme: text().notNull(),
    recordId: text()
      .notNull()
      .references(() => records.id),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.scheme, table.recordId] }),
    index('record_identifiers_record').on(table.recordId),
  ],
);

/** Names and titles of the latest revision of every record but documents, folded. */
export const deskNames = sqliteTable(
  'desk_names',
  { kind: text().$type<RecordKind>().notNull(), folded: text().notNull(), key: integer().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.folded, table.key] }), index('desk_names_record').on(table.key)],
);
