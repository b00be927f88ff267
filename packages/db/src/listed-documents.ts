import type { ListedDocument } from '@fonds/domain/views/list';
import type { DocumentEntry } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import { entryColumns, toEntries, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';

interface FormerRow {
  readonly id: string;
  readonly movedTo: string | null;
  readonly at: string;
}

/**
 * What became of some documents, in the order of their ids: a merged one is the one that it was merged into. Cost: two
 * look-ups by index an id.
 */
export function listDocumentsByIds(db: Reader, ids: readonly string[]): ListedDocument[] {
  const former = new Map(
    cached<FormerRow>(
      db,
      `SELECT record_id AS id, moved_to AS movedTo, at FROM visible_former_addresses
         WHERE kind = 'document' AND record_id IN (SELECT value FROM json_each(?))`,
    )
      .all(JSON.stringify(ids))
      .map((row) => [row.id, row]),
  );
  const entries = entriesOf(
    db,
    ids.map((id) => former.get(id)?.movedTo ?? id),
  );
  return ids.map((id) => {
    const before = former.get(id);
    const entry = entries.get(before?.movedTo ?? id);
    if (entry) return { state: 'public', id: entry.id, entry };
    return before ? { state: 'withdrawn', id, withdrawnAt: before.at } : { state: 'unknown', id };
  });
}

function entriesOf(db: Reader, ids: readonly string[]): ReadonlyMap<string, DocumentEntry> {
  const rows = cached<EntryRow>(
    db,
    `SELECT ${entryColumns} FROM visible_documents d WHERE d.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(toEntries(db, rows).map((entry) => [entry.id, entry]));
}
