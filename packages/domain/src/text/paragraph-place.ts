import { paragraphAnchor } from '../document-contents.ts';
import { readHtml, type HtmlNode } from './html-tree.ts';

/** A paragraph that somebody points to: its number as the page prints it (headings and lists have none), and its words. */
export interface ParagraphPlace {
  readonly anchor: string;
  readonly number: number | null;
  readonly text: string;
}

/** The paragraph at an anchor among the texts of a document; undefined when there is none. */
export function findParagraph(
  texts: readonly { readonly key: string; readonly html: string }[],
  anchor: string,
): ParagraphPlace | undefined {
  for (const { key, html } of texts) {
    if (!anchor.startsWith(`${key}-`)) continue;
    const nodes = readHtml(html);
    let number = 0;
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const isNumbered = node.tag === 'p';
      if (isNumbered) number += 1;
      const found = within(node, (id) => paragraphAnchor(key, id) === anchor);
      if (found) return { anchor, number: isNumbered ? number : null, text: wordsOf(found) };
    }
  }
  return undefined;
}

function within(node: HtmlNode, isWanted: (id: string) => boolean): HtmlNode | undefined {
  if (typeof node === 'string') return undefined;
  if (node.attributes['id'] !== undefined && isWanted(node.attributes['id'])) return node;
  for (const child of node.children) {
    const found = within(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsOf(node: HtmlNode): string {
  const words = (each: HtmlNode): string => (typeof each === 'string' ? each : each.children.map(words).join(''));
  return words(node).replace(/\s+/g, ' ').trim();
}
