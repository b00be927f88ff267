import { isInlineTag, rightAttributes } from './html-set.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

const mostNested = 8;
/** Stands for the end of a block within a line while the line is made. */
const edge: HtmlElement = { tag: 'br', attributes: {}, children: [] };

/** The node if it is a block; undefined for words and what stands within a line of them. */
export function blockOf(node: HtmlNode): HtmlElement | undefined {
  return typeof node === 'string' || isInlineTag(node.tag) ? undefined : node;
}

/** Takes inline elements apart that have a block in them, so that blocks stand in blocks alone. */
export function lift(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string' || !isInlineTag(node.tag) || !hasBlock(node)) return [node];
    const lifted: HtmlNode[] = [];
    let words: HtmlNode[] = [];
    for (const child of lift(node.children)) {
      if (blockOf(child)) {
        lifted.push(child);
        words = [];
      } else {
        if (words.length === 0) lifted.push({ ...node, children: words });
        words.push(child);
      }
    }
    return lifted;
  });
}

function hasBlock(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (!isInlineTag(child.tag) || hasBlock(child)));
}

/** All words of the nodes as one line without blanks at its ends; where a block began or ended, a line break. */
export function oneLine(nodes: readonly HtmlNode[]): HtmlNode[] {
  const line: HtmlNode[] = [];
  takeLine(nodes, line);
  return trim(joinStrings(joinEdges(joinStrings(line))));
}

function takeLine(nodes: readonly HtmlNode[], line: HtmlNode[]): void {
  for (const node of lift(nodes)) {
    const block = blockOf(node);
    if (!block) line.push(...words(node, []));
    else if (block.tag === 'hr') line.push(...words({ ...block, tag: 'span' }, []));
    else {
      line.push(edge);
      takeLine(block.children, line);
      line.push(edge);
    }
  }
}

/** A node within a line, with what is right within it; `around` are the tags that it stands in. */
function words(node: HtmlNode, around: readonly string[]): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { tag } = node;
  if (tag === 'br') return [{ tag, attributes: {}, children: [] }];
  const attributes = rightAttributes(tag, node.attributes);
  const plain = (tag === 'span' || tag === 'a') && Object.keys(attributes).length === 0;
  const isBreak = attributes['data-page'] !== undefined;
  const bare = plain || around.length >= mostNested || (tag !== 'span' && around.includes(tag));
  const within = bare || isBreak ? around : [...around, tag];
  const children = joinStrings(node.children.flatMap((child) => words(child, within)));
  if (isBreak) return [{ tag, attributes, children: [] }, ...children];
  const empty = attributes['data-gap'] === undefined && children.every(isSpace);
  return bare || empty ? children : [{ tag, attributes, children }];
}

function isSpace(node: HtmlNode): boolean {
  return typeof node === 'string' ? isBlank(node) : node.tag === 'br';
}

export function isBlank(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}

function joinStrings(nodes: readonly HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}

/** One line break for the ends of blocks that meet, without the blanks between them. */
function joinEdges(nodes: readonly HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node === edge) {
      if (typeof last === 'string' && isBlank(last)) joined.pop();
      if (joined.at(-1) !== edge) joined.push(edge);
    } else if (last !== edge || typeof node !== 'string' || !isBlank(node)) joined.push(node);
  }
  return joined;
}

function trim(nodes: readonly HtmlNode[]): HtmlNode[] {
  let from = 0;
  let to = nodes.length;
  const isSpaceAt = (at: number): boolean => isSpace(nodes[at] ?? '');
  while (from < to && isSpaceAt(from)) from += 1;
  while (from < to && isSpaceAt(to - 1)) to -= 1;
  const line = nodes.slice(from, to);
  const [first] = line;
  if (typeof first === 'string') line[0] = first.replace(/^[ \t\r\n\f]+/, '');
  const last = line.at(-1);
  if (typeof last === 'string') line[line.length - 1] = trimEnd(last);
  return line;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (isBlank(text.charAt(end - 1)) && end > 0) end -= 1;
  return text.slice(0, end);
}
