const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/tiff': 'TIFF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
};

/** The kind of a scan's file as people call it; the media type itself where it is none of those that are read. */
export function fileKindInWords(mediaType: string): string {
  return kinds[mediaType] ?? mediaType;
}

/** *12 pages*; nothing for a file whose pages aren't known. */
export function pagesInWords(pages: number): string {
  if (pages === 0) return '';
  return pages === 1 ? '1 page' : `${pages.toLocaleString('en')} pages`;
}

/** Which pages of a shared file are a document's own: *pages 3–5*, *from page 3*; nothing where all are. */
export function rangeInWords(from: string, to: string): string {
  if (from === '' && to === '') return '';
  if (to === '') return `from page ${from}`;
  if (from === '') return `up to page ${to}`;
  return from === to ? `page ${from}` : `pages ${from}–${to}`;
}
