import { foldedForms } from '@fonds/domain/name';
import type { RecordKind } from '@fonds/domain/record';
import { getTableName } from 'drizzle-orm';
import { cached } from './cached.ts';
import {
  dropName,
  dropSearchRow,
  noteSearchChange,
  putName,
  putSearchRow,
  type SearchRow,
  type Shelf,
} from './search/search-rows.ts';
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
    if (projection.search) search({ key, document: projection.search });
    if (batch === 0 && shelf === '') noteSearchChange(tx, key);
  }
  if (authority) insert(tx, authorities, { ...authority, batch }, `${shelf}authorities`);
  if (reading) insert(tx, readings, { ...reading, batch }, `${shelf}readings`);
  for (const row of projection.names) {
    putName(tx, insert(tx, names, { ...row, batch }, `${shelf}names`), foldedForms(row.name).join(' '), shelf);
  }
  for (const row of projection.links) insert(tx, links, { ...row, batch }, `${shelf}links`);
  for (const row of projection.texts) insert(tx, publishedTexts, { ...row, batch }, `${shelf}published_texts`);
  // What lies in what may have changed for every document.
  if (batch === 0 && shelf === '' && isHolding(projection)) noteSearchChange(tx, null);
}

function isHolding({ authority, reading }: Projection): boolean {
  return authority?.kind === 'recordset' || authority?.kind === 'repository' || reading?.kind === 'collection';
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
    dropSearched(tx, table, recordId);
    cached(tx, `DELETE FROM ${name} WHERE ${owner} = ?`).run(recordId);
  }
}

function dropSearched(tx: Transaction, table: (typeof currentTables)[number]['table'], recordId: string): void {
  if (table === documents) {
    for (const key of cached<number>(tx, 'SELECT key FROM documents WHERE id = ?').pluck().all(recordId)) {
      dropSearchRow(tx, key, '');
      noteSearchChange(tx, key);
    }
  }
  if (table === names) {
    const rows = cached<{ key: number; kind: RecordKind }>(tx, 'SELECT key, kind FROM names WHERE record_id = ?');
    for (const { key, kind } of rows.all(recordId)) {
      dropName(tx, key, '');
      if (kind === 'recordset' || kind === 'repository' || kind === 'collection') noteSearchChange(tx, null);
    }
  }
}
