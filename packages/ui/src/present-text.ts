import { paragraphAnchor } from '@fonds/domain/document-contents';
import { directionOf } from '@fonds/domain/language';
import { blocksOf } from '@fonds/domain/text/align-texts';
import { printHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { markHits } from '@fonds/domain/text/passages';
import { words } from './words/words.ts';
import {
  gapMark,
  gapReason,
  hitMark,
  noteItem,
  noteMark,
  pageMark,
  paragraphMark,
  unclearMark,
  type MarkKind,
  ownLanguage,
} from './text-marks.ts';

interface Presentation {
  /** Stands before each paragraph's id, so that the texts of one page never share an address. */
  readonly key?: string;
  /** Where a paragraph is cited: `/documents/x/cite`. With it, paragraphs are numbered and have links of their own. */
  readonly citePath?: string;
  /** What is marked in the text. */
  readonly terms?: readonly string[];
  /** How many marks stand before this text. */
  readonly hits?: number;
  /** The addresses of records that names in the text lead to, by record id. */
  readonly paths?: ReadonlyMap<string, string>;
  /** The addresses of pages of the scan, by their numbers. */
  readonly scanned?: (mark: number) => string | undefined;
}

export interface Presented {
  /** One for each block at the top of the text, in order. */
  readonly blocks: readonly HtmlElement[];
  /** The notes below the text. */
  readonly notes: HtmlElement | undefined;
  /** How many marks stand up to the end of this text. */
  readonly hits: number;
  /** Which marks the text has. */
  readonly marks: ReadonlySet<MarkKind>;
}

const anchored: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'li']);
const noteKinds = ['original', 'editor', 'translator'] as const;
/** Names of these kinds have a card. */
const withCard = /^\/(?:people|places|subjects)\//;

/**
 * The markup that texts are kept in, made fit to be read: gaps, page breaks and unclear readings say in words what they are,
 * notes stand below, names lead to their records, paragraphs have their addresses beside them, and what was searched for is
 * marked, each mark with an id (`hit-1` …) and, with a key, the ways to the marks before and after it.
 */
export function presentBlocks(html: string, presentation: Presentation = {}): Presented {
  const { key, citePath, terms = [], paths, scanned } = presentation;
  let hits = presentation.hits ?? 0;
  let paragraphs = 0;
  const notes: HtmlElement[] = [];
  const pages = new Set<string>();
  const marks = new Set<MarkKind>();
  let linked = false;

  const present = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? mark(node) : [presentElement(node, false)]));

  const mark = (text: string): HtmlNode[] => {
    if (terms.length === 0) return [text];
    return markHits(text, terms).flatMap((part) => {
      if (!part.marked) return [part.text];
      hits += 1;
      // A link can't stand within a link.
      return hitMark(part.text, hits, key !== undefined && !linked);
    });
  };

  const presentLinked = (children: readonly HtmlNode[]): HtmlNode[] => {
    linked = true;
    const presented = present(children);
    linked = false;
    return presented;
  };

  const presentElement = (element: HtmlElement, top: boolean): HtmlElement => {
    const { tag, children } = element;
    const attributes = withDirection(element.attributes);
    const { id, 'data-page': page, 'data-gap': gap, 'data-record': record, 'data-note': note } = attributes;
    if (page !== undefined) {
      marks.add('page');
      return pageMark(tag, page, pageId(page), scanned?.(Number(page)));
    }
    if (gap !== undefined) {
      marks.add(gapReason(gap));
      return gapMark(gap, attributes['data-extent'], present(children));
    }
    if (attributes['data-unclear'] !== undefined) {
      marks.add('unclear');
      return unclearMark(attributes, present(children));
    }
    if (note !== undefined) {
      const kind = noteKinds.find((known) => known === note) ?? 'original';
      return tag === 'span' ? footnote(kind, attributes, children) : besideText(kind, attributes, present(children));
    }
    if (tag === 'a' && record !== undefined) return named(paths?.get(record), presentLinked(children));
    if (tag === 'table') return scrolling({ tag, attributes, children: present(children) });
    return anchor(tag, attributes, present(children), top ? tag === 'p' : false, id);
  };

  const pageId = (page: string): string | undefined => {
    if (key === undefined || pages.has(page)) return undefined;
    pages.add(page);
    return `${key}-page-${page}`;
  };

  const footnote = (kind: (typeof noteKinds)[number], own: Record<string, string>, children: readonly HtmlNode[]) => {
    marks.add('note');
    const number = notes.length + 1;
    const noteId = key === undefined ? `note-${number}` : `${key}-n${number}`;
    // Its place is taken first: a note may have notes in it.
    notes.push({ tag: 'li', attributes: {}, children: [] });
    const { 'data-note': _, ...language } = own;
    const inside = present(children);
    notes[number - 1] = noteItem(noteId, kind, [{ tag: 'span', attributes: language, children: inside }]);
    return noteMark(number, noteId, kind);
  };

  const anchor = (
    tag: string,
    attributes: Record<string, string>,
    children: HtmlNode[],
    numbered: boolean,
    id: string | undefined,
  ): HtmlElement => {
    if (numbered) paragraphs += 1;
    if (id === undefined || key === undefined) return { tag, attributes, children };
    const own = paragraphAnchor(key, id);
    const beside =
      citePath !== undefined && anchored.has(tag)
        ? [paragraphMark(own, numbered ? String(paragraphs) : undefined, citePath)]
        : [];
    return { tag, attributes: { ...attributes, id: own }, children: [...beside, ...children] };
  };

  const blocks = blocksOf(html).map((block) => presentElement(block, true));
  return { blocks, notes: notes.length > 0 ? notesBelow(key, notes) : undefined, hits, marks };
}

/** The same as one piece of markup. */
export function presentText(html: string, presentation: Presentation = {}): { html: string; hits: number } {
  const { blocks, notes, hits } = presentBlocks(html, presentation);
  return { html: printHtml(notes ? [...blocks, notes] : blocks), hits };
}

function withDirection(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const { lang } = attributes;
  return lang === undefined ? { ...attributes } : { ...attributes, dir: directionOf(lang) };
}

function named(path: string | undefined, children: HtmlNode[]): HtmlElement {
  if (path === undefined) return { tag: 'span', attributes: {}, children };
  return { tag: 'a', attributes: { href: path, ...(withCard.test(path) ? { 'data-card': '' } : {}) }, children };
}

/** A table wider than the screen scrolls by itself; that it can be reached by keyboard, it needs a name and a tab stop. */
function scrolling(table: HtmlElement): HtmlElement {
  return { tag: 'div', attributes: { class: 'table-scroll', tabindex: '0', role: 'group' }, children: [table] };
}

/** A note that is a block of its own stays where it stands, and says whose it is. */
function besideText(
  kind: (typeof noteKinds)[number],
  attributes: Record<string, string>,
  children: HtmlNode[],
): HtmlElement {
  const whose: HtmlElement = {
    tag: 'p',
    attributes: { class: 'note-kind', ...ownLanguage },
    children: [words.texts.noteKinds[kind]],
  };
  return { tag: 'aside', attributes: { ...attributes, role: 'note' }, children: [whose, ...children] };
}

function notesBelow(key: string | undefined, notes: HtmlElement[]): HtmlElement {
  const heading = key === undefined ? 'notes-below' : `${key}-notes`;
  return {
    tag: 'section',
    attributes: { class: 'notes-below', 'aria-labelledby': heading },
    children: [
      { tag: 'h3', attributes: { id: heading, ...ownLanguage }, children: [words.texts.notes] },
      { tag: 'ol', attributes: {}, children: notes },
    ],
  };
}
