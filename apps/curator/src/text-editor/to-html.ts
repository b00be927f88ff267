import { tidyHtml } from '@fonds/domain/text/html-tidy';
import { printHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import type { Mark, Node } from 'prosemirror-model';
import { childrenOf } from './children.ts';

type Given = Readonly<Record<string, unknown>>;

// Nodes are never changed, so a block that wasn't touched is printed once.
const printed = new WeakMap<Node, string>();

/** What the editor holds as markup of the closed set, tidy; what is empty is left out. */
export function docToText(doc: Node): string {
  return childrenOf(doc)
    .map(blockToText)
    .filter((html) => html !== '')
    .join('\n');
}

/** One block of the top as markup; empty where nothing stands in it. */
export function blockToText(block: Node): string {
  const known = printed.get(block);
  if (known !== undefined) return known;
  const html = tidyHtml(blockOf(block))
    .map((element) => printHtml([element]))
    .join('\n');
  printed.set(block, html);
  return html;
}

function blockOf(node: Node): HtmlElement[] {
  const { id, lang, level, start, note, page }: Given = node.attrs;
  const blocks = () => childrenOf(node).flatMap(blockOf);
  switch (node.type.name) {
    case 'heading':
      return [element(`h${String(level)}`, { id, lang }, lineToNodes(node))];
    case 'bullet_list':
      return [element('ul', {}, blocks())];
    case 'ordered_list':
      return [element('ol', { start }, blocks())];
    case 'list_item':
      return [element('li', { id, lang }, partsOf(node))];
    case 'blockquote':
      return [element('blockquote', { lang }, blocks())];
    case 'aside':
      return [element('aside', { 'data-note': note, lang }, blocks())];
    case 'page_break':
      return [element('hr', { 'data-page': page }, [])];
    case 'table_frame':
      return [element('table', {}, childrenOf(node).flatMap(tableParts))];
    default:
      return [element('p', { id, lang }, lineToNodes(node))];
  }
}

/** The lines of an item without paragraphs around them. */
function partsOf(item: Node): HtmlNode[] {
  return childrenOf(item).flatMap((part, at, all) => {
    if (part.type.name !== 'paragraph') return blockOf(part);
    const words = lineToNodes(part);
    return all[at - 1]?.type.name === 'paragraph' ? [element('br', {}, []), ...words] : words;
  });
}

function tableParts(part: Node): HtmlElement[] {
  const { id, lang }: Given = part.attrs;
  if (part.type.name === 'caption') return [element('caption', { id, lang }, lineToNodes(part))];
  const rows = childrenOf(part);
  const heads = rows.findIndex((row) => row.attrs['head'] !== true);
  const headRows = heads === -1 ? rows.length : heads;
  return [
    element('thead', {}, rows.slice(0, headRows).map(rowOf)),
    element('tbody', {}, rows.slice(headRows).map(rowOf)),
  ];
}

function rowOf(row: Node): HtmlElement {
  const cells = childrenOf(row).map((cell) => {
    const { scope, colspan, rowspan, lang }: Given = cell.attrs;
    return element(
      cell.type.name === 'table_header' ? 'th' : 'td',
      { scope, colspan, rowspan, lang },
      lineToNodes(cell),
    );
  });
  return element('tr', { id: row.attrs['id'] }, cells);
}

interface Piece {
  readonly node: Node;
  readonly marks: readonly Mark[];
}

function lineToNodes(line: Node): HtmlNode[] {
  return nested(childrenOf(line).map((node) => ({ node, marks: node.marks })));
}

/** The pieces in their elements: what reaches furthest stands around the rest; of two that reach as far, what was written so. */
function nested(pieces: readonly Piece[]): HtmlNode[] {
  const found: HtmlNode[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    const outer = outermost(pieces, at);
    if (!outer) {
      found.push(atomOf(piece.node));
      at += 1;
      continue;
    }
    const inside = pieces
      .slice(at, outer.until)
      .map(({ node, marks }) => ({ node, marks: marks.filter((mark) => !mark.eq(outer.mark)) }));
    found.push(elementOf(outer.mark, nested(inside)));
    at = outer.until;
  }
  return found;
}

function outermost(pieces: readonly Piece[], at: number): { readonly mark: Mark; readonly until: number } | undefined {
  const reaching = (pieces[at]?.marks ?? []).map((mark) => {
    let until = at + 1;
    while (pieces[until]?.marks.some((other) => other.eq(mark))) until += 1;
    return { mark, until };
  });
  return reaching.sort((a, b) => b.until - a.until || depthOf(a.mark) - depthOf(b.mark))[0];
}

function depthOf({ attrs }: Mark): number {
  const depth: unknown = attrs['depth'];
  return typeof depth === 'number' ? depth : Infinity;
}

function atomOf(node: Node): HtmlNode {
  const { page, reason, extent }: Given = node.attrs;
  switch (node.type.name) {
    case 'text':
      return node.text ?? '';
    case 'page_mark':
      return element('span', { 'data-page': page }, []);
    case 'gap':
      return element('span', { 'data-gap': reason, 'data-extent': extent }, []);
    default:
      return element('br', {}, []);
  }
}

function elementOf({ type, attrs }: Mark, inside: HtmlNode[]): HtmlElement {
  const { lang, note, record, href, reason, extent }: Given = attrs;
  switch (type.name) {
    case 'note':
      return element('span', { 'data-note': note, lang }, inside);
    case 'lang':
      return element('span', { lang }, inside);
    case 'unclear':
      return element('span', { 'data-unclear': '', lang }, inside);
    case 'gap_words':
      return element('span', { 'data-gap': reason, 'data-extent': extent }, inside);
    case 'record':
      return element('a', { 'data-record': record }, inside);
    case 'link':
      return element('a', { href }, inside);
    default:
      return element(type.name, {}, inside);
  }
}

function element(tag: string, given: Readonly<Record<string, unknown>>, children: HtmlNode[]): HtmlElement {
  const attributes = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value !== 'string' && typeof value !== 'number'
        ? []
        : [[name, typeof value === 'number' ? value.toString() : value]],
    ),
  );
  return { tag, attributes, children };
}
