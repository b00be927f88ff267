import type { ScanPage } from './document-contents.ts';

/** A page of one of a document's scans: the scan's place in its list, from 0, and the page's number in the file, from 1. */
export interface ScanPlace {
  readonly scan: number;
  readonly page: number;
}

/** All pages that a document has of its scans, in their order; `pages` holds its own pages of each. */
export function scanPlaces(pages: readonly (readonly ScanPage[])[]): readonly ScanPlace[] {
  return pages.flatMap((own, scan) => own.map(({ number }) => ({ scan, page: number })));
}

/**
 * Which of these a text's page breaks mean, from 0; -1 for none. Where every one of its breaks (`marks`) has the number of one of
 * the document's own pages in the file of the first scan, they are those; else they count the document's pages from its first.
 */
export function pagesMeant(places: readonly ScanPlace[], marks: readonly number[]): (mark: number) => number {
  const inFirstFile = (mark: number) => places.findIndex(({ scan, page }) => scan === 0 && page === mark);
  if (marks.every((mark) => inFirstFile(mark) !== -1)) return inFirstFile;
  return (mark) => (mark >= 1 && mark <= places.length ? mark - 1 : -1);
}
