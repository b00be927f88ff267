import { bibtex } from './citation/bibtex.ts';
import { cslOf } from './cited-document.ts';
import type { ArchiveFacts, DocumentFormat, PublishedDocument } from './format.ts';

export const bib = {
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  label: 'BibTeX',
  print: (document: PublishedDocument, archive: ArchiveFacts) => bibtex([cslOf(document, archive)]),
} as const satisfies DocumentFormat;
