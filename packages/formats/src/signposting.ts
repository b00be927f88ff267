import type { TypedLink } from '@fonds/domain/views/export';
import { documentFormats } from './all.ts';
import { licenceOf } from './facts.ts';
import {
  documentAddress,
  formatAddress,
  lastingAddress,
  pathAddress,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';
import { jsonLd } from './json-ld.ts';

/** What a document's page tells machines (signposting.org): how to cite it, its descriptions, its contents, rights and authors. */
export function pageLinks(document: PublishedDocument, archive: ArchiveFacts): TypedLink[] {
  return [
    ...commonLinks(document, archive),
    { href: 'https://schema.org/AboutPage', rel: 'type' },
    ...documentFormats.map((format) => ({
      // A head has little room, so these are relative to the page's own address.
      href: new URL(formatAddress(document, format.extension, archive)).pathname,
      rel: format.holdsText ? 'item' : 'describedby',
      type: format.mediaType,
    })),
  ];
}

/** What one of its forms tells them: of which page it is a part or a description. */
export function formatLinks(document: PublishedDocument, format: DocumentFormat, archive: ArchiveFacts): TypedLink[] {
  const page = documentAddress(document, archive);
  return [
    { href: page, rel: 'canonical' },
    { href: page, rel: format.holdsText ? 'collection' : 'describes', type: 'text/html' },
    ...commonLinks(document, archive),
  ];
}

function commonLinks(document: PublishedDocument, archive: ArchiveFacts): TypedLink[] {
  const licence = licenceOf(document);
  const authors = document.agents.filter(({ role }) => role === 'author' || role === 'signatory');
  const paths = new Set(authors.flatMap(({ path }) => path ?? []));
  return [
    { href: lastingAddress(document.entry.id, archive), rel: 'cite-as' },
    ...jsonLd(document, archive)['@type'].map((type) => ({ href: `https://schema.org/${type}`, rel: 'type' })),
    ...(licence === undefined ? [] : [{ href: new URL(licence).href, rel: 'license' }]),
    ...[...paths].map((path) => ({ href: pathAddress(path, archive), rel: 'author' })),
  ];
}
