import { citationText } from '@fonds/domain/views/citation';
import { ownForm } from './citation/own-form.ts';
import { citedOf } from './cited-document.ts';
import type { ArchiveFacts, PublishedDocument } from './format.ts';

/** How a document is cited, in one line: as its repository asks, else as archives do. */
export function referenceLine(document: PublishedDocument, archive: ArchiveFacts): string {
  return citationText(ownForm(citedOf(document, archive)).bibliography);
}
