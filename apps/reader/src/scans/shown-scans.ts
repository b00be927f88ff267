import { isWholeFile, pagesOf, type Scan, type ScanPage } from '@fonds/domain/document-contents';
import { scanPageHref } from './scan-address.ts';

/** A scan as a document’s page shows it. */
export interface ShownScan {
  readonly scan: Scan;
  /** Its place in addresses; undefined where the document as it stands has no such scan, so that nothing of it is shown. */
  readonly place: number | undefined;
  /** The pages that can be looked at. */
  readonly pages: readonly ScanPage[];
  /** Whether the file may be had as it was sent. */
  readonly whole: boolean;
}

/**
 * The scans of a publication. Pictures are those of the document as it stands, so an earlier publication shows of its scans what
 * is still the document’s.
 */
export function shownScans(scans: readonly Scan[], standing: readonly Scan[]): readonly ShownScan[] {
  return scans.map((scan, at) => {
    const same = ({ sha256 }: Scan) => sha256 === scan.sha256;
    const own = standing[at];
    const index = own && same(own) ? at : standing.findIndex(same);
    const found = standing[index];
    if (!found) return { scan, place: undefined, pages: [], whole: false };
    const still = new Set(pagesOf(found).map(({ number }) => number));
    const pages = pagesOf(scan).filter(({ number }) => still.has(number));
    return { scan, place: index + 1, pages, whole: isWholeFile(scan) && isWholeFile(found) };
  });
}

/** Where marks of pages in the texts lead: to the pages of the first scan, by their numbers. */
export function scannedPages(slug: string, [first]: readonly ShownScan[]): ReadonlyMap<number, string> {
  if (first?.place === undefined) return new Map();
  const { place, pages } = first;
  return new Map(pages.map(({ number }) => [number, scanPageHref(slug, place, number)]));
}
