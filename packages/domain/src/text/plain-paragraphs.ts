import { escapeHtml, readHtml, type HtmlNode } from './html-tree.ts';

/**
 * A text of plain paragraphs as it is typed: a blank line between paragraphs, line breaks as they are. Undefined when its
 * markup says more than that, which typing over it would lose.
 */
export function typedParagraphs(html: string): string | undefined {
  const typed: string[] = [];
  for (const node of readHtml(html)) {
    if (typeof node === 'string') {
      if (node.trim() !== '') return undefined;
      continue;
    }
    const words =
      node.tag === 'p' && Object.keys(node.attributes).every((name) => name === 'id')
        ? wordsOf(node.children)
        : undefined;
    if (words === undefined) return undefined;
    typed.push(words);
  }
  return typed.join('\n\n');
}

function wordsOf(nodes: readonly HtmlNode[]): string | undefined {
  const words: string[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') words.push(node);
    else if (node.tag === 'br') words.push('\n');
    else return undefined;
  }
  return words.join('');
}

/** The markup of typed paragraphs: as `textFromPlain` makes it, without the sanitizer that comes with that. */
export function htmlOfTyped(typed: string): string {
  const lines = typed.split(/\r\n|\r|\n/).map((line) => line.replace(/^[ \t\f]+|[ \t\f]+$/g, ''));
  const parted: string[][] = [[]];
  for (const line of lines) {
    if (line === '') parted.push([]);
    else parted.at(-1)?.push(line);
  }
  return parted
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => `<p>${paragraph.map(escapeHtml).join('<br>')}</p>`)
    .join('\n');
}
