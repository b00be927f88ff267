import { pathAddress, type ArchiveFacts, type PublishedDocument } from '../format.ts';

/** Where the addresses of links within the archive lead, and what records that names are linked to are public. */
export interface Linking {
  /** The public address of a path of the archive. */
  readonly address: (path: string) => string;
  /** The path of a record by its id; undefined where it isn't public. */
  readonly pathOf: (record: string) => string | undefined;
}

/** Where the names and links in a document's texts lead. */
export function linkingOf(document: PublishedDocument, archive: ArchiveFacts): Linking {
  const paths = new Map(document.namedInTexts.map(({ id, path }) => [id, path]));
  return { address: (path) => pathAddress(path, archive), pathOf: (record) => paths.get(record) };
}
