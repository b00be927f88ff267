import { marksOf } from '@fonds/db/chronology';
import { hasOwnOrder, listMembers, memberNotes } from '@fonds/db/collection-order';
import { findCollection, listBounds } from '@fonds/db/collections';
import { toEntries } from '@fonds/db/document-entries';
import { overviewOf } from '@fonds/db/instruments/timeline';
import type { Reader } from '@fonds/db/open';
import { keptPerVersion } from '@fonds/db/per-version';
import type { Search } from '@fonds/domain/search-address';
import type { CollectionView, Outcome } from '@fonds/domain/views/public';
import { searchOf } from '../search/search-of.ts';
import type { PublicContext } from '../trpc.ts';
import { outcomeOf } from './outcome.ts';

/** How many documents one page of a collection lists. */
export const collectionPageSize = 100;

/** What else an address chooses of a collection: the documents of one type, and which order. */
export interface CollectionChoice {
  readonly type: string;
  /** Undefined for the collection's own, where it has one. */
  readonly order: 'date' | 'own' | undefined;
}

/**
 * A collection as its page shows it: its documents in order of time or in its own; those that its own search leaves come in
 * order of time.
 */
export async function viewCollection(
  ctx: PublicContext,
  slug: string,
  search: Search,
  { type, order }: CollectionChoice,
): Promise<Outcome<CollectionView>> {
  const isSearched = search.q !== '' || search.from !== '' || search.to !== '' || type !== '';
  const whole = outcomeOf(ctx, 'collection', slug, () =>
    viewWhole(ctx.reader, slug, search.page, isSearched ? 'date' : order),
  );
  if (!isSearched || whole.outcome !== 'found') return whole;
  const { id } = whole.view;
  const found = await searchOf(ctx).within({ search, collectionId: id, type, pageSize: collectionPageSize });
  return { outcome: 'found', view: { ...whole.view, ...found } };
}

function viewWhole(
  reader: Reader,
  slug: string,
  page: number,
  wanted: 'date' | 'own' | undefined,
): CollectionView | undefined {
  const collection = findCollection(reader, slug);
  if (!collection) return undefined;
  const isOrdered = hasOwnOrder(reader, collection.id);
  const order = isOrdered && wanted !== 'date' ? 'own' : 'date';
  const part = { limit: collectionPageSize, offset: (page - 1) * collectionPageSize };
  const found = listMembers(reader, collection.id, part, order);
  const entries = toEntries(reader, found.rows);
  const { density, marks } = shapeOf(reader, collection.id);
  return {
    ...collection,
    // The strip shows the whole collection, so that a chosen span can be seen in it and left again.
    density,
    hasOwnOrder: isOrdered,
    order,
    marks: order === 'own' ? [] : marks,
    memberNotes: order === 'own' ? notesOf(reader, collection.id, entries) : {},
    list: { entries, total: found.total, page, pageSize: collectionPageSize },
    remarks: [],
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
const shapeOf = keptPerVersion(200, (reader: Reader, collectionId) => ({
  density: overviewOf(reader, collectionId),
  marks: marksOf(listBounds(reader, collectionId), collectionPageSize),
}));
