import { tidyHtml } from '@fonds/domain/text/html-tidy';
import { readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import type { Attrs, Mark, Node, NodeType } from 'prosemirror-model';
import { marks, nodes } from './schema.ts';

/** A text's markup as the editor holds it; an empty one has an empty paragraph to type in. */
export function textToDoc(html: string): Node {
  return nodes.doc.create(null, orEmpty(blocksToNodes(tidyHtml(readHtml(html)))));
}

/** Tidy blocks as nodes. */
export function blocksToNodes(blocks: readonly HtmlElement[]): Node[] {
  return blocks.map(block);
}

function block({ tag, attributes, children }: HtmlElement): Node {
  const { lang = null } = attributes;
  switch (tag) {
    case 'h2':
    case 'h3':
    case 'h4':
      return lineOf(nodes.heading, { ...idAndLang(attributes), level: Number(tag.slice(1)) }, children);
    case 'ul':
      return nodes.bullet_list.create(null, items(children));
    case 'ol':
      return nodes.ordered_list.create({ start: attributes['start'] ?? null }, items(children));
    case 'blockquote':
      return nodes.blockquote.create({ lang }, orEmpty(blocksToNodes(elements(children))));
    case 'aside':
      return nodes.aside.create({ note: attributes['data-note'], lang }, orEmpty(blocksToNodes(elements(children))));
    case 'table':
      return table(elements(children));
    case 'hr':
      return nodes.page_break.create({ page: attributes['data-page'] });
    default:
      return lineOf(nodes.paragraph, idAndLang(attributes), children);
  }
}

function items(children: readonly HtmlNode[]): Node[] {
  return elements(children).map((item) => nodes.list_item.create(idAndLang(item.attributes), orEmpty(partsOf(item))));
}

/** An item's lines of words, each as a paragraph, and the lists in it. */
function partsOf(item: HtmlElement): Node[] {
  const parts: Node[] = [];
  let words: HtmlNode[] = [];
  const endLine = () => {
    if (words.length > 0) parts.push(lineOf(nodes.paragraph, null, words));
    words = [];
  };
  for (const child of item.children) {
    if (typeof child === 'string' || (child.tag !== 'ul' && child.tag !== 'ol')) words.push(child);
    else {
      endLine();
      parts.push(block(child));
    }
  }
  endLine();
  return parts;
}

function table(parts: readonly HtmlElement[]): Node {
  const caption = parts.find(({ tag }) => tag === 'caption');
  const rows = parts.flatMap((part) =>
    part.tag === 'caption' ? [] : elements(part.children).map((row) => rowOf(row, part.tag === 'thead')),
  );
  const frame = [nodes.table.create(null, rows)];
  if (caption) frame.unshift(lineOf(nodes.caption, idAndLang(caption.attributes), caption.children));
  return nodes.table_frame.create(null, frame);
}

function rowOf({ attributes, children }: HtmlElement, head: boolean): Node {
  const cells = elements(children).map(
    ({ tag, attributes: { scope = null, colspan, rowspan, lang = null }, children: words }) =>
      lineOf(
        tag === 'th' ? nodes.table_header : nodes.table_cell,
        { scope, colspan: Number(colspan ?? 1), rowspan: Number(rowspan ?? 1), lang },
        words,
      ),
  );
  return nodes.table_row.create({ id: attributes['id'] ?? null, head }, cells);
}

function lineOf(type: NodeType, attrs: Attrs | null, words: readonly HtmlNode[]): Node {
  const line: Node[] = [];
  takeWords(words, [], line, { order: 0 });
  return type.create(attrs, line);
}

function takeWords(
  words: readonly HtmlNode[],
  around: readonly Mark[],
  line: Node[],
  counted: { order: number },
): void {
  for (const node of words) {
    if (typeof node === 'string') {
      if (node !== '') line.push(nodes.text.schema.text(node, around));
      continue;
    }
    const atom = atomOf(node);
    if (atom) line.push(atom.mark(around));
    else {
      const mark = markOf(node, { order: (counted.order += 1), depth: around.length });
      takeWords(node.children, mark.addToSet(around), line, counted);
    }
  }
}

function atomOf({ tag, attributes, children }: HtmlElement): Node | undefined {
  const { 'data-page': page, 'data-gap': reason, 'data-extent': extent = null } = attributes;
  if (tag === 'br') return nodes.line_break.create();
  if (page !== undefined) return nodes.page_mark.create({ page });
  return reason !== undefined && children.length === 0 ? nodes.gap.create({ reason, extent }) : undefined;
}

function markOf({ tag, attributes }: HtmlElement, place: { readonly order: number; readonly depth: number }): Mark {
  const { lang = null, href, 'data-record': record, 'data-note': note } = attributes;
  const { 'data-gap': reason, 'data-extent': extent = null, 'data-unclear': unclear } = attributes;
  if (tag === 'em') return marks.em.create(place);
  if (tag === 'strong') return marks.strong.create(place);
  if (tag === 'sup') return marks.sup.create(place);
  if (tag === 'sub') return marks.sub.create(place);
  if (record !== undefined) return marks.record.create({ ...place, record });
  if (href !== undefined) return marks.link.create({ ...place, href });
  if (reason !== undefined) return marks.gap_words.create({ ...place, reason, extent });
  if (unclear !== undefined) return marks.unclear.create({ ...place, lang });
  if (note !== undefined) return marks.note.create({ ...place, note, lang });
  return marks.lang.create({ ...place, lang });
}

function idAndLang({ id = null, lang = null }: Readonly<Record<string, string | null>>): Attrs {
  return { id, lang };
}

function elements(children: readonly HtmlNode[]): HtmlElement[] {
  return children.filter((child): child is HtmlElement => typeof child !== 'string');
}

function orEmpty(found: Node[]): Node[] {
  return found.length > 0 ? found : [nodes.paragraph.create()];
}
