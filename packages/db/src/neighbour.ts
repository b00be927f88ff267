import { dateInWords } from '@fonds/domain/dates/words';
import type { DocumentNeighbour } from '@fonds/domain/views/public';
import type { EntryRow } from './document-entries.ts';

/** A document as its neighbours in a list name it. */
export function neighbourOf(row: EntryRow | undefined): DocumentNeighbour | null {
  if (!row) return null;
  return { slug: row.slug, title: row.title, date: row.edtf === null ? 'undated' : dateInWords(row.edtf) };
}
