import { escapeHtml } from '@fonds/domain/text/html-tree';
import { sanitizeText } from '@fonds/domain/text/semantic-html';
import type { Definition, Nodes, Parents, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ConvertedText, NotUnderstood } from './converted.ts';

/**
 * Markdown (CommonMark with tables). The highest heading becomes the highest of a text. Raw HTML, images and rules are
 * reported and left out; code keeps its words.
 */
export function textFromMarkdown(markdown: string): ConvertedText {
  const tree = fromMarkdown(markdown.replace(/^\uFEFF/, ''), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const notUnderstood: NotUnderstood[] = [];
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree, definitions);
  const writer = new Writer(Math.min(...depths, 6), definitions, notUnderstood);
  return { html: sanitizeText(writer.all(tree)), notUnderstood };
}

function collectDefinitions(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions);
}

class Writer {
  readonly #highest: number;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #notUnderstood: NotUnderstood[];

  constructor(highest: number, definitions: ReadonlyMap<string, Definition>, notUnderstood: NotUnderstood[]) {
    this.#highest = highest;
    this.#definitions = definitions;
    this.#notUnderstood = notUnderstood;
  }

  all(parent: Parents): string {
    return parent.children.map((child) => this.one(child)).join('');
  }

  one(node: RootContent): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${this.all(node)}</p>`;
      case 'heading': {
        const level = Math.min(4, 2 + node.depth - this.#highest);
        return `<h${level}>${this.all(node)}</h${level}>`;
      }
      case 'text':
        // A line's end within a paragraph is a blank.
        return escapeHtml(node.value.replace(/\s*\n\s*/g, ' '));
      case 'emphasis':
      case 'delete':
        return `<em>${this.all(node)}</em>`;
      case 'strong':
        return `<strong>${this.all(node)}</strong>`;
      case 'blockquote':
        return `<blockquote>${this.all(node)}</blockquote>`;
      case 'list': {
        const start = node.ordered === true && (node.start ?? 1) > 1 ? ` start="${node.start ?? 1}"` : '';
        return node.ordered === true ? `<ol${start}>${this.all(node)}</ol>` : `<ul>${this.all(node)}</ul>`;
      }
      case 'listItem':
        return `<li>${this.all(node)}</li>`;
      case 'break':
        return '<br>';
      case 'link':
        return this.#link(node.url, this.all(node), node);
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url;
        return url === undefined ? this.all(node) : this.#link(url, this.all(node), node);
      }
      case 'table':
        return this.#table(node);
      case 'inlineCode':
        return escapeHtml(node.value);
      case 'code':
        this.#report(node, 'A block of code became a paragraph.', node.value);
        return `<p>${node.value.split('\n').map(escapeHtml).join('<br>')}</p>`;
      case 'definition':
        return '';
      case 'html':
        this.#report(node, 'HTML in Markdown is left out.', node.value);
        return '';
      case 'image':
      case 'imageReference':
        this.#report(node, 'A picture is left out.', node.alt ?? '');
        return '';
      case 'thematicBreak':
        this.#report(node, 'A rule across the page is left out.', '');
        return '';
      default:
        this.#report(node, `What Markdown calls “${node.type}” is left out.`, 'value' in node ? node.value : '');
        return 'children' in node ? node.children.map((child) => this.one(child)).join('') : '';
    }
  }

  #link(url: string, inside: string, node: Nodes): string {
    if (/^(?:https?:\/\/|mailto:)/i.test(url))
      return `<a href="${escapeHtml(url).replace(/"/g, '&quot;')}">${inside}</a>`;
    this.#report(node, 'A link that leads nowhere on the web became plain words.', url);
    return inside;
  }

  #table(table: Table): string {
    const [head, ...rows] = table.children.map((row, at) => {
      const tag = at === 0 ? 'th scope="col"' : 'td';
      const cells = row.children.map((cell) => `<${tag}>${this.all(cell)}</${tag.slice(0, 2)}>`);
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table><thead>${head ?? ''}</thead><tbody>${rows.join('')}</tbody></table>`;
  }

  #report(node: Nodes, message: string, words: string): void {
    this.#notUnderstood.push({ line: node.position?.start.line ?? null, message, words });
  }
}
