import { blockOf } from '@fonds/domain/text/html-line';
import { readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { gapWords } from './gap.ts';
import { noteHeading } from './headings.ts';

/**
 * A text of the closed set as plain text: a blank line between paragraphs, a line for each item and table row (cells parted
 * by tabs). Gaps, page breaks, unclear readings and notes stand in square brackets.
 */
export function htmlToPlainText(html: string): string {
  return blocks(readHtml(html)).join('\n\n');
}

function blocks(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    const block = blockOf(node);
    if (!block) return filled(line([node]));
    if (block.tag === 'hr') return [pageWords(block)];
    if (block.tag === 'ul' || block.tag === 'ol') return [list(block, '')];
    if (block.tag === 'table') return [rows(block).join('\n')];
    if (block.tag === 'aside') return [`[${noteHeading(block.attributes['data-note'])}: ${inner(block)}]`];
    if (block.tag === 'blockquote') return [inner(block).replace(/^(?=.)/gm, '    ')];
    return filled(line(block.children));
  });
}

function inner(block: HtmlElement): string {
  return blocks(block.children).join('\n\n');
}

function list({ tag, attributes, children }: HtmlElement, indent: string): string {
  const first = Number(attributes['start'] ?? '1');
  return children
    .flatMap((item, index) => {
      if (typeof item === 'string') return [];
      const mark = tag === 'ol' ? `${first + index}. ` : '– ';
      const words = item.children.filter((child) => blockOf(child) === undefined);
      const nested = item.children.flatMap((child) => blockOf(child) ?? []);
      return [`${indent}${mark}${line(words)}`, ...nested.map((each) => list(each, `${indent}    `))];
    })
    .join('\n');
}

function rows({ children }: HtmlElement): string[] {
  return children.flatMap((child): string[] => {
    if (typeof child === 'string') return [];
    if (child.tag === 'caption') return filled(line(child.children));
    if (child.tag !== 'tr') return rows(child);
    const cells = child.children.map((cell) => (typeof cell === 'string' ? cell : line(cell.children)));
    return [cells.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t')];
  });
}

/** One line of words: blanks run together, line breaks of the text kept. */
function line(nodes: readonly HtmlNode[]): string {
  return inline(nodes)
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

function inline(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.replace(/\n/g, ' ');
      const { tag, attributes, children } = node;
      if (tag === 'br') return '\n';
      if (attributes['data-page'] !== undefined) return ` ${pageWords(node)} `;
      const words = inline(children);
      if (attributes['data-gap'] !== undefined) return children.length > 0 ? words : gapWords(node);
      if (attributes['data-unclear'] !== undefined) return `${words} [?]`;
      if (attributes['data-note'] !== undefined) return ` [${noteHeading(attributes['data-note'])}: ${words}]`;
      return words;
    })
    .join('');
}

function pageWords({ attributes }: HtmlElement): string {
  const page = attributes['data-page'];
  return page === undefined ? '* * *' : `[page ${page}]`;
}

function filled(words: string): string[] {
  return words === '' ? [] : [words];
}
