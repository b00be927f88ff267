import {
  documentAddress,
  lastingAddress,
  publishedAt,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';

export const json = {
  extension: 'json',
  mediaType: 'application/json',
  label: 'JSON (the whole record)',
  shown: true,
  print: (document: PublishedDocument, archive: ArchiveFacts) =>
    `${JSON.stringify(jsonDocument(document, archive), null, 2)}\n`,
} as const satisfies DocumentFormat;

/** A document as an object for JSON: what its page shows, with the addresses under which it is found. */
export function jsonDocument(document: PublishedDocument, archive: ArchiveFacts) {
  const { entry, body, texts, agents, places, subjects, collections, relations, publications } = document;
  return {
    id: entry.id,
    address: documentAddress(document, archive),
    lastingAddress: lastingAddress(entry.id, archive),
    archive: archive.name,
    publishedAt: publishedAt(document),
    ...body,
    type: entry.type,
    date: entry.date,
    // In place of the links as the source writes them: the same with the paths of what is public.
    agents,
    places,
    subjects,
    collections: collections.map(({ link }) => link),
    relations,
    texts,
    publications,
  };
}
