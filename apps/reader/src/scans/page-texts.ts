import { blocksOfPage, pagesBegun } from '@fonds/domain/text/page-of-text';
import { printHtml } from '@fonds/domain/text/html-tree';
import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { pagesMeant, type ScanPlace } from '@fonds/domain/scan-place';

/** What a text has of one page of the scan. */
export interface PageText {
  readonly text: DocumentTextView;
  /** Its markup as texts are kept. */
  readonly html: string;
  /** Where it begins on the document's page. */
  readonly anchor: string;
}

/**
 * The texts that have something of a page, in the document's order. `places` are all pages of the document's scans, `index`
 * the page's own place among them, from 0. A text without any marks stands beside the only page there is.
 */
export function textsOfPage(
  view: Pick<DocumentView, 'texts'>,
  places: readonly ScanPlace[],
  index: number,
): readonly PageText[] {
  return view.texts.flatMap((text) => {
    const begun = pagesBegun(text.html);
    const means = pagesMeant(places, begun);
    if (begun.length === 0 && places.length > 1) return [];
    const html = printHtml(blocksOfPage(text.html, index, 0, means));
    const mark = begun.find((one) => means(one) === index);
    return html === '' ? [] : [{ text, html, anchor: mark === undefined ? text.key : `${text.key}-page-${mark}` }];
  });
}
