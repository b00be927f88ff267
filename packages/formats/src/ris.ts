import { ris as printRis } from './citation/ris.ts';
import { cslOf } from './cited-document.ts';
import type { ArchiveFacts, DocumentFormat, PublishedDocument } from './format.ts';

export const ris = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  label: 'RIS (Zotero, EndNote, Mendeley)',
  print: (document: PublishedDocument, archive: ArchiveFacts) => printRis([cslOf(document, archive)]),
} as const satisfies DocumentFormat;
