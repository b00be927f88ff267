/** The largest file that is taken as a scan. */
export const mostScanBytes = 1_000_000_000;
/** The most pages that a file may have. */
export const mostScanPages = 5_000;
/** The largest picture that is read. A PDF's page isn't one: it is drawn at the size that is wanted. */
export const mostScanPixels = 500_000_000;

/** Why a file can't be taken as a scan, in words for whoever sent it. */
export class RefusedFile extends Error {}

/** Refuses a file with more pages than may be. */
export function checkPageCount(pages: number): void {
  if (pages > mostScanPages) {
    throw new RefusedFile(`this file has ${pages.toLocaleString('en')} pages: divide it into files of at most 5,000`);
  }
}
