import { sizeInWords } from '@fonds/domain/file-size';
import { fileKindInWords, pagesInWords } from '@fonds/domain/scan-words';
import { number } from './counts.ts';

/** What a page is called: `Page 3`, of several scans `Scan 2, page 3`; and what the original calls it. */
const named = (page: number, label: string | undefined, scan: number | undefined) =>
  `${scan === undefined ? 'Page' : `Scan ${number(scan)}, page`} ${page}${label === undefined ? '' : `, ${label}`}`;

/** Scans of a document. `scan` is which of several. */
export const scansWords = {
  all: 'All pages',
  allOf: (pages: number) => `All ${number(pages)} pages`,
  elsewhere: 'This file is no part of the document as it stands, and is not shown any more.',
  heading: (scan: number | undefined) => (scan === undefined ? 'Scan' : `Scan ${number(scan)}`),
  kind: fileKindInWords,
  next: 'Next page',
  noSuchBytes: 'The file ends before these bytes.',
  noSuchPage: 'There is no such page of a scan at this address.',
  of: (place: number, pages: number) => `${place} of ${pages}`,
  original: 'Original file',
  page: named,
  pageTitle: (page: number, label: string | undefined, scan: number | undefined, document: string) =>
    `${named(page, label, scan)}${scan === undefined ? ' of the scan' : ''}: ${document}`,
  pages: pagesInWords,
  pagesLabel: 'Pages of the scan',
  pagesTitle: (scan: number | undefined, document: string) =>
    `Pages of ${scan === undefined ? 'the scan' : `scan ${number(scan)}`}: ${document}`,
  part: 'Scan',
  picture: 'Picture alone',
  pictureOf: (page: number, label: string | undefined, scan: number | undefined) =>
    `Page ${page} of ${scan === undefined ? 'the scan' : `scan ${number(scan)}`}${label === undefined ? '' : `, ${label}`}`,
  previous: 'Page before',
  seePage: 'See this page of the scan',
  shared: 'These are the pages that belong to the document; others of the same file are left out.',
  size: sizeInWords,
  text: 'Text of this page',
  texts: 'Text beside the page',
  title: (scans: number) => (scans === 1 ? 'Scan' : 'Scans'),
  whole: 'In the whole text',
};
