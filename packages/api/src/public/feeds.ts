import { findCollectionTitle } from '@fonds/db/collections';
import { listNewest, listNewestIn } from '@fonds/db/feed';
import type { Reader } from '@fonds/db/open';
import { atomFeed } from '@fonds/formats/atom';
import { archiveFacts } from './published-documents.ts';

/** The documents that were published last, as Atom. */
export function feedOfArchive(reader: Reader, base: string): string {
  const archive = archiveFacts(reader, base);
  return atomFeed(
    {
      title: archive.name,
      subtitle: 'Newly published',
      path: '/feed.atom',
      pagePath: '/',
      entries: listNewest(reader),
    },
    archive,
  );
}

/** The same of one collection; undefined when there is none. */
export function feedOfCollection(reader: Reader, slug: string, base: string): string | undefined {
  const collection = findCollectionTitle(reader, slug);
  if (!collection) return undefined;
  const pagePath = `/collections/${encodeURIComponent(slug)}`;
  return atomFeed(
    {
      title: collection.title,
      subtitle: 'Newly published in this collection',
      path: `${pagePath}/feed.atom`,
      pagePath,
      entries: listNewestIn(reader, collection.id),
    },
    archiveFacts(reader, base),
  );
}
