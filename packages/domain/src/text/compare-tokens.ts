import { blockOf } from './html-line.ts';
import { idTags } from './html-set.ts';
import { readHtml, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** The least that is compared: a word, a character of a script without blanks, a sign, a gap, a page break or a line's end. */
export interface CompareToken {
  readonly kind: 'word' | 'sign' | 'gap' | 'page' | 'end';
  /** By this two tokens are the same. */
  readonly same: string;
  /** What stands there; empty for a gap, a page break and a line's end. */
  readonly text: string;
  /** Whether a blank stands before it. */
  readonly spaced: boolean;
  /** The elements that it stands in, from the outermost, without their contents; for a gap or page break its own is the last. */
  readonly within: readonly HtmlElement[];
  /** Of a line's end: the line's element without its contents. */
  readonly line: HtmlElement | undefined;
}

// Scripts written without blanks are compared by character, with its marks; others by word.
const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’ʹ-][\p{L}\p{N}\p{M}]+)*|\S/gu;
const wordlike = /[\p{L}\p{N}]/u;

/** The tokens of a text's markup, in order; every line (paragraph, heading, item, table row …) closes with its end. */
export function compareTokens(html: string): CompareToken[] {
  const tokens: CompareToken[] = [];
  takeBlocks(readHtml(html), [], tokens);
  return tokens;
}

const rootLine: HtmlElement = { tag: 'p', attributes: {}, children: [] };

function takeBlocks(nodes: readonly HtmlNode[], around: readonly HtmlElement[], tokens: CompareToken[]): void {
  for (const node of nodes) {
    const block = blockOf(node);
    if (!block) continue;
    if (idTags.has(block.tag)) takeLine(block, tokens);
    else if (block.attributes['data-page'] !== undefined) {
      tokens.push({ ...pageToken({ ...block, tag: 'span' }, [], false) }, end(rootLine));
    } else takeBlocks(block.children, [...around, block], tokens);
  }
}

function takeLine(line: HtmlElement, tokens: CompareToken[]): void {
  const taking: Taking = { tokens, spaced: false };
  const nested: HtmlElement[] = [];
  for (const child of line.children) {
    const block = blockOf(child);
    if (!block) takeWords(child, [], taking);
    else if (line.tag === 'tr') {
      if (taking.tokens.at(-1)?.kind !== 'end') taking.spaced = true;
      for (const inCell of block.children) takeWords(inCell, [], taking);
    } else nested.push(block);
  }
  tokens.push(end(bare(line)));
  takeBlocks(nested, [], tokens);
}

interface Taking {
  readonly tokens: CompareToken[];
  /** Whether a blank came since the last token. */
  spaced: boolean;
}

function takeWords(node: HtmlNode, within: readonly HtmlElement[], taking: Taking): void {
  if (typeof node === 'string') {
    takeText(node, within, taking);
    return;
  }
  if (node.tag === 'br') {
    taking.spaced = true;
    return;
  }
  const { 'data-page': page, 'data-gap': gap, 'data-extent': extent } = node.attributes;
  if (page !== undefined) taking.tokens.push(pageToken(node, within, taking.spaced));
  else if (gap !== undefined) {
    const text = wordsOf(node);
    const same = `\u0000gap ${gap} ${extent ?? ''} ${text}`;
    taking.tokens.push({
      kind: 'gap',
      same,
      text,
      spaced: taking.spaced,
      within: [...within, bare(node)],
      line: undefined,
    });
  } else {
    for (const child of node.children) takeWords(child, [...within, bare(node)], taking);
    return;
  }
  taking.spaced = false;
}

function takeText(text: string, within: readonly HtmlElement[], taking: Taking): void {
  let at = 0;
  for (const match of text.matchAll(piece)) {
    const [word] = match;
    const spaced = taking.spaced || match.index > at;
    const kind = wordlike.test(word) ? 'word' : 'sign';
    taking.tokens.push({ kind, same: word.normalize('NFC'), text: word, spaced, within, line: undefined });
    taking.spaced = false;
    at = match.index + word.length;
  }
  if (at < text.length) taking.spaced = true;
}

function pageToken(node: HtmlElement, within: readonly HtmlElement[], spaced: boolean): CompareToken {
  const same = `\u0000page ${node.attributes['data-page'] ?? ''}`;
  return { kind: 'page', same, text: '', spaced, within: [...within, bare(node)], line: undefined };
}

function end(line: HtmlElement): CompareToken {
  return { kind: 'end', same: `\u0000end ${line.tag}`, text: '', spaced: false, within: [], line };
}

function wordsOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}

/** An element without its contents and without its id: what is compared is words. */
function bare({ tag, attributes: { id: _id, ...attributes } }: HtmlElement): HtmlElement {
  return { tag, attributes, children: [] };
}
