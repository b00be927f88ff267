import { SaxesParser } from 'saxes';
import { ConversionError } from './converted.ts';

/** An element of an XML file: its name without a prefix, its attributes, its line (from 1). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly line: number;
}

export type XmlNode = XmlElement | string;

// Deeper than any text; what reads the tree does so by calling itself.
const deepest = 300;

/**
 * Reads an XML file whole. A document type is passed over: nothing that it declares or points to is fetched or expanded, and
 * an entity other than XML's own five is an error. Throws ConversionError with a line for what isn't well formed.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    throw new ConversionError(`This is no well-formed XML: ${message.replace(/^\d*:\d+: /, '')}`, parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) throw new ConversionError('The elements stand too deep in one another.', parser.line);
    const element = { name: withoutPrefix(name), attributes, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const take = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(text).close();
  if (!root) throw new ConversionError('There is nothing in this file.', 1);
  return root;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All words of an element in one line: XML's own white space (2.3) is how its file is set out; any other is the words'. */
export function wordsOf(node: XmlNode): string {
  return joined(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

function joined(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(joined).join('');
}

/** The elements within an element, of a name where one is asked for. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element along a way of names. */
export function findElement(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let here = element;
  for (const name of names) here = elementsOf(here, name)[0];
  return here;
}

/** Every element of some names within an element, however deep. */
export function allWithin(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...allWithin(child, ...names),
  ]);
}
