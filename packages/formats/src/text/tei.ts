import { blockOf } from '@fonds/domain/text/html-line';
import { readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { xml, xmlLines, type XmlNode } from '@fonds/domain/xml';
import type { Linking } from './linking.ts';

interface Teiing extends Linking {
  /** Stands before each paragraph's id, so that it is one of its own in the file. */
  readonly key: string;
}

const noteTypes: Readonly<Record<string, string>> = { editor: 'editorial', translator: 'translator' };

/**
 * A text of the closed set as what stands in a TEI P5 `<body>`: headings open divisions, nested by their level. TEI wants
 * something in every body, so an empty text is an empty paragraph.
 */
export function htmlToTei(html: string, teiing: Teiing): XmlNode[] {
  const blocks = readHtml(html).filter((node) => blockOf(node) !== undefined || !isBlank(node));
  const content = divisions(blocks, 2, teiing);
  return content.length > 0 ? content : [xml('p', {})];
}

/** What stands before the first heading of a level, then a division for each of them. */
function divisions(blocks: readonly HtmlNode[], level: number, teiing: Teiing): XmlNode[] {
  if (level > 4) return blocks.flatMap((node) => block(node, teiing));
  const starts = blocks.flatMap((node, index) => (blockOf(node)?.tag === `h${level}` ? [index] : []));
  const before = divisions(blocks.slice(0, starts[0] ?? blocks.length), level + 1, teiing);
  return [
    ...before,
    ...starts.map((start, index) => {
      const heading = blockOf(blocks[start] ?? '');
      const inside = divisions(blocks.slice(start + 1, starts[index + 1]), level + 1, teiing);
      const head = heading ? xml('head', identity(heading, teiing), inline(heading.children, teiing)) : null;
      // A division holds more than its heading.
      return xmlLines('div', {}, head, inside.length > 0 ? inside : [xml('p', {})]);
    }),
  ];
}

function block(node: HtmlNode, teiing: Teiing): XmlNode[] {
  const element = blockOf(node);
  if (!element) return isBlank(node) ? [] : [xml('p', {}, inline([node], teiing))];
  const { tag, attributes, children } = element;
  const own = identity(element, teiing);
  const blocks = () => children.flatMap((child) => block(child, teiing));
  if (tag === 'hr') return [milestone(attributes)];
  if (tag === 'ul' || tag === 'ol') return [list(element, teiing)];
  if (tag === 'table') return [table(element, teiing)];
  if (tag === 'blockquote') return [xmlLines('quote', own, blocks())];
  if (tag === 'aside') return [xmlLines('note', { type: noteType(attributes), ...own }, blocks())];
  // Within quotations and notes a heading opens no division.
  const rend = tag === 'p' ? undefined : 'heading';
  return [xml('p', { ...own, rend }, inline(children, teiing))];
}

function list(element: HtmlElement, teiing: Teiing): XmlNode {
  const first = Number(element.attributes['start'] ?? '1');
  const numbered = element.tag === 'ol';
  const items = element.children.flatMap((item, index) => {
    if (typeof item === 'string') return [];
    const words = item.children.filter((child) => blockOf(child) === undefined);
    const nested = item.children.flatMap((child) => blockOf(child) ?? []).map((each) => list(each, teiing));
    const own = identity(item, teiing);
    return [xml('item', { ...own, n: numbered ? String(first + index) : undefined }, inline(words, teiing), nested)];
  });
  return xmlLines('list', { rend: numbered ? 'numbered' : 'bulleted' }, items.length > 0 ? items : [xml('item', {})]);
}

function table(element: HtmlElement, teiing: Teiing): XmlNode {
  const rows = (nodes: readonly HtmlNode[], label: boolean): XmlNode[] =>
    nodes.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [];
      if (node.tag === 'caption') return [xml('head', identity(node, teiing), inline(node.children, teiing))];
      if (node.tag !== 'tr') return rows(node.children, node.tag === 'thead');
      return [xmlLines('row', { ...identity(node, teiing), role: label ? 'label' : undefined }, cells(node, teiing))];
    });
  const content = rows(element.children, false);
  return xmlLines('table', {}, content.length > 0 ? content : [xmlLines('row', {}, xml('cell', {}))]);
}

function cells({ children }: HtmlElement, teiing: Teiing): XmlNode[] {
  const list = children.flatMap((cell): XmlNode[] => {
    if (typeof cell === 'string') return [];
    const { colspan: cols, rowspan, lang } = cell.attributes;
    const role = cell.tag === 'th' ? 'label' : undefined;
    return [xml('cell', { role, cols, rows: rowspan, 'xml:lang': lang }, inline(cell.children, teiing))];
  });
  return list.length > 0 ? list : [xml('cell', {})];
}

function inline(nodes: readonly HtmlNode[], teiing: Teiing): XmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : element(node, teiing)));
}

const renditions: Readonly<Record<string, string>> = { strong: 'bold', sup: 'superscript', sub: 'subscript' };

function element(node: HtmlElement, teiing: Teiing): XmlNode[] {
  const { tag, attributes } = node;
  const words = inline(node.children, teiing);
  const lang = attributes['lang'];
  const { 'data-gap': reason, 'data-note': note } = attributes;
  if (tag === 'br') return [xml('lb', {})];
  if (tag === 'em') return [xml('emph', {}, words)];
  if (renditions[tag] !== undefined) return [xml('hi', { rend: renditions[tag] }, words)];
  if (attributes['data-page'] !== undefined) return [milestone(attributes)];
  if (reason !== undefined) {
    const said = words.length > 0 ? xml('desc', {}, words) : null;
    return [xml('gap', { reason, extent: attributes['data-extent'] }, said)];
  }
  if (attributes['data-unclear'] !== undefined) return [xml('unclear', { 'xml:lang': lang }, words)];
  if (note !== undefined) return [xml('note', { type: noteType(attributes), 'xml:lang': lang }, words)];
  if (tag === 'a') return [link(attributes, words, teiing)];
  return lang === undefined ? words : [xml('foreign', { 'xml:lang': lang }, words)];
}

function link(
  { 'data-record': record, href }: HtmlElement['attributes'],
  words: XmlNode[],
  { address, pathOf }: Linking,
): XmlNode {
  if (record === undefined) {
    return xml('ref', { target: href?.startsWith('/') ? address(href) : href }, words);
  }
  const path = pathOf(record);
  const ref = path === undefined ? undefined : address(path);
  if (path?.startsWith('/places/')) return xml('placeName', { ref }, words);
  if (path?.startsWith('/subjects/')) return xml('term', { ref }, words);
  if (path?.startsWith('/documents/')) return xml('ref', { target: ref }, words);
  return xml('name', { ref }, words);
}

function milestone(attributes: HtmlElement['attributes']): XmlNode {
  const page = attributes['data-page'];
  return page === undefined ? xml('milestone', { unit: 'section', rend: 'rule' }) : xml('pb', { n: page });
}

function noteType(attributes: HtmlElement['attributes']): string {
  return noteTypes[attributes['data-note'] ?? ''] ?? 'original';
}

function identity({ attributes: { id, lang } }: HtmlElement, { key }: Teiing) {
  // An XML name begins with no digit, which a text's key may.
  return { 'xml:id': id === undefined ? undefined : `t.${key}-${id}`, 'xml:lang': lang };
}

function isBlank(node: HtmlNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}
