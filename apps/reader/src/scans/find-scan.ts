import type { Scan, ScanPage } from '@fonds/domain/document-contents';
import type { ScanPlace } from '@fonds/domain/scan-place';
import type { DocumentView } from '@fonds/domain/views/public';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { unescapePart, wholeNumber } from '../components/page-props.ts';
import { archive, settle } from '../server/archive.ts';
import { placesOf, shownScans, type ShownScan } from './shown-scans.ts';

/** A scan of a published document, as its own pages show it. */
export interface FoundScan {
  readonly view: DocumentView;
  readonly shown: ShownScan;
  /** All that can be looked at of the document’s scans. */
  readonly places: readonly ScanPlace[];
  readonly place: number;
  /** Which of several scans it is. */
  readonly which: number | undefined;
}

const find = cache(async (slug: string) => (await archive()).documents.view({ slug }));

interface Asked {
  readonly slug: string;
  readonly scan: string;
}

/**
 * The scan that an address names, or that its document was withdrawn; what there isn’t ends here. A merged document’s addresses
 * lead to the other document and no further: its scans are counted anew there.
 */
export async function findScan({ slug, scan }: Asked) {
  const found = settle(await find(unescapePart(slug)));
  if (found.outcome === 'gone') return found;
  const { view } = found;
  const scans: readonly Scan[] = view.body.scans;
  const place = wholeNumber(scan);
  const all = shownScans(scans, scans);
  const shown = place === undefined ? undefined : all[place - 1];
  if (place === undefined || shown === undefined) notFound();
  return {
    outcome: 'found' as const,
    view,
    shown,
    places: placesOf(all),
    place,
    which: scans.length > 1 ? place : undefined,
  };
}

/** The place of a page in a scan, from 0, with those beside it; a page that the scan hasn’t ends here. */
export function pageAt({ pages }: ShownScan, page: string): { readonly at: number; readonly page: ScanPage } {
  const at = pages.findIndex(({ number }) => number === wholeNumber(page));
  const found = pages[at];
  return found ? { at, page: found } : notFound();
}
