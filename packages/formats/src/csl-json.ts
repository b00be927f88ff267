import { cslJson as printCslJson } from './citation/csl-item.ts';
import { cslOf } from './cited-document.ts';
import type { ArchiveFacts, DocumentFormat, PublishedDocument } from './format.ts';

export const cslJson = {
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  label: 'CSL-JSON',
  print: (document: PublishedDocument, archive: ArchiveFacts) => printCslJson([cslOf(document, archive)]),
} as const satisfies DocumentFormat;
