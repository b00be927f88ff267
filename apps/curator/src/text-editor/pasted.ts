import { oneLine } from '@fonds/domain/text/html-line';
import { tidyHtml } from '@fonds/domain/text/html-tidy';
import type { HtmlElement, HtmlNode } from '@fonds/domain/text/html-tree';
import { pastedNotes } from './pasted-notes.ts';
import { nestedLists } from './word-lists.ts';

/** What stands for itself and not for words: it goes with all that it holds. */
const left = new Set(
  'head title meta link style script noscript template iframe object embed svg math canvas audio video img picture map textarea select option input button datalist xml del colgroup col'.split(
    ' ',
  ),
);
/** What stands within a line and adds nothing to its words. */
const bare = new Set(
  'font code small big abbr acronym label kbd samp tt mark ins q time s strike nobr bdi bdo wbr data ruby rb rt rp output meter progress'.split(
    ' ',
  ),
);
const renamed: Readonly<Record<string, string>> = { b: 'strong', i: 'em', u: 'em', cite: 'em', dfn: 'em', var: 'em' };

/**
 * What was copied elsewhere (Word, LibreOffice, Google Docs, a page of the web) as blocks of the closed set: headings, lists,
 * tables, footnotes in their places, bold and italic stay; styles, pictures and scripts go. `isOwn`: copied from a text here.
 */
export function pastedBlocks(copied: readonly HtmlNode[], isOwn: boolean): HtmlElement[] {
  if (isOwn) return tidyHtml(copied.flatMap((node) => withoutIds(node)));
  const withNotes = pastedNotes(copied);
  const highest = headingLevels(withNotes);
  return tidyHtml(nestedLists(withNotes.flatMap((node) => cleaned(node, highest))));
}

function withoutIds(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { id: _, ...attributes } = node.attributes;
  return [{ ...node, attributes, children: node.children.flatMap(withoutIds) }];
}

function cleaned(node: HtmlNode, highest: number): HtmlNode[] {
  if (typeof node === 'string') return [node.replace(/[ \t\r\n\f]+/g, ' ').replace(/[ \u00a0]{2,}/g, ' ')];
  const { tag, attributes } = node;
  const style = (attributes['data-style'] ?? attributes['style'] ?? '').toLowerCase().replace(/\s*([:;])\s*/g, '$1');
  if (left.has(tag) || /display:none|mso-hide:all|mso-list:ignore/.test(style)) return [];
  const children = (): HtmlNode[] => node.children.flatMap((child) => cleaned(child, highest));
  if (tag === 'pre') return [block('p', withBreaks(node.children), {})];
  if (bare.has(tag) || tag.includes(':')) return children();
  if (tag === 'span' || renamed[tag] !== undefined || tag === 'strong' || tag === 'em') {
    return emphasised(tag, style, children(), attributes);
  }
  const level = headingLevel(node);
  if (level !== undefined) return [block(`h${Math.min(4, 2 + level - highest)}`, children(), {})];
  if (tag === 'a') {
    const href = attributes['href'] ?? '';
    return /^(?:https?:\/\/|mailto:)/i.test(href) ? [block('a', children(), { href })] : children();
  }
  if (tag === 'p' && children().every((child) => typeof child === 'string' && child.trim() === '')) return [];
  const { colspan, rowspan, start, 'data-note': note } = attributes;
  const list = /mso-list:(l\d+) level(\d)/.exec(style);
  return [
    block(tag, children(), {
      ...(colspan === undefined ? {} : { colspan }),
      ...(rowspan === undefined ? {} : { rowspan }),
      ...(start === undefined ? {} : { start }),
      ...(note === undefined ? {} : { 'data-note': note }),
      ...(list ? { 'data-level': list[2] ?? '1', 'data-numbered': isNumbered(node) ? 'yes' : 'no' } : {}),
    }),
  ];
}

/** Bold, italic and raised words, however they are said; a tag whose style takes it back says nothing. */
function emphasised(
  tag: string,
  style: string,
  children: HtmlNode[],
  { 'data-note': note }: Readonly<Record<string, string>>,
): HtmlNode[] {
  if (note !== undefined) return [block('span', oneLine(children), { 'data-note': note })];
  const name = renamed[tag] ?? tag;
  const strong =
    name === 'strong'
      ? !/(?:^|;)font-weight:(?:normal|[1-4]00)/.test(style)
      : /(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style);
  const em = name === 'em' ? !/(?:^|;)font-style:normal/.test(style) : /(?:^|;)font-style:italic/.test(style);
  const raised = /vertical-align:(super|sub)/.exec(style)?.[1];
  let words = children;
  if (raised !== undefined) words = [block(raised === 'super' ? 'sup' : 'sub', words, {})];
  if (em) words = [block('em', words, {})];
  if (strong) words = [block('strong', words, {})];
  return words;
}

function headingLevels(nodes: readonly HtmlNode[]): number {
  const levels = nodes.flatMap(function each(node): number[] {
    if (typeof node === 'string') return [];
    const own = headingLevel(node);
    return [...(own === undefined ? [] : [own]), ...node.children.flatMap(each)];
  });
  return Math.min(6, ...levels);
}

function headingLevel({ tag, attributes }: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level !== undefined) return Number(level);
  if (attributes['class'] === 'MsoTitle') return 1;
  return attributes['class'] === 'MsoSubtitle' ? 2 : undefined;
}

/** Whether the mark before a list paragraph of Word counts: `1.`, `b)`, `iv.`; anything else is a bullet. */
function isNumbered(paragraph: HtmlElement): boolean {
  const mark = /^\s*\(?([\p{L}\p{N}]{1,6})[.)]/u.exec(wordsIn(paragraph));
  return mark !== null && mark[1] !== 'o';
}

function wordsIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}

function withBreaks(nodes: readonly HtmlNode[]): HtmlNode[] {
  const lines = nodes
    .map(wordsIn)
    .join('')
    .split(/\r\n|\r|\n/);
  return lines.flatMap((line, at) => (at === 0 ? [line] : [block('br', [], {}), line]));
}

function block(tag: string, children: HtmlNode[], attributes: Readonly<Record<string, string>>): HtmlElement {
  return { tag, attributes, children };
}
