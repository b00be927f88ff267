import type { HtmlElement, HtmlNode } from '@fonds/domain/text/html-tree';
import { readHtml } from '@fonds/domain/text/html-tree';
import { htmlOfTyped } from '@fonds/domain/text/plain-paragraphs';
import { DOMParser, DOMSerializer, Fragment, Slice } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { blocksToNodes } from './from-html.ts';
import { pastedBlocks } from './pasted.ts';
import { nodes, textSchema } from './schema.ts';

/** Marks what was copied from a text here; the library's own mark asks for the markup of its screen. */
const own = 'data-fonds-text';

/** Takes what is pasted as the closed set alone. */
class PastedParser extends DOMParser {
  override parseSlice(pasted: globalThis.Node): Slice {
    const isOwn = pasted instanceof Element && pasted.querySelector(`[${own}]`) !== null;
    const blocks = pastedBlocks([...pasted.childNodes].flatMap(treeOf), isOwn);
    return new Slice(Fragment.from(blocksToNodes(blocks)), 0, 0);
  }
}

function treeOf(node: globalThis.Node): HtmlNode[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name.toLowerCase(), value]));
  const element: HtmlElement = {
    tag: node.localName.toLowerCase(),
    attributes,
    children: [...node.childNodes].flatMap(treeOf),
  };
  return [element];
}

/** What leaves for the clipboard: the markup of the set in the place of what the screen shows. */
const outward = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(textSchema),
    gap: ({ attrs: { reason, extent } }) => [
      'span',
      { 'data-gap': String(reason), ...(extent === null ? {} : { 'data-extent': String(extent) }) },
    ],
    page_mark: ({ attrs }) => ['span', { 'data-page': String(attrs['page']) }],
    page_break: ({ attrs }) => ['hr', { 'data-page': String(attrs['page']) }],
  },
  {
    ...DOMSerializer.marksFromSchema(textSchema),
    record: ({ attrs }) => ['a', { 'data-record': String(attrs['record']) }, 0],
    link: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
  },
);

export const clipboardProps: Pick<
  EditorProps,
  'clipboardParser' | 'clipboardSerializer' | 'clipboardTextParser' | 'transformPastedHTML' | 'transformPasted'
> = {
  clipboardParser: new PastedParser(textSchema, []),
  clipboardSerializer: outward,
  clipboardTextParser: (text) =>
    new Slice(Fragment.from(blocksToNodes(pastedBlocks(readHtml(htmlOfTyped(text)), true))), 0, 0),
  transformPastedHTML: (html) => quiet(html).replace(/ data-pm-slice="[^"]*"/, ` ${own}=""`),
  // Words of a lone paragraph, and of the first and last, go into the lines that they are pasted into; a table stays one.
  transformPasted: ({ content }) => {
    const isLine = (at: number) => content.maybeChild(at)?.type === nodes.paragraph;
    return new Slice(content, isLine(0) ? 1 : 0, isLine(content.childCount - 1) ? 1 : 0);
  },
};

/** Without style sheets and handlers: the page's security policy complains of them even where they can't take effect. */
function quiet(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/(<[a-z][^<>]*?\s)style(?=\s*=)/gi, '$1data-style')
    .replace(/(<[a-z][^<>]*?\s)on[a-z]+(?=\s*=)/gi, '$1data-handler');
}
