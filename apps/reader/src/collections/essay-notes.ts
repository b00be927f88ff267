import { printHtml, readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';

/** An essay whose notes stand at its foot. */
export interface EssayWithNotes {
  readonly html: string;
  /** The notes in their order: the first is number 1. */
  readonly notes: readonly { readonly html: string; readonly lang: string | undefined }[];
}

interface NoteWords {
  readonly note: (number: number) => string;
}

/**
 * Takes the notes out of a text: each leaves its number as a link to the foot of the page (`#note-1`), from which a link
 * leads back (`#noted-1`). Notes within a note stay in it.
 */
export function withFootnotes(html: string, words: NoteWords): EssayWithNotes {
  const notes: { html: string; lang: string | undefined }[] = [];

  const take = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.map((node) => {
      if (typeof node === 'string') return node;
      if (node.attributes['data-note'] === undefined) return { ...node, children: take(node.children) };
      notes.push({ html: printHtml(node.children), lang: node.attributes['lang'] });
      const mark = reference(notes.length, words);
      // A note that stands between paragraphs has a line of its own.
      return node.tag === 'aside' ? { tag: 'p', attributes: {}, children: [mark] } : mark;
    });

  return { html: printHtml(take(readHtml(html))), notes };
}

function reference(number: number, words: NoteWords): HtmlElement {
  const link: HtmlElement = {
    tag: 'a',
    attributes: {
      href: `#note-${number}`,
      id: `noted-${number}`,
      role: 'doc-noteref',
      'aria-label': words.note(number),
    },
    children: [String(number)],
  };
  return { tag: 'sup', attributes: {}, children: [link] };
}

/** How many words a text has, for somebody who thinks of reading it. */
export function countWords(plain: string): number {
  return plain.split(/\s+/).filter(Boolean).length;
}
