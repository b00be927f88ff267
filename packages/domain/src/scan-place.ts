import { pagesOf, type Scan } from './document-contents.ts';

/** A page of one of a document's scans: the scan's place in its list, from 0, and the page's number in the file, from 1. */
export interface ScanPlace {
  readonly scan: number;
  readonly page: number;
}

/**
 * The page of a scan that a page break of a text means: the one of that number in the file of the first scan; where the
 * document has none such of its own, the one at that place among all its pages. Undefined where it has fewer.
 */
export function placeOfTextPage(scans: readonly Scan[], number: number): ScanPlace | undefined {
  const places = scans.flatMap((scan, at) => pagesOf(scan).map((page) => ({ scan: at, page: page.number })));
  return places.find(({ scan, page }) => scan === 0 && page === number) ?? places[number - 1];
}
