/** An element of a text's markup, or a run of its words with entities resolved. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

const voidTags: ReadonlySet<string> = new Set(['br', 'hr']);
// Deeper nesting than any text has; what is deeper stays as words, without its markup.
const deepest = 60;

const attribute = /\s+([a-z-]+)(?:="([^"<>]*)")?/g;
const piece = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>|[^<]+|</g;

/**
 * Reads markup as `printHtml` and sanitize-html write it: balanced, lower-case tags, quoted attributes. What does not look
 * like a tag is text; what is left open is closed at the end.
 */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: { readonly tag: string; readonly children: HtmlNode[] }[] = [{ tag: '', children: root }];
  for (const [whole, slash, tag, attributes] of html.matchAll(piece)) {
    const here = open.at(-1)?.children ?? root;
    if (tag === undefined) here.push(unescape(whole));
    else if (slash) {
      const place = open.findLastIndex((element) => element.tag === tag);
      if (place > 0) open.length = place;
    } else {
      const element = { tag, attributes: readAttributes(attributes ?? ''), children: [] };
      const tooDeep = open.length > deepest;
      if (!tooDeep || voidTags.has(tag)) here.push(element);
      if (!voidTags.has(tag)) open.push(tooDeep ? { tag, children: here } : element);
    }
  }
  return root;
}

/** Writes markup out. Whatever the nodes hold, the words in it are escaped. */
export function printHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeHtml(node) : printElement(node))).join('');
}

/** Words as markup: `&`, `<` and `>` become entities. */
export function escapeHtml(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

function printElement({ tag, attributes, children }: HtmlElement): string {
  const printed = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value).replace(/"/g, '&quot;')}"`,
  );
  const start = `<${tag}${printed.join('')}>`;
  return voidTags.has(tag) ? start : `${start}${printHtml(children)}</${tag}>`;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(attribute)) attributes[name] = unescape(value);
  return attributes;
}

function unescape(text: string): string {
  return text.includes('&') ? text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => characters[entity] ?? entity) : text;
}

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
