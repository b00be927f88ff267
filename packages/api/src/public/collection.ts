import { marksOf } from '@fonds/db/chronology';
import { findCollection } from '@fonds/db/collections';
import { densityOf } from '@fonds/db/density';
import { toEntries } from '@fonds/db/document-entries';
import type { Reader } from '@fonds/db/open';
import { listFoundDates, searchDocuments } from '@fonds/db/search/documents';
import type { Search } from '@fonds/domain/search-address';
import type { CollectionView } from '@fonds/domain/views/public';
import { readySearch, toHits } from './search.ts';

/** How many documents one page of a collection lists. */
export const collectionPageSize = 100;

/** A collection as its page shows it: its documents in order of time, those that its own search leaves. */
export function viewCollection(reader: Reader, slug: string, search: Search): CollectionView | undefined {
  const collection = findCollection(reader, slug);
  if (!collection) return undefined;
  const ready = readySearch(reader, search, collection.id);
  const query = { ...ready.query, sort: 'date' as const };
  const dates = listFoundDates(reader, query);
  const found = searchDocuments(reader, query, {
    limit: collectionPageSize,
    offset: (search.page - 1) * collectionPageSize,
  });
  // The strip shows the whole collection, so that a chosen span can be seen in it and left again.
  const everything =
    ready.terms.length === 0 && query.range.earliest === null && query.range.latest === null
      ? dates
      : listFoundDates(reader, { ...query, wanted: [], range: { earliest: null, latest: null } });
  const entries = toEntries(reader, found.rows);
  return {
    ...collection,
    density: densityOf(everything.flatMap(({ earliest }) => (earliest === null ? [] : [{ day: earliest, count: 1 }]))),
    marks: marksOf(dates, collectionPageSize),
    list: {
      entries: ready.terms.length > 0 ? toHits(reader, entries, ready.terms) : entries,
      total: found.total,
      page: search.page,
      pageSize: collectionPageSize,
    },
    remarks: ready.remarks,
  };
}
