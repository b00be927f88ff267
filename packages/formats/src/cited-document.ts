import type { Cited } from './citation/cited.ts';
import { cslItem } from './citation/csl-item.ts';
import type { CslItem } from './citation/csl.ts';
import { documentAddress, type ArchiveFacts, type PublishedDocument } from './format.ts';

/** A document as citations take it. */
export function citedOf(document: PublishedDocument, archive: ArchiveFacts): Cited {
  const { records, ...view } = document;
  const collections = document.collections.map(({ link }) => ({
    link,
    position: 0,
    documents: 0,
    earlier: null,
    later: null,
  }));
  return {
    view: { ...view, collections, files: [], holders: [] },
    archiveName: archive.name,
    url: documentAddress(document, archive),
    paragraph: null,
    records,
  };
}

/** A document as CSL has it. */
export function cslOf(document: PublishedDocument, archive: ArchiveFacts): CslItem {
  return cslItem(citedOf(document, archive));
}
