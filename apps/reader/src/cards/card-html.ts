import { directionOf } from '@fonds/domain/language';
import { publicPaths } from '@fonds/domain/record';
import { printHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import type { CardView } from '@fonds/domain/views/card';
import { words } from '@fonds/ui/words';

/** A card as a piece of a page: name, other names, dates, what or who it is, and how many documents speak of it. */
export function cardHtml(card: CardView): string {
  const path = `${publicPaths[card.kind]}/${encodeURIComponent(card.slug)}`;
  const about = [card.type, card.dates].filter((part) => part !== null).join(', ');
  const parts: HtmlElement[] = [
    line('card-name', [{ tag: 'a', attributes: { href: path }, children: [inLanguage(card.name, card.language)] }]),
  ];
  if (about !== '') parts.push(line('card-muted', [about]));
  if (card.description) parts.push(line('', [inLanguage(card.description.text, card.description.language ?? null)]));
  if (card.variants.length > 0) {
    const names = card.variants.flatMap(({ text, language }): HtmlNode[] => [' · ', inLanguage(text, language)]);
    parts.push(line('card-muted', [`${words.card.alsoCalled}: `, ...names.slice(1)]));
  }
  parts.push(line('card-muted', [words.counts.documents(card.documents)]));
  return printHtml(parts);
}

function line(className: string, children: HtmlNode[]): HtmlElement {
  return { tag: 'p', attributes: className === '' ? {} : { class: className }, children };
}

function inLanguage(text: string, language: string | null): HtmlNode {
  if (language === null) return { tag: 'bdi', attributes: {}, children: [text] };
  return { tag: 'span', attributes: { lang: language, dir: directionOf(language) }, children: [text] };
}
