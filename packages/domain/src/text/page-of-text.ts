import { blocksOf } from './align-texts.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** The numbers of the pages of the original that begin in a text, in their order. */
export function pagesBegun(html: string): readonly number[] {
  return [...html.matchAll(/ data-page="(\d+)"/g)].map(([, page]) => Number(page));
}

/**
 * What of a text stands on one page of the original: its blocks, those that go over a page cut where it begins or ends.
 * What stands before the first page that is marked is on the one before that, but on none before `first`, the first that there
 * is; all of a text without marks is on that. Empty where the text has nothing of the page. `means` says which page the number
 * of a mark is.
 */
export function blocksOfPage(
  html: string,
  page: number,
  first: number,
  means: (mark: number) => number = (mark) => mark,
): HtmlElement[] {
  const [mark] = pagesBegun(html);
  let here = mark === undefined ? first : Math.max(first, means(mark) - 1);
  const take = (node: HtmlNode): HtmlNode[] => {
    if (typeof node === 'string') return here === page ? [node] : [];
    const begins = node.attributes['data-page'];
    if (begins !== undefined) {
      here = means(Number(begins));
      return [];
    }
    const wasHere = here === page;
    const taken = node.children.map(take);
    const children = taken.flat();
    if (children.length === 0 && (node.children.length > 0 || !wasHere)) return [];
    return [node.tag === 'ol' ? { ...node, attributes: goingOn(node, taken), children } : { ...node, children }];
  };
  return blocksOf(html)
    .flatMap(take)
    .filter((node): node is HtmlElement => typeof node !== 'string');
}

/** Items of a list that goes on from the page before keep their numbers. */
function goingOn(
  { attributes }: HtmlElement,
  taken: readonly (readonly HtmlNode[])[],
): Readonly<Record<string, string>> {
  const before = taken.findIndex((item) => item.length > 0);
  return before <= 0 ? attributes : { ...attributes, start: String(Number(attributes['start'] ?? 1) + before) };
}
