import { rightAttributes } from './html-set.ts';
import { blockOf, isBlank, lift, oneLine } from './html-line.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

const mostNested = 8;

type Attributes = Record<string, string>;

/**
 * Brings nodes into the content model of texts: blocks at the top and in quotations and notes, lines of words in blocks,
 * lists of items, tables of rows; each id once. Words are kept wherever they stand; elements that are empty, out of place
 * or unknown go. Tidying what is tidy changes nothing.
 */
export function tidyHtml(nodes: readonly HtmlNode[]): HtmlElement[] {
  const seen = new Set<string>();
  return tidyBlocks(nodes, 0).map((block) => withoutRepeatedIds(block, seen));
}

function withoutRepeatedIds(element: HtmlElement, seen: Set<string>): HtmlElement {
  const { id, ...others } = element.attributes;
  const repeated = id !== undefined && seen.has(id);
  if (id !== undefined) seen.add(id);
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : withoutRepeatedIds(child, seen),
  );
  return { tag: element.tag, attributes: repeated ? others : element.attributes, children };
}

function tidyBlocks(nodes: readonly HtmlNode[], depth: number): HtmlElement[] {
  const blocks: HtmlElement[] = [];
  for (const group of linesAndBlocks(nodes)) {
    if (Array.isArray(group)) blocks.push(...paragraph(group, {}));
    else blocks.push(...tidyBlock(group, depth));
  }
  return blocks;
}

/** The nodes with everything that stands in one line put together. */
function linesAndBlocks(nodes: readonly HtmlNode[]): (HtmlElement | HtmlNode[])[] {
  const groups: (HtmlElement | HtmlNode[])[] = [];
  for (const node of lift(nodes)) {
    const block = blockOf(node);
    const last = groups.at(-1);
    if (block) groups.push(block);
    else if (Array.isArray(last)) last.push(node);
    else groups.push([node]);
  }
  return groups;
}

function tidyBlock({ tag, attributes: given, children }: HtmlElement, depth: number): HtmlElement[] {
  const attributes = rightAttributes(tag, given);
  switch (tag) {
    case 'p':
      return splitParagraph(children, attributes, depth);
    case 'h2':
    case 'h3':
    case 'h4':
      return unlessEmpty(tag, attributes, oneLine(children));
    case 'ul':
    case 'ol':
      return unlessEmpty(tag, attributes, items(children, depth + 1));
    case 'li':
      return unlessEmpty('ul', {}, items([{ tag, attributes, children }], depth + 1));
    case 'table':
      return table(children, depth);
    case 'blockquote':
    case 'aside': {
      const blocks = tidyBlocks(children, depth + 1);
      return depth < mostNested ? unlessEmpty(tag, attributes, blocks) : blocks;
    }
    case 'hr':
      return attributes['data-page'] === undefined ? [] : [{ tag, attributes, children: [] }];
    default:
      return tidyBlocks(children, depth);
  }
}

/** A paragraph with blocks in it comes apart; its first line keeps its id. */
function splitParagraph(children: readonly HtmlNode[], attributes: Attributes, depth: number): HtmlElement[] {
  const { id, ...others } = attributes;
  let own = attributes;
  return linesAndBlocks(children).flatMap((group) => {
    if (!Array.isArray(group)) return tidyBlock(group, depth);
    const split = paragraph(group, own);
    if (split.some((block) => block.tag === 'p')) own = others;
    return split;
  });
}

/** A line at the level of blocks: a paragraph, or page breaks when there is nothing else in it. */
function paragraph(line: readonly HtmlNode[], attributes: Attributes): HtmlElement[] {
  const words = oneLine(line);
  const breaks = words.flatMap((node) => (isPageBreak(node) ? [{ ...node, tag: 'hr' }] : []));
  const onlyBreaks = words.every((node) => (typeof node === 'string' ? isBlank(node) : isPageBreak(node)));
  return onlyBreaks ? breaks : [{ tag: 'p', attributes, children: words }];
}

function isPageBreak(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && node.tag === 'span' && node.attributes['data-page'] !== undefined;
}

function items(nodes: readonly HtmlNode[], depth: number): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const group of linesAndBlocks(nodes)) {
    const own = !Array.isArray(group) && group.tag === 'li' ? group : undefined;
    const children = item(own?.children ?? [group].flat(), depth);
    const last = found.at(-1);
    // A list or page break between two items belongs to the item before it.
    const joins = !own && children.every((child) => isPageBreak(child) || (typeof child !== 'string' && isList(child)));
    if (joins && last) last.children.push(...children);
    else found.push(...unlessEmpty('li', own ? rightAttributes('li', own.attributes) : {}, children));
  }
  return found;
}

/** What an item holds: lines of words, and lists within it. */
function item(nodes: readonly HtmlNode[], depth: number): HtmlNode[] {
  const parts: HtmlNode[] = [];
  let line: HtmlNode[] = [];
  for (const node of lift(nodes)) {
    const block = blockOf(node);
    if (block && isList(block) && depth < mostNested) {
      const list = unlessEmpty(
        block.tag,
        rightAttributes(block.tag, block.attributes),
        items(block.children, depth + 1),
      );
      parts.push(...oneLine(line), ...list);
      line = [];
    } else line.push(node);
  }
  return [...parts, ...oneLine(line)];
}

interface Table {
  caption: HtmlElement | undefined;
  readonly head: HtmlElement[];
  readonly body: HtmlElement[];
  /** What stands between the rows: it goes before the table. */
  readonly stray: HtmlNode[];
}

function table(nodes: readonly HtmlNode[], depth: number): HtmlElement[] {
  const read: Table = { caption: undefined, head: [], body: [], stray: [] };
  takeRows(nodes, read, read.body);
  const rows = [...unlessEmpty('thead', {}, read.head), ...unlessEmpty('tbody', {}, read.body)];
  if (rows.length === 0) return tidyBlocks([...(read.caption ? [read.caption] : []), ...read.stray], depth);
  const parts = read.caption ? [read.caption, ...rows] : rows;
  return [...tidyBlocks(read.stray, depth), { tag: 'table', attributes: {}, children: parts }];
}

function takeRows(nodes: readonly HtmlNode[], read: Table, rows: HtmlElement[]): void {
  for (const node of lift(nodes)) {
    const block = blockOf(node);
    if (block?.tag === 'thead') takeRows(block.children, read, read.head);
    else if (block?.tag === 'tbody') takeRows(block.children, read, read.body);
    else if (block?.tag === 'tr') rows.push(...row(block.children, rightAttributes('tr', block.attributes)));
    else if (block?.tag === 'td' || block?.tag === 'th') rows.push(...row([block], {}));
    else if (block?.tag === 'caption' && read.caption === undefined) {
      read.caption = unlessEmpty('caption', rightAttributes('caption', block.attributes), oneLine(block.children))[0];
    } else read.stray.push(node);
  }
}

function row(nodes: readonly HtmlNode[], attributes: Attributes): HtmlElement[] {
  const cells = linesAndBlocks(nodes).flatMap((group): HtmlElement[] => {
    if (Array.isArray(group)) return unlessEmpty('td', {}, oneLine(group));
    const { tag } = group;
    if (tag !== 'td' && tag !== 'th') return [{ tag: 'td', attributes: {}, children: oneLine([group]) }];
    return [{ tag, attributes: rightAttributes(tag, group.attributes), children: oneLine(group.children) }];
  });
  return unlessEmpty('tr', attributes, cells);
}

function isList(element: HtmlElement): boolean {
  return element.tag === 'ul' || element.tag === 'ol';
}

function unlessEmpty(tag: string, attributes: Attributes, children: HtmlNode[]): HtmlElement[] {
  return children.length === 0 ? [] : [{ tag, attributes, children }];
}
