import { counted, number } from './counts.ts';

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'image/webp': 'WebP',
};

/** What a page is called: `Page 3`, and what the original calls it. */
const named = (page: number, label: string | undefined) => `Page ${page}${label === undefined ? '' : `, ${label}`}`;

/** Scans of a document. `scan` is which of several. */
export const scansWords = {
  all: 'All pages',
  allOf: (pages: number) => `All ${number(pages)} pages`,
  elsewhere: 'This file is no part of the document as it stands, and is not shown any more.',
  heading: (scan: number | undefined) => (scan === undefined ? 'Scan' : `Scan ${number(scan)}`),
  /** *PDF*, or the media type itself. */
  kind: (mediaType: string) => kinds[mediaType] ?? mediaType,
  next: 'Next page',
  noSuchPage: 'There is no such page of a scan at this address.',
  of: (place: number, pages: number) => `${place} of ${pages}`,
  original: 'Original file',
  page: named,
  pageTitle: (page: number, label: string | undefined, document: string) =>
    `${named(page, label)} of the scan: ${document}`,
  pages: (count: number) => counted(count, 'page', 'pages'),
  pagesLabel: 'Pages of the scan',
  pagesTitle: (document: string) => `Pages of the scan: ${document}`,
  part: 'Scan',
  picture: 'Picture alone',
  pictureOf: (page: number, label: string | undefined, scan: number | undefined) =>
    `Page ${page} of ${scan === undefined ? 'the scan' : `scan ${number(scan)}`}${label === undefined ? '' : `, ${label}`}`,
  previous: 'Page before',
  seePage: 'See this page of the scan',
  shared: 'These are the pages that belong to the document; others of the same file are left out.',
  /** Decimal units: `1.4 MB`. */
  size: (bytes: number) => {
    const unit = bytes < 1e6 ? 'kB' : bytes < 1e9 ? 'MB' : 'GB';
    const amount = bytes / { kB: 1e3, MB: 1e6, GB: 1e9 }[unit];
    return `${number(amount < 10 ? Math.max(0.1, Math.round(amount * 10) / 10) : Math.round(amount))} ${unit}`;
  },
  text: 'Text of this page',
  texts: 'Text beside the page',
  title: (scans: number) => (scans === 1 ? 'Scan' : 'Scans'),
  whole: 'In the whole text',
};
