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
 * Which of these a page break of a text means, from 0: the one of that number in the file of the first scan; where the
 * document has none such of its own, the one at that place among them all. -1 where it has fewer.
 */
export function indexOfTextPage(places: readonly ScanPlace[], number: number): number {
  const named = places.findIndex(({ scan, page }) => scan === 0 && page === number);
  return named === -1 && number >= 1 && number <= places.length ? number - 1 : named;
}
