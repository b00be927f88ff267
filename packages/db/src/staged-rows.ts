import { cached } from './cached.ts';
import { indexHead } from './desk-search/desk-rows.ts';
import type { Transaction } from './open.ts';
import { publicDocument } from './projection.ts';
import { getRecordRow, getRevision } from './revisions.ts';
import { searchedDocument } from './search/searched-document.ts';
import { putSearchRow } from './search/search-rows.ts';

/**
 * Puts into the indexes what a batch staged of a record and, being cut off before the end of its slice, left out of them. Done
 * twice it changes nothing.
 */
export function indexStaged(tx: Transaction, id: string, batch: number): void {
  const row = getRecordRow(tx, id);
  const { record } = getRevision(tx, id, row.head);
  indexHead(tx, row.key, row.head, record);
  const lacking = cached<{ key: number; revision: number }>(
    tx,
    `SELECT key, revision FROM documents WHERE id = ? AND batch = ?
       AND NOT EXISTS (SELECT 1 FROM search_rows s WHERE s.key = documents.key)`,
  ).get(id, batch);
  if (!lacking) return;
  const published = getRevision(tx, id, lacking.revision).record;
  if (published.kind !== 'document') return;
  putSearchRow(tx, { key: lacking.key, document: searchedDocument(id, publicDocument(published.body)) }, '');
}
