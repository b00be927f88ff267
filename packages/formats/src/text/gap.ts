import { gapReasonInWords } from '@fonds/domain/evidence-words';
import type { HtmlElement } from '@fonds/domain/text/html-tree';

/** What an editor prints where words are missing: *[3 lines not declassified]*. */
export function gapWords({ attributes }: HtmlElement): string {
  const extent = attributes['data-extent'];
  return `[${extent === undefined ? '' : `${extent} `}${gapReasonInWords(attributes['data-gap'] ?? '')}]`;
}
