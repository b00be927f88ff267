import { documentHref } from '../components/search-links.ts';

/** The address of all pages of a scan. `scan` is its place among those that the public sees of the document, from 1. */
export function scanHref(slug: string, scan: number): string {
  return `${documentHref(slug)}/scans/${scan}`;
}

/** The address of one of its pages to look at, by the page’s number in the file; with the text that stands beside it. */
export function scanPageHref(slug: string, scan: number, page: number, text?: string): string {
  const asked = text === undefined ? '' : `?texts=${encodeURIComponent(text)}`;
  return `${scanHref(slug, scan)}/${page}${asked}`;
}

/** The address of the picture of a page. */
export function pictureHref(slug: string, scan: number, page: number, size: 'small' | 'large'): string {
  return `${scanHref(slug, scan)}/${page}${size === 'small' ? '-small' : ''}.webp`;
}

/** The address of the file as it was sent. */
export function originalHref(slug: string, scan: number): string {
  return `${scanHref(slug, scan)}/original`;
}
