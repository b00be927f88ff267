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

/** The search index: FTS5 keeps it in tables of its own, `search_index_data` and the like. */
export const publicSearchIndex = 'search_index';

/** Whether the public may read a table. */
export function isPublicTable(table: string): boolean {
  return publicTables.includes(table) || table === publicSearchIndex || table.startsWith(`${publicSearchIndex}_`);
}
