import { blob, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

// Beside these stand the FTS5 tables `search_index` and `names_index`, which only a migration can say.

/** Words by the language of the text that they stand in, so that the forms of a word are found by its stem. */
export const searchWords = sqliteTable(
  'search_words',
  { language: text().notNull(), stem: text().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.language, table.stem, table.word] })],
);

/** What a document is counted and narrowed by: see `search/facet-codes`. The key is that of its row in `documents`. */
export const searchRows = sqliteTable('search_rows', {
  key: integer().primaryKey(),
  facets: blob({ mode: 'buffer' }).notNull(),
});

/** The numbers that stand for values in `search_rows`. */
export const facetValues = sqliteTable(
  'facet_values',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    facet: text().notNull(),
    /** The role in which a document leads to a person or place; empty elsewhere. */
    role: text().notNull(),
    /** The id of a record or term, a language tag, or the words of a classification. */
    value: text().notNull(),
  },
  (table) => [uniqueIndex('facet_values_value').on(table.facet, table.role, table.value)],
);

/** Rows of documents that came or went, in order; without a key, anything may have changed. */
export const searchChanges = sqliteTable('search_changes', {
  number: integer().primaryKey({ autoIncrement: true }),
  key: integer(),
});
