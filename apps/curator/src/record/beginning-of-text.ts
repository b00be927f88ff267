import { idTags } from '@fonds/domain/text/html-set';
import { tidyHtml } from '@fonds/domain/text/html-tidy';
import { printHtml, readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { presentText } from '@fonds/ui/present-text';

/** As many paragraphs, headings, items and rows of a text as a glance at it needs. */
const most = 12;

/**
 * The beginning of a text in the markup in which its public page has it, and how many paragraphs, items and rows come after.
 * `key` keeps the ids of the texts of one page apart. Links lead nowhere: who follows one would leave what isn't saved.
 */
export function beginningOfText(html: string, key: string): { readonly html: string; readonly left: number } {
  const cut = { lines: 0 };
  const blocks = beginning(tidyHtml(readHtml(html)), cut);
  return { html: presentText(printHtml(blocks), { key }).html, left: Math.max(0, cut.lines - most) };
}

function beginning(nodes: readonly HtmlNode[], cut: { lines: number }): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return cut.lines > most ? [] : [node];
    if (idTags.has(node.tag)) cut.lines += 1;
    const isCut = cut.lines > most || (node.tag === 'hr' && cut.lines === most);
    const children = beginning(node.children, cut);
    const isEmptied = children.length === 0 && node.children.length > 0;
    return isCut || isEmptied ? [] : [withoutWay(node, children)];
  });
}

function withoutWay({ tag, attributes }: HtmlElement, children: HtmlNode[]): HtmlElement {
  return { tag, attributes: tag === 'a' ? {} : attributes, children };
}
