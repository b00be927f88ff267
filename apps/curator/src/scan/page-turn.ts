import { pagesOf, type Scan } from '@fonds/domain/document-contents';
import type { ScanPlace } from '@fonds/domain/scan-place';

/**
 * What lies before or behind a page: within its file every page, also what is not the document’s own; from its ends on, the
 * own pages of the file next to it. Undefined before the first and behind the last.
 */
export function pageBeside(scans: readonly Scan[], { scan, page }: ScanPlace, by: -1 | 1): ScanPlace | undefined {
  const at = scans[scan]?.pages.findIndex(({ number }) => number === page) ?? -1;
  const near = scans[scan]?.pages[at + by];
  if (at !== -1 && near) return { scan, page: near.number };
  const next = scans[scan + by];
  if (!next) return undefined;
  const own = pagesOf(next);
  // A range that is still being typed may hold none.
  const entered = (own.length > 0 ? own : next.pages).at(by === 1 ? 0 : -1);
  return entered && { scan: scan + by, page: entered.number };
}
