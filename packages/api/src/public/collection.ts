import { marksOf } from '@fonds/db/chronology';
import { listMembers } from '@fonds/db/collection-order';
import { findCollection } from '@fonds/db/collections';
import { densityOf } from '@fonds/db/density';
import { toEntries } from '@fonds/db/document-entries';
import type { Reader } from '@fonds/db/open';
import { keptPerVersion } from '@fonds/db/per-version';
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
  const page = { limit: collectionPageSize, offset: (search.page - 1) * collectionPageSize };
  const ready = readySearch(reader, search, collection.id);
  const isSearched = ready.terms.length > 0 || ready.query.range.earliest !== null || ready.query.range.latest !== null;
  const whole = shapeOf(reader, collection.id);
  const found = isSearched
    ? searchDocuments(reader, { ...ready.query, sort: 'date' }, page)
    : listMembers(reader, collection.id, page);
  const entries = toEntries(reader, found.rows);
  return {
    ...collection,
    // The strip shows the whole collection, so that a chosen span can be seen in it and left again.
    density: whole.density,
    marks: isSearched ? marksOf(listFoundDates(reader, ready.query), collectionPageSize) : whole.marks,
    list: {
      entries: ready.terms.length > 0 ? toHits(reader, entries, ready.terms) : entries,
      total: found.total,
      page: search.page,
      pageSize: collectionPageSize,
    },
    remarks: ready.remarks,
  };
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
    density: densityOf(dates.flatMap(({ earliest }) => (earliest === null ? [] : [{ day: earliest, count: 1 }]))),
    marks: marksOf(dates, collectionPageSize),
  };
});
