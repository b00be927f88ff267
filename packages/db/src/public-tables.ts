/**
 * The tables that the reader's statements may open: the published ones and what is public besides. A draft can't leak
 * through them, because it isn't there; a test asks SQLite of each statement.
 */
export const publicTables: readonly string[] = [
  'documents',
  'authorities',
  'readings',
  'names',
  'links',
  'published_texts',
  'search_rows',
  'search_words',
  'facet_values',
  'search_changes',
  'publications',
  'former_addresses',
  'public_identifiers',
  'hidden_batches',
  'content_version',
  'settings',
  'terms',
  'migrations',
  'sqlite_schema',
];

/** The search indexes: FTS5 keeps each in tables of its own, `search_index_data` and the like. */
export const publicSearchIndexes: readonly string[] = ['search_index', 'names_index', 'search_vocabulary'];

/** Whether the public may read a table. */
export function isPublicTable(table: string): boolean {
  return (
    publicTables.includes(table) ||
    publicSearchIndexes.some((index) => table === index || table.startsWith(`${index}_`))
  );
}
