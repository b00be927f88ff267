import { isWholeFile, pagesOf, type Scan, type ScanPage } from '@fonds/domain/document-contents';
import { pagesMeant, scanPlaces, type ScanPlace } from '@fonds/domain/scan-place';
import { pagesBegun } from '@fonds/domain/text/page-of-text';
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

/** All pages that can be looked at, as marks of pages in the texts count them. */
export function placesOf(shown: readonly ShownScan[]): readonly ScanPlace[] {
  return scanPlaces(shown.map(({ pages }) => pages));
}

/** Where the marks of pages in a text lead: to those pages of the scans. */
export function scannedPages(
  slug: string,
  shown: readonly ShownScan[],
  html: string,
): (mark: number) => string | undefined {
  const places = placesOf(shown);
  const means = pagesMeant(places, pagesBegun(html));
  return (mark) => {
    const meant = places[means(mark)];
    if (!meant) return undefined;
    const place = shown[meant.scan]?.place;
    return place === undefined ? undefined : scanPageHref(slug, place, meant.page);
  };
}
