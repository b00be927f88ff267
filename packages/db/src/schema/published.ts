import type { RecordKind } from '@fonds/domain/record';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { time, visibility } from './columns.ts';

/** Published documents: what is searched, listed and sorted; the rest travels in `body` (JSON, without texts and staff notes). */
export const documents = sqliteTable(
  'documents',
  {
    /** The row's own key; that of its row in the search index. */
    key: integer().primaryKey(),
    recordKey: integer().notNull(),
    id: text().notNull(),
    slug: text().notNull(),
    revision: integer().notNull(),
    publishedAt: time().notNull(),
    title: text().notNull(),
    titleLanguage: text(),
    foldedTitle: text().notNull(),
    summary: text(),
    summaryLanguage: text(),
    type: text(),
    /** JSON list of BCP 47 tags. */
    languages: text().notNull(),
    classification: text(),
    edtf: text(),
    earliest: integer(),
    latest: integer(),
    /** Order in time: see `chronology`. */
    sortKey: integer().notNull(),
    /** `07-27` where the date is one certain day of the year. */
    monthDay: text(),
    /** Bears `?`, `~` or `%`: never certainly within a range. */
    qualified: integer({ mode: 'boolean' }).notNull(),
    inferred: integer({ mode: 'boolean' }).notNull(),
    hasText: integer({ mode: 'boolean' }).notNull(),
    hasTranslation: integer({ mode: 'boolean' }).notNull(),
    hasScan: integer({ mode: 'boolean' }).notNull(),
    body: text().notNull(),
    ...visibility(),
  },
  (table) => [
    index('documents_id').on(table.id),
    index('documents_slug').on(table.slug),
    // With what a timeline reads of a document and the views ask of a row.
    index('documents_day').on(
      table.sortKey,
      table.recordKey,
      table.earliest,
      table.latest,
      table.qualified,
      table.batch,
      table.droppedBatch,
    ),
    index('documents_title').on(table.foldedTitle, table.recordKey),
    index('documents_month_day').on(table.monthDay),
    index('documents_published').on(table.publishedAt, table.recordKey),
    index('documents_classification')
      .on(table.classification)
      .where(sql`classification IS NOT NULL`),
  ],
);

/** Published agents, places, subjects, repositories and record sets. */
export const authorities = sqliteTable(
  'authorities',
  {
    key: integer().primaryKey(),
    recordKey: integer().notNull(),
    id: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    slug: text().notNull(),
    revision: integer().notNull(),
    publishedAt: time().notNull(),
    name: text().notNull(),
    nameLanguage: text(),
    foldedName: text().notNull(),
    /** Person, organisation …; a record set's level. */
    type: text(),
    dates: text(),
    latitude: real(),
    longitude: real(),
    body: text().notNull(),
    ...visibility(),
  },
  (table) => [
    index('authorities_id').on(table.id),
    index('authorities_slug').on(table.kind, table.slug),
    index('authorities_name').on(table.kind, table.foldedName),
  ],
);

/** Published collections and pages. */
export const readings = sqliteTable(
  'readings',
  {
    key: integer().primaryKey(),
    recordKey: integer().notNull(),
    id: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    slug: text().notNull(),
    revision: integer().notNull(),
    publishedAt: time().notNull(),
    title: text().notNull(),
    titleLanguage: text(),
    foldedTitle: text().notNull(),
    body: text().notNull(),
    ...visibility(),
  },
  (table) => [
    index('readings_id').on(table.id),
    index('readings_slug').on(table.kind, table.slug),
    index('readings_title').on(table.kind, table.foldedTitle),
  ],
);

/** Every name and variant by which a published record is found. */
export const names = sqliteTable(
  'names',
  {
    key: integer().primaryKey(),
    recordId: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    name: text().notNull(),
    folded: text().notNull(),
    language: text(),
    source: text(),
    preferred: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
    ...visibility(),
  },
  (table) => [index('names_folded').on(table.folded), index('names_record').on(table.recordId)],
);

/** What a link says; `agent`, `place` and `subject` stand on documents, the rest between other kinds. */
export type LinkRelation =
  | 'agent'
  | 'place'
  | 'subject'
  | 'collection'
  | 'document'
  | 'broader'
  | 'parent'
  | 'editor'
  | 'creator'
  | 'repository'
  | 'recordset'
  | 'related';

/** Every link of a published record, whether or not its target is public. */
export const links = sqliteTable(
  'links',
  {
    key: integer().primaryKey(),
    fromId: text().notNull(),
    fromKind: text().$type<RecordKind>().notNull(),
    fromKey: integer().notNull(),
    relation: text().$type<LinkRelation>().notNull(),
    role: text().notNull(),
    toId: text().notNull(),
    /** The name as the source writes it. */
    name: text().notNull(),
    /** How an inferred attribution is known; null where the source states it. */
    inferred: text(),
    note: text(),
    position: integer().notNull(),
    /** The linking document's `sort_key`, so that a target's documents come in order of time. */
    sortKey: integer().notNull(),
    ...visibility(),
  },
  (table) => [
    // With what the views ask of a row, so that the order of a collection is read from the index alone.
    index('links_to').on(table.toId, table.relation, table.sortKey, table.fromKey, table.batch, table.droppedBatch),
    index('links_from').on(table.fromId, table.relation, table.position),
  ],
);

/** The texts of published documents. */
export const publishedTexts = sqliteTable(
  'published_texts',
  {
    key: integer().primaryKey(),
    documentId: text().notNull(),
    textKey: text().notNull(),
    position: integer().notNull(),
    language: text().notNull(),
    kind: text().$type<'transcript' | 'translation' | 'ocr'>().notNull(),
    completeness: text().$type<'full' | 'excerpt' | 'summary'>().notNull(),
    method: text().$type<'by-hand' | 'by-machine'>().notNull(),
    translator: text(),
    html: text().notNull(),
    /** JSON of what is read of a text and never searched: reviewer, source, release, rights. */
    details: text().notNull().default('{}'),
    ...visibility(),
  },
  (table) => [index('published_texts_document').on(table.documentId, table.position)],
);

/** The public history of a record. */
export const publications = sqliteTable(
  'publications',
  {
    key: integer().primaryKey(),
    recordId: text().notNull(),
    revision: integer().notNull(),
    publishedAt: time().notNull(),
    note: text(),
    withdrawnAt: time(),
    /** What a superseded publication of a document said: see `past-publications`. */
    body: text(),
    /** The fields that it changed, a JSON list; null for the first. */
    changed: text(),
    /** Since when nobody may read it any more, and why; what it said and its note are gone from here then. */
    takenDownAt: time(),
    takenDownBecause: text(),
    ...visibility(),
  },
  (table) => [index('publications_record').on(table.recordId, table.publishedAt)],
);

/** Where records no longer stand: withdrawn or merged. A record that was merged before it was public has an empty slug. */
export const formerAddresses = sqliteTable(
  'former_addresses',
  {
    key: integer().primaryKey(),
    kind: text().$type<RecordKind>().notNull(),
    slug: text().notNull(),
    recordId: text().notNull(),
    /** The record that stands there instead, itself not merged; null when it was withdrawn. */
    movedTo: text(),
    at: time().notNull(),
    note: text(),
    ...visibility(),
  },
  (table) => [
    index('former_addresses_slug').on(table.kind, table.slug),
    index('former_addresses_record').on(table.recordId),
    index('former_addresses_moved')
      .on(table.movedTo)
      .where(sql`moved_to IS NOT NULL`),
  ],
);

/** Every identifier that a published record ever had, its id among them. */
export const publicIdentifiers = sqliteTable(
  'public_identifiers',
  {
    key: integer().primaryKey(),
    identifier: text().notNull(),
    recordId: text().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    ...visibility(),
  },
  (table) => [
    index('public_identifiers_identifier').on(table.identifier),
    index('public_identifiers_record').on(table.recordId),
  ],
);

/** Batches whose rows are not public yet. */
export const hiddenBatches = sqliteTable('hidden_batches', { number: integer().primaryKey() });

/** One row: a number that every change of what is public raises. */
export const contentVersion = sqliteTable('content_version', {
  id: integer().primaryKey(),
  number: integer().notNull(),
});

/** What the archive says of itself: name, sentence, language, time zone. */
export const settings = sqliteTable('settings', { name: text().primaryKey(), value: text().notNull() });

/** The terms of the vocabularies. */
export const terms = sqliteTable(
  'terms',
  {
    vocabulary: text().notNull(),
    id: text().notNull(),
    label: text().notNull(),
    position: integer().notNull(),
    /** Offered no more. */
    retired: integer({ mode: 'boolean' }).notNull().default(false),
    mergedInto: text(),
    /** Of a relation: its label from the other side. */
    inverse: text(),
  },
  (table) => [primaryKey({ columns: [table.vocabulary, table.id] })],
);
