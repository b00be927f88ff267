import { blocksOfPage, pagesBegun } from '@fonds/domain/text/page-of-text';
import { printHtml } from '@fonds/domain/text/html-tree';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import type { ShownScan } from './shown-scans.ts';

/** What a text has of one page of the scan. */
export interface PageText {
  readonly text: DocumentTextView;
  /** Its markup as texts are kept. */
  readonly html: string;
  /** Where it begins on the document's page. */
  readonly anchor: string;
}

/**
 * The texts that have something of a page, in the document's order. Marks of pages in texts number the pages of the first scan;
 * a text without any stands beside a scan of one page alone.
 */
export function textsOfPage(
  view: Pick<DocumentView, 'texts'>,
  { place, pages }: ShownScan,
  page: number,
): readonly PageText[] {
  const first = pages[0]?.number ?? 1;
  if (place !== 1) return [];
  return view.texts.flatMap((text) => {
    const begun = pagesBegun(text.html);
    if (begun.length === 0 && pages.length > 1) return [];
    const html = printHtml(blocksOfPage(text.html, page, first));
    return html === '' ? [] : [{ text, html, anchor: begun.includes(page) ? `${text.key}-page-${page}` : text.key }];
  });
}
