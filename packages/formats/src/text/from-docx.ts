import { readHtml, printHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { sanitizeText } from '@fonds/domain/text/semantic-html';
import mammoth from 'mammoth';
import { ConversionError, type ConvertedText, type NotUnderstood } from './converted.ts';
import { unpackedBytes } from './zip-size.ts';

/** More than any text needs, and less than would harm the process that unpacks it. */
const mostUnpackedBytes = 200 * 1024 * 1024;

/**
 * A Word document (DOCX), read in memory: paragraphs, headings, lists, tables, emphasis, footnotes and endnotes. Pictures
 * are left out and reported, as is every style that says something unknown. Throws ConversionError for what is no such file.
 */
export async function textFromDocx(bytes: Uint8Array<ArrayBuffer>): Promise<ConvertedText> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === undefined) throw new ConversionError('This is no Word document (DOCX): it is not a ZIP file.');
  if (unpacked > mostUnpackedBytes) throw new ConversionError('This Word document is too large once it is unpacked.');
  const notUnderstood: NotUnderstood[] = [];
  const leaveOut = mammoth.images.imgElement(() => {
    notUnderstood.push({ line: null, message: 'A picture is left out.', words: '' });
    return Promise.resolve({ src: '' });
  });
  const { value, messages } = await convert(bytes, leaveOut);
  for (const { message } of messages) notUnderstood.push({ line: null, message, words: '' });
  return { html: sanitizeText(printHtml(withNotesInPlace(readHtml(value)))), notUnderstood };
}

async function convert(bytes: Uint8Array<ArrayBuffer>, convertImage: ReturnType<typeof mammoth.images.imgElement>) {
  // On a server the library asks for `buffer`, in a browser for `arrayBuffer`; both take the same bytes.
  const input = {
    arrayBuffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    buffer: bytes,
  };
  try {
    return await mammoth.convertToHtml(input, { convertImage, styleMap: ["p[style-name='Subtitle'] => h3:fresh"] });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConversionError(`This is no Word document (DOCX) that can be read: ${why}`);
  }
}

const note = /^(?:.*-)?(?:footnote|endnote)-\d+$/;

/** Footnotes stand at the end with links to and fro; in a text they stand in their places. */
function withNotesInPlace(nodes: readonly HtmlNode[]): HtmlNode[] {
  const notes = new Map<string, HtmlNode[]>();
  const withoutList = nodes.filter((node) => {
    if (typeof node === 'string' || node.tag !== 'ol') return true;
    const items = node.children.filter((item): item is HtmlElement => typeof item !== 'string');
    if (items.length === 0 || !items.every(({ attributes }) => note.test(attributes['id'] ?? ''))) return true;
    for (const { attributes, children } of items) notes.set(attributes['id'] ?? '', inlineWords(children));
    return false;
  });
  const place = (node: HtmlNode): HtmlNode => {
    if (typeof node === 'string') return node;
    const [only] = node.children;
    const target = node.tag === 'sup' && typeof only !== 'string' ? only?.attributes['href']?.slice(1) : undefined;
    const words = target === undefined ? undefined : notes.get(target);
    if (words) return { tag: 'span', attributes: { 'data-note': 'original' }, children: words };
    return { ...node, children: node.children.map(place) };
  };
  return withoutList.map(place);
}

/** A note's paragraphs as one line, without the arrow that leads back. */
function inlineWords(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node, at): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'a' && /-ref-\d+$/.test(node.attributes['href'] ?? '')) return [];
    if (node.tag !== 'p') return [{ ...node, children: inlineWords(node.children) }];
    return [...(at > 0 ? [{ tag: 'br', attributes: {}, children: [] }] : []), ...inlineWords(node.children)];
  });
}
