import { blockOf } from '@fonds/domain/text/html-line';
import { escapeHtml, readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { gapWords } from './gap.ts';
import { noteHeading } from './headings.ts';
import type { Linking } from './linking.ts';

/** A text of the closed set as CommonMark, with tables as GitHub writes them. */
export function htmlToMarkdown(html: string, linking: Linking): string {
  return blocks(readHtml(html), linking).join('\n\n');
}

function blocks(nodes: readonly HtmlNode[], linking: Linking): string[] {
  return nodes.flatMap((node): string[] => {
    const block = blockOf(node);
    if (!block) return filled(paragraph([node], linking));
    const { tag, attributes, children } = block;
    const heading = /^h([234])$/.exec(tag);
    if (heading) return filled(oneLine(children, linking)).map((words) => `${'#'.repeat(Number(heading[1]))} ${words}`);
    if (tag === 'hr') {
      const page = attributes['data-page'];
      return [page === undefined ? '* * *' : `\\[page ${page}\\]`];
    }
    if (tag === 'ul' || tag === 'ol') return filled(list(block, linking));
    if (tag === 'table') return table(block, linking);
    if (tag === 'aside') return [quoted([`**${noteHeading(attributes['data-note'])}**`, ...blocks(children, linking)])];
    if (tag === 'blockquote') return [quoted(blocks(children, linking))];
    return filled(paragraph(children, linking));
  });
}

function quoted(parts: readonly string[]): string {
  return parts.join('\n\n').replace(/^/gm, '> ');
}

function list({ tag, attributes, children }: HtmlElement, linking: Linking): string {
  const first = Number(attributes['start'] ?? '1');
  return children
    .flatMap((item, index) => {
      if (typeof item === 'string') return [];
      const mark = tag === 'ol' ? `${first + index}. ` : '- ';
      const words = paragraph(
        item.children.filter((child) => blockOf(child) === undefined),
        linking,
      );
      const nested = item.children.flatMap((child) => blockOf(child) ?? []).map((each) => list(each, linking));
      return [`${mark}${[words, ...nested].join('\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`)}`];
    })
    .join('\n');
}

/** A table needs a head: where there is none, it has empty cells. What spans several cells stands in the first. */
function table(block: HtmlElement, linking: Linking): string[] {
  const caption = block.children.flatMap((child) =>
    typeof child !== 'string' && child.tag === 'caption' ? filled(paragraph(child.children, linking)) : [],
  );
  const rows = rowsOf(block).map((row) =>
    row.children.flatMap((cell) => {
      if (typeof cell === 'string') return [];
      const more = Math.min(Number(cell.attributes['colspan'] ?? '1'), 100) - 1;
      return [oneLine(cell.children, linking), ...Array.from({ length: more }, () => '')];
    }),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const [head = [], ...body] = hasHead(block) ? rows : [[], ...rows];
  const print = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [...caption, [print(head), `|${' --- |'.repeat(width)}`, ...body.map(print)].join('\n')];
}

function hasHead({ children }: HtmlElement): boolean {
  return children.some((child) => typeof child !== 'string' && child.tag === 'thead');
}

function rowsOf({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'caption') return [];
    return child.tag === 'tr' ? [child] : rowsOf(child);
  });
}

function paragraph(nodes: readonly HtmlNode[], linking: Linking): string {
  const words = tidy(inline(nodes, linking, false));
  // At the start of a line these would begin a list, a heading's rule or a quotation.
  return words.replace(/^([-+=])/gm, '\\$1').replace(/^(\d{1,9})([.)])/gm, '$1\\$2');
}

function oneLine(nodes: readonly HtmlNode[], linking: Linking): string {
  return tidy(inline(nodes, linking, false).replace(/\\\n/g, '<br>')).replace(/\n/g, ' ');
}

function tidy(words: string): string {
  return words
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?(\n) ?/g, '$1')
    .replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '');
}

const bounded = /^[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?$/u;

function inline(nodes: readonly HtmlNode[], linking: Linking, emphasised: boolean): string {
  let line = '';
  for (const node of nodes) {
    if (typeof node === 'string') line += escapeMarkdown(node);
    else line += element(node, linking, emphasised || line.endsWith('*'));
  }
  return line;
}

function element(node: HtmlElement, linking: Linking, emphasised: boolean): string {
  const { tag, attributes, children } = node;
  if (tag === 'br') return '\\\n';
  const { 'data-page': page, 'data-gap': gap, 'data-note': note } = attributes;
  if (page !== undefined) return ` \\[page ${page}\\] `;
  const isEmphasis = tag === 'em' || tag === 'strong';
  const words = inline(children, linking, emphasised || isEmphasis);
  if (gap !== undefined) return children.length > 0 ? words : escapeMarkdown(gapWords(node));
  if (attributes['data-unclear'] !== undefined) return `${words} \\[?\\]`;
  if (note !== undefined) return ` \\[${noteHeading(note)}: ${words}\\]`;
  if (isEmphasis) {
    const mark = tag === 'em' ? '*' : '**';
    // Next to signs, blanks or other emphasis the marks would be read otherwise, or not at all.
    return !emphasised && bounded.test(words) ? `${mark}${words}${mark}` : `<${tag}>${words}</${tag}>`;
  }
  if (tag === 'sup' || tag === 'sub') return `<${tag}>${words}</${tag}>`;
  if (tag === 'a') return link(attributes, words, linking);
  const lang = attributes['lang'];
  return lang === undefined ? words : `<span lang="${lang}">${words}</span>`;
}

function link(attributes: HtmlElement['attributes'], words: string, { address, pathOf }: Linking): string {
  const record = attributes['data-record'];
  const to = record === undefined ? attributes['href'] : pathOf(record);
  if (to === undefined || words.includes('](')) return words;
  return `[${words}](<${(to.startsWith('/') ? address(to) : to).replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
}

/** Words that mean nothing in Markdown but themselves. */
export function escapeMarkdown(text: string): string {
  return escapeHtml(text.replace(/\s*\n\s*/g, ' ')).replace(/[\\`*_[\]#|~$!]/g, '\\$&');
}

function filled(words: string): string[] {
  return words === '' ? [] : [words];
}
