import { paragraphAnchor } from '@fonds/domain/document-contents';
import { gapReasonInWords } from '@fonds/domain/evidence-words';
import { printHtml, readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { markHits } from '@fonds/domain/text/passages';

interface Presentation {
  /** Stands before each paragraph's id, so that the texts of one page never share an address. */
  readonly key?: string;
  /** What is marked in the text. */
  readonly terms?: readonly string[];
  /** How many marks stand before this text. */
  readonly hits?: number;
  /** The addresses of records that names in the text lead to, by record id. */
  readonly paths?: ReadonlyMap<string, string>;
}

interface Presented {
  readonly html: string;
  /** How many marks stand up to the end of this text. */
  readonly hits: number;
}

/**
 * The markup that texts are kept in, made fit to be read: gaps and page breaks say in words what they are, names lead to
 * their records, and what was searched for is marked, each mark with an id (`hit-1` …).
 */
export function presentText(html: string, presentation: Presentation = {}): Presented {
  const { key, terms = [], paths } = presentation;
  let hits = presentation.hits ?? 0;

  const present = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? mark(node) : [presentElement(node)]));

  const mark = (text: string): HtmlNode[] => {
    if (terms.length === 0) return [text];
    return markHits(text, terms).map((part) => {
      if (!part.marked) return part.text;
      hits += 1;
      return { tag: 'mark', attributes: { id: `hit-${String(hits)}` }, children: [part.text] };
    });
  };

  const presentElement = ({ tag, attributes, children }: HtmlElement): HtmlElement => {
    const { id, 'data-page': page, 'data-gap': gap, 'data-record': record } = attributes;
    if (page !== undefined) return pageBreak(tag, page);
    if (gap !== undefined) return gapElement(gap, attributes['data-extent'], present(children));
    if (tag === 'a' && record !== undefined) {
      const path = paths?.get(record);
      return path === undefined
        ? { tag: 'span', attributes: {}, children: present(children) }
        : { tag: 'a', attributes: { href: path }, children: present(children) };
    }
    const named = id === undefined || key === undefined ? attributes : { ...attributes, id: paragraphAnchor(key, id) };
    return { tag, attributes: named, children: present(children) };
  };

  return { html: printHtml(present(readHtml(html))), hits };
}

function pageBreak(tag: string, page: string): HtmlElement {
  return tag === 'hr'
    ? { tag: 'p', attributes: { class: 'page-break', lang: 'en' }, children: [`page ${page}`] }
    : { tag: 'span', attributes: { class: 'page-mark', lang: 'en' }, children: [`[page ${page}]`] };
}

/** Says how much is missing, in the text's own language, and why, in the page's. */
function gapElement(reason: string, extent: string | undefined, words: HtmlNode[]): HtmlElement {
  const why: HtmlElement = { tag: 'span', attributes: { lang: 'en' }, children: [gapReasonInWords(reason)] };
  const inside = words.length > 0 ? words : ['[', ...(extent === undefined ? [] : [`${extent} `]), why, ']'];
  return { tag: 'span', attributes: { 'data-gap': reason }, children: inside };
}
