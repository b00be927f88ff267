import { marksOf } from '@fonds/db/chronology';
import { hasOwnOrder, listMembers, memberNotes } from '@fonds/db/collection-order';
import { findCollection } from '@fonds/db/collections';
import { toEntries } from '@fonds/db/document-entries';
import { overviewOf } from '@fonds/db/instruments/timeline';
import type { Reader } from '@fonds/db/open';
import { keptPerVersion } from '@fonds/db/per-version';
import { listFoundDates, searchDocuments } from '@fonds/db/search/documents';
import type { Search } from '@fonds/domain/search-address';
import type { CollectionView } from '@fonds/domain/views/public';
import { readySearch, toHits } from './search.ts';

/** How many documents one page of a collection lists. */
export const collectionPageSize = 100;

/** What else an address chooses of a collection: the documents of one type, and which order. */
export interface CollectionChoice {
  readonly type: string;
  /** Undefined for the collection's own, where it has one. */
  readonly order: 'date' | 'own' | undefined;
}

/** A collection as its page shows it: its documents in order of time or in its own, those that its own search leaves. */
export function viewCollection(
  reader: Reader,
  slug: string,
  search: Search,
  { type, order: wanted }: CollectionChoice = { type: '', order: undefined },
): CollectionView | undefined {
  const collection = findCollection(reader, slug);
  if (!collection) return undefined;
  const page = { limit: collectionPageSize, offset: (search.page - 1) * collectionPageSize };
  const ready = readySearch(reader, search, collection.id);
  const { range } = ready.query;
  const query = { ...ready.query, ...(type === '' ? {} : { type }) };
  const isSearched = ready.terms.length > 0 || range.earliest !== null || range.latest !== null || type !== '';
  const isOrdered = hasOwnOrder(reader, collection.id);
  // What a search leaves comes in order of time.
  const order = isOrdered && wanted !== 'date' && !isSearched ? 'own' : 'date';
  const whole = shapeOf(reader, collection.id);
  const found = isSearched
    ? searchDocuments(reader, { ...query, sort: 'date' }, page)
    : listMembers(reader, collection.id, page, order);
  const entries = toEntries(reader, found.rows);
  return {
    ...collection,
    // The strip shows the whole collection, so that a chosen span can be seen in it and left again.
    density: whole.density,
    hasOwnOrder: isOrdered,
    order,
    marks: order === 'own' ? [] : isSearched ? marksOf(listFoundDates(reader, query), collectionPageSize) : whole.marks,
    memberNotes: order === 'own' ? notesOf(reader, collection.id, entries) : {},
    list: {
      entries: ready.terms.length > 0 ? toHits(reader, entries, ready.terms) : entries,
      total: found.total,
      page: search.page,
      pageSize: collectionPageSize,
    },
    remarks: ready.remarks,
  };
}

function notesOf(reader: Reader, id: string, entries: readonly { id: string }[]): Record<string, string> {
  const notes = memberNotes(reader, id);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const note = notes.get(entry.id);
      return note === undefined ? [] : [[entry.id, note]];
    }),
  );
}

/** The density and the marks of a whole collection. Cost: once a content version, all of its documents. */
const shapeOf = keptPerVersion(200, (reader: Reader, collectionId) => {
  const dates = listFoundDates(reader, {
    wanted: [],
    range: { earliest: null, latest: null },
    within: 'possibly',
    collectionId,
    sort: 'date',
  });
  return {
    density: overviewOf(reader, collectionId),
    marks: marksOf(dates, collectionPageSize),
  };
});
