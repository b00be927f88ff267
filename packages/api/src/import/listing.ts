import { findCollectionByTitle } from '@fonds/db/import-rows';
import type { Connection } from '@fonds/db/open';
import { InvalidError } from '@fonds/domain/errors';
import { readListing } from '@fonds/formats/import/listing';
import type { ImportItem } from './plan.ts';

/** A file made ready to be planned. */
export interface ReadySource {
  /** By which the same source is known again. */
  readonly source: string;
  readonly items: readonly ImportItem[];
  /** What stands in the file and is no record: reported, never dropped silently. */
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
}

/** Reads a chronological listing into documents, in a collection where one is named. Throws InvalidError with line numbers. */
export function readySourceOfListing(
  db: Connection,
  text: string,
  from: { readonly fileName: string; readonly collection: string | undefined },
): ReadySource {
  const listing = readListing(text);
  if (!listing.ok) {
    throw new InvalidError(listing.issues.map(({ line, message }) => ({ path: `line ${String(line)}`, message })));
  }
  const { collection } = from;
  const items: ImportItem[] = [];
  if (collection !== undefined) items.push(collectionItem(db, collection));
  const equals = new Map<string, number>();
  for (const row of listing.rows) {
    const key = `${row.edtf} ${row.title}`;
    const place = (equals.get(key) ?? 0) + 1;
    equals.set(key, place);
    items.push({
      row: row.line,
      matchKey: `${key} ${String(place)}`,
      kind: 'document',
      body: {
        title: { text: row.title },
        dates: [{ words: row.dateText, edtf: row.edtf, kind: 'created' }],
        summary: row.summary === '' ? [] : [{ text: row.summary }],
        collections: collection === undefined ? [] : [{ id: '@collection', name: collection }],
      },
    });
  }
  return {
    source: `listing: ${collection ?? from.fileName}`,
    items,
    skipped: listing.preamble.map(({ line, text: words }) => ({ row: line, text: words })),
  };
}

/** The collection that an import puts its documents into: the one of that title, which is made if need be. */
export function collectionItem(db: Connection, title: string): ImportItem {
  const standing = findCollectionByTitle(db, title);
  return {
    row: 0,
    matchKey: 'collection',
    kind: 'collection',
    body: { title: { text: title } },
    ...(standing ? { existingId: standing.id } : {}),
  };
}
