import { blockOf } from './html-line.ts';
import { idTags } from './html-set.ts';
import { readHtml, type HtmlNode } from './html-tree.ts';

/** The words of each line of a text's markup (paragraph, heading, item, row …), for a glance at it. */
export function paragraphsOf(html: string): string[] {
  const lines: string[] = [];
  take(readHtml(html), lines);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function take(nodes: readonly HtmlNode[], lines: string[]): void {
  for (const node of nodes) {
    const block = blockOf(node);
    if (!block) continue;
    if (!idTags.has(block.tag)) take(block.children, lines);
    else {
      lines.push(wordsOf(block.children.filter((child) => !isList(child))));
      take(block.children.filter(isList), lines);
    }
  }
}

function isList(node: HtmlNode): boolean {
  return typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
}

function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const isParted = node.tag === 'br' || node.tag === 'td' || node.tag === 'th';
      return `${isParted ? ' ' : ''}${wordsOf(node.children)}`;
    })
    .join('');
}
