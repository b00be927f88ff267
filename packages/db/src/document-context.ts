import type { DocumentContext } from '@fonds/domain/views/related';
import { cached } from './cached.ts';
import { entryColumns, type EntryRow } from './document-entries.ts';
import type { Reader } from './open.ts';
import { listRelated } from './related.ts';
import { findThread } from './thread.ts';

/** What stands around a public document, or undefined where there is none. */
export function findContext(db: Reader, slug: string): DocumentContext | undefined {
  const row = cached<EntryRow>(db, `SELECT ${entryColumns} FROM visible_documents d WHERE d.slug = ?`).get(slug);
  if (!row) return undefined;
  const thread = findThread(db, row.id);
  const inThread = new Set(thread.entries.map((entry) => entry.id));
  return { thread, related: listRelated(db, row).filter(({ entry }) => !inThread.has(entry.id)) };
}
