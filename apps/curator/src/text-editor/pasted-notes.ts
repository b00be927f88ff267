import type { HtmlElement, HtmlNode } from '@fonds/domain/text/html-tree';

/** `#_ftn1`, `#_edn1` in Word, `#ftnt1` in Google Docs, `#sdfootnote1sym` in LibreOffice: a note's address within what was copied. */
const reference = /#_?((?:ftn|edn|ftnt|sdfootnote|sdendnote)\d+)(?:sym)?$/;
/** The way back from a note to its place. */
const back = /#_?(?:(ftn|edn)ref|(ftnt)_ref|(sdfootnote|sdendnote))(\d+)(?:anc)?$/;

/** Footnotes and endnotes, which stand at the end with links to and fro, in their places. */
export function pastedNotes(nodes: readonly HtmlNode[]): HtmlNode[] {
  const notes = new Map<string, HtmlNode[]>();
  const rest = nodes.flatMap((node) => takeNotes(node, notes));
  return notes.size === 0 ? [...nodes] : rest.map((node) => placed(node, notes));
}

function takeNotes(node: HtmlNode, notes: Map<string, HtmlNode[]>): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const key = node.tag === 'p' || node.tag === 'div' || node.tag === 'li' ? noteKey(node) : undefined;
  if (key === undefined) return [{ ...node, children: node.children.flatMap((child) => takeNotes(child, notes)) }];
  notes.set(key, inLine(node.children));
  return [];
}

/** The key of the note that a block is: it begins with the way back. */
function noteKey(block: HtmlElement): string | undefined {
  const first = block.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  if (first === undefined || typeof first === 'string') return undefined;
  if (first.tag !== 'a') return noteKey(first);
  const [, word, google, office, number] = back.exec(first.attributes['href'] ?? '') ?? [];
  const kind = word ?? google ?? office;
  return kind === undefined || number === undefined ? undefined : kind + number;
}

/** A note's paragraphs as one line, without the way back and the mark that it bears. */
function inLine(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node, at): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'a' && back.test(node.attributes['href'] ?? '')) return [];
    const isBlock = node.tag === 'p' || node.tag === 'div';
    const inside = inLine(node.children);
    if (!isBlock) return [{ ...node, children: inside }];
    const isFirst = nodes.slice(0, at).every((before) => typeof before === 'string');
    return isFirst ? inside : [{ tag: 'br', attributes: {}, children: [] }, ...inside];
  });
}

function placed(node: HtmlNode, notes: ReadonlyMap<string, HtmlNode[]>): HtmlNode {
  if (typeof node === 'string') return node;
  const key = node.tag === 'a' ? reference.exec(node.attributes['href'] ?? '')?.[1] : undefined;
  const words = key === undefined ? undefined : notes.get(key);
  if (words) return { tag: 'span', attributes: { 'data-note': 'original' }, children: words };
  const [only] = node.children;
  const inside = node.children.map((child) => placed(child, notes));
  // A raised mark that is a note by now is raised no longer.
  const isMark = node.tag === 'sup' && node.children.length === 1 && typeof only === 'object' && only !== inside[0];
  return isMark && inside[0] !== undefined ? inside[0] : { ...node, children: inside };
}
