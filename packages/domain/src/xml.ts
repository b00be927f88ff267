/** An element of XML, or a run of characters. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  /** Those that are undefined aren't written. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
  /** Its children are elements alone, each written on a line of its own. */
  readonly onLines: boolean;
}

type Given = XmlNode | readonly XmlNode[] | null | undefined;

/** An element whose content stands as it is given: words, or words and elements. What is null or undefined is left out. */
export function xml(name: string, attributes: XmlElement['attributes'], ...children: readonly Given[]): XmlElement {
  return { name, attributes, children: children.flatMap(given), onLines: false };
}

/** An element that holds elements alone: between them stand line ends, which mean nothing. */
export function xmlLines(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly Given[]
): XmlElement {
  return { ...xml(name, attributes, ...children), onLines: true };
}

/** A whole XML 1.0 document in UTF-8. Names are taken as they are; whatever the words hold, it is well-formed. */
export function printXml(root: XmlElement): string {
  return `${declaration}${printNode(root)}\n`;
}

/** A document in two pieces, for one that is too long to be held whole: more children of its root go between them. */
export function printXmlAround(root: XmlElement): { readonly head: string; readonly foot: string } {
  const children = root.children.map((child) => `${printNode(child)}\n`);
  return { head: `${declaration}${startOf(root)}>\n${children.join('')}`, foot: `</${root.name}>\n` };
}

/** An element on a line of its own, as it goes between the two. */
export function printXmlLine(element: XmlElement): string {
  return `${printNode(element)}\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function startOf({ name, attributes }: XmlElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value).replace(/[\t\n]/g, ' ')}"`],
  );
  return `<${name}${written.join('')}`;
}

function printNode(node: XmlNode): string {
  if (typeof node === 'string') return xmlText(node);
  const { name, children, onLines } = node;
  const start = startOf(node);
  if (children.length === 0) return `${start}/>`;
  const content = children.map(printNode).join(onLines ? '\n' : '');
  return onLines ? `${start}>\n${content}\n</${name}>` : `${start}>${content}</${name}>`;
}

function given(value: Given): readonly XmlNode[] {
  if (value === null || value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList(value: XmlNode | readonly XmlNode[]): value is readonly XmlNode[] {
  return Array.isArray(value);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader of XML takes a bare one for a line end.
  '\r': '&#13;',
};

/** Text as it may stand in XML 1.0, in content and in attributes: escaped, without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"'\r]/g, (character) => references[character] ?? '')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
