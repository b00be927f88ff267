import type { HtmlElement, HtmlNode } from '@fonds/domain/text/html-tree';
import { hitAnchor } from './hit-anchor.tsx';
import { words } from './words/words.ts';

/** The marks that a text may have, in the order in which a legend explains them. */
export const markKinds = ['not-declassified', 'illegible', 'damaged', 'unclear', 'note', 'page'] as const;
export type MarkKind = (typeof markKinds)[number];

const gapReasons = ['not-declassified', 'illegible', 'damaged'] as const;
export type GapReason = (typeof gapReasons)[number];

/** The reason of a gap; *illegible* for one that the set does not know. */
export function gapReason(value: string): GapReason {
  return gapReasons.find((reason) => reason === value) ?? 'illegible';
}

/** The language of what the interface says within a text. */
export const ownLanguage = { lang: words.language.tag, dir: words.language.dir };

function element(tag: string, attributes: Record<string, string>, children: HtmlNode[]): HtmlElement {
  return { tag, attributes, children };
}

/** Words of the interface within a text, whose own language may be another. */
const said = (text: string): HtmlElement => element('span', ownLanguage, [text]);

/** Says as an editor would how much is missing, in the text's own language, and why, in the page's: `[3 lines not declassified]`. */
export function gapMark(value: string, extent: string | undefined, inside: HtmlNode[]): HtmlElement {
  const reason = gapReason(value);
  const why = said(words.texts.gaps[reason]);
  const content = inside.length > 0 ? inside : ['[', ...(extent === undefined ? [] : [`${extent} `]), why, ']'];
  return element(
    'span',
    {
      'data-gap': reason,
      ...(extent === undefined ? {} : { 'data-extent': extent }),
      title: words.texts.gapTitles[reason],
    },
    content,
  );
}

/**
 * Where a page of the original begins: a line between blocks, a mark in the margin within a line. Both are addresses, and lead
 * to the page of the scan where that is shown.
 */
export function pageMark(tag: string, page: string, id: string | undefined, scanned?: string): HtmlElement {
  const own = { ...(id === undefined ? {} : { id }), ...ownLanguage };
  const name = words.texts.page(page);
  const link = (text: string) => {
    if (scanned !== undefined)
      return element('a', { href: scanned, class: 'to-scan', title: words.scans.seePage }, [text]);
    return id === undefined ? text : element('a', { href: `#${id}` }, [text]);
  };
  return tag === 'hr'
    ? element('p', { class: 'page-break', ...own }, [link(name)])
    : element('span', { class: 'page-mark', ...own }, [link(words.texts.pageShort(page))]);
}

/** An unclear reading: underlined, and said to be one where it ends. */
export function unclearMark(attributes: Readonly<Record<string, string>>, inside: HtmlNode[]): HtmlElement {
  return element('span', { ...attributes, title: words.texts.unclear }, [...inside, element('i', {}, ['[?]'])]);
}

/** The number of a note in its text, which leads to it. */
export function noteMark(number: number, id: string, kind: keyof typeof words.texts.noteKinds): HtmlElement {
  const label = `${words.texts.noteKinds[kind]} ${number}`;
  return element('sup', { class: 'note-ref' }, [
    element('a', { id: `${id}-ref`, href: `#${id}`, 'aria-label': label }, [String(number)]),
  ]);
}

/** A note below its text, with the way back. */
export function noteItem(id: string, kind: keyof typeof words.texts.noteKinds, inside: HtmlNode[]): HtmlElement {
  const back = element('a', { href: `#${id}-ref`, 'aria-label': words.texts.backToText, class: 'note-back' }, ['↩']);
  const whose = element('span', { class: 'note-kind', ...ownLanguage }, [words.texts.noteKinds[kind]]);
  return element('li', { id }, [whose, ' ', ...inside, ' ', back]);
}

/** Of so many marks there are ways to the next; who has read them all searches for something rarer. */
const mostWays = 300;

/** What was searched for: an address of its own, and the ways to the marks before and after it. */
export function hitMark(text: string, number: number, withWays: boolean): HtmlNode[] {
  const mark = element('mark', { id: hitAnchor(number) }, [text]);
  if (!withWays || number > mostWays) return [mark];
  const way = (to: number, name: string) => element('a', { href: `#${hitAnchor(to)}`, 'aria-label': name }, []);
  const ways = [way(number - 1, words.texts.hitBefore), way(number + 1, words.texts.hitAfter)];
  return [mark, element('span', { class: 'hit-ways', ...ownLanguage }, ways)];
}

/** The address of a paragraph beside it, and the way to cite it. `number` is printed in the margin. */
export function paragraphMark(anchor: string, number: string | undefined, citePath: string | undefined): HtmlElement {
  const { texts } = words;
  const linkName = number === undefined ? texts.linkToPassage : texts.linkToParagraph(number);
  const citeName = number === undefined ? texts.citePassage : texts.citeParagraph(number);
  const link = element('a', { href: `#${anchor}`, 'aria-label': linkName }, [number ?? '¶']);
  const cited = `${citePath ?? ''}?p=${encodeURIComponent(anchor)}`;
  const cite =
    citePath === undefined
      ? []
      : [element('a', { href: cited, rel: 'nofollow', 'aria-label': citeName }, [texts.cite])];
  const kind = number === undefined ? 'para para-quiet' : 'para';
  return element('span', { class: kind, ...ownLanguage }, [link, ...cite]);
}
