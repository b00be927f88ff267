import type { RecordKind } from '@fonds/domain/record';
import { getTableName } from 'drizzle-orm';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Transaction } from './open.ts';
import type { Projection } from './projection.ts';
import {
  authorities,
  documents,
  formerAddresses,
  links,
  names,
  publicIdentifiers,
  publications,
  publishedTexts,
  readings,
} from './schema/published.ts';

/** The tables of the projection, with the column that names the record whose rows they are. */
export const projectedTables = [
  { table: documents, owner: 'id' },
  { table: authorities, owner: 'id' },
  { table: readings, owner: 'id' },
  { table: names, owner: 'record_id' },
  { table: links, owner: 'from_id' },
  { table: publishedTexts, owner: 'document_id' },
  { table: publications, owner: 'record_id' },
  { table: formerAddresses, owner: 'record_id' },
  { table: publicIdentifiers, owner: 'record_id' },
] as const;

/** The tables that hold what is published now; the others hold a record's public past as well. */
const currentTables = projectedTables.filter(
  ({ table }) => table !== publications && table !== formerAddresses && table !== publicIdentifiers,
);

/** Whether rows go into the public tables or into the shadows that a rebuild fills: what stands before the table's name. */
export type Shelf = '' | 'shadow_';

/** The words of a document's row in the search index; `key` is that of its row. */
export interface SearchRow {
  readonly key: number;
  readonly words: NonNullable<Projection['search']>;
}

/** Puts a row into the search index. */
export function putSearchRow(tx: Transaction, { key, words }: SearchRow, shelf: Shelf = ''): void {
  cached(tx, `INSERT INTO ${shelf}search_index (rowid, title, summary, body) VALUES (?, ?, ?, ?)`).run(
    key,
    words.title,
    words.summary,
    words.body,
  );
}

/**
 * Writes the rows of a projection; those of a batch become public when it is admitted. The row for the search index is
 * given to `search`, which puts it in now or, in bulk work, together with many others.
 */
export function putProjection(
  tx: Transaction,
  projection: Projection,
  batch: number,
  shelf: Shelf = '',
  search: (row: SearchRow) => void = (row) => {
    putSearchRow(tx, row, shelf);
  },
): void {
  const { document, authority, reading } = projection;
  if (document) {
    const key = insert(tx, documents, { ...document, batch }, `${shelf}documents`);
    if (projection.search) search({ key, words: projection.search });
  }
  if (authority) insert(tx, authorities, { ...authority, batch }, `${shelf}authorities`);
  if (reading) insert(tx, readings, { ...reading, batch }, `${shelf}readings`);
  for (const row of projection.names) insert(tx, names, { ...row, batch }, `${shelf}names`);
  for (const row of projection.links) insert(tx, links, { ...row, batch }, `${shelf}links`);
  for (const row of projection.texts) insert(tx, publishedTexts, { ...row, batch }, `${shelf}published_texts`);
}

/** Writes the identifiers that a publication brings, without those that the record had before. */
export function putIdentifiers(
  tx: Transaction,
  record: { id: string; kind: RecordKind },
  identifiers: readonly string[],
  batch: number,
  shelf: Shelf = '',
): void {
  const known = cached(tx, `SELECT 1 FROM ${shelf}public_identifiers WHERE record_id = ? AND identifier = ?`);
  for (const identifier of new Set(identifiers)) {
    if (known.get(record.id, identifier)) continue;
    insert(
      tx,
      publicIdentifiers,
      { identifier, recordId: record.id, kind: record.kind, batch },
      `${shelf}public_identifiers`,
    );
  }
}

/** Takes what is published of a record out of the public tables, at once or, in a batch, when that is admitted. */
export function dropProjection(tx: Transaction, recordId: string, batch: number): void {
  for (const { table, owner } of currentTables) {
    const name = getTableName(table);
    if (batch !== 0) {
      cached(tx, `UPDATE ${name} SET dropped_batch = ? WHERE ${owner} = ? AND dropped_batch IS NULL`).run(
        batch,
        recordId,
      );
      continue;
    }
    if (table === documents) {
      cached(tx, 'DELETE FROM search_index WHERE rowid IN (SELECT key FROM documents WHERE id = ?)').run(recordId);
    }
    cached(tx, `DELETE FROM ${name} WHERE ${owner} = ?`).run(recordId);
  }
}
