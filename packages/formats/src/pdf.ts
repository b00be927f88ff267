import { directionOf } from '@fonds/domain/language';
import { blockOf } from '@fonds/domain/text/html-line';
import { readHtml, type HtmlElement, type HtmlNode } from '@fonds/domain/text/html-tree';
import { factsOf } from './facts.ts';
import {
  documentAddress,
  publishedAt,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';
import { referenceLine } from './reference.ts';
import { gapWords } from './text/gap.ts';
import { noteHeading, textHeading } from './text/headings.ts';
import { linkingOf, type Linking } from './text/linking.ts';

export const pdf = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  label: 'PDF',
  holdsText: true,
  shown: true,
  typeset: true,
  print: (document: PublishedDocument, archive: ArchiveFacts) => JSON.stringify(typesetting(document, archive)),
} as const satisfies DocumentFormat;

/** A part of a page for `typeset.ts`, whose template has a rule for each kind. Words are never read as Typst's markup. */
type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'page-break'; readonly text: string }
  | { readonly kind: 'link'; readonly to: string; readonly parts: readonly Part[] }
  | {
      readonly kind: 'paragraph' | 'emphasis' | 'strong' | 'super' | 'sub' | 'in-language' | 'quotation' | 'note';
      readonly parts: readonly Part[];
      readonly lang?: Language | undefined;
    }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly parts: readonly Part[];
      readonly lang?: Language | undefined;
    }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Part[])[] }
  | {
      readonly kind: 'table';
      readonly columns: number;
      readonly caption: readonly Part[] | null;
      /** How many of the cells, from the first, are those of the head. */
      readonly headCells: number;
      readonly cells: readonly Cell[];
    };

interface Cell {
  readonly head: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly Part[];
}

/** Language and region as Typst knows them, and the direction. */
interface Language {
  readonly lang: string;
  readonly region: string | null;
  readonly rightToLeft: boolean;
}

function typesetting(document: PublishedDocument, archive: ArchiveFacts) {
  const { entry, body, agents, texts } = document;
  const linking = linkingOf(document, archive);
  const [year = 0, month = 1, day = 1] = publishedAt(document).slice(0, 10).split('-').map(Number);
  return {
    title: clean(entry.title.text),
    titleLanguage: languageOf(entry.title.language ?? 'en'),
    authors: agents.filter(({ role }) => role === 'author').map(({ name }) => clean(name)),
    keywords: document.subjects.map(({ name }) => clean(name)),
    published: { year, month, day },
    date: clean(entry.date.words),
    archive: clean(archive.name),
    address: documentAddress(document, archive),
    reference: clean(referenceLine(document, archive)),
    summary: body.summary.map(localized),
    facts: factsOf(document).map(({ label, values }) => ({ label: clean(label), values: values.map(clean) })),
    texts: texts.map((text) => ({
      heading: clean(textHeading(text, document.labels)),
      language: languageOf(text.language),
      parts: blocks(readHtml(text.html), linking),
    })),
    notes: body.notes.map(localized),
  };
}

function localized({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  return { text: clean(text), language: languageOf(language ?? 'en') };
}

function languageOf(tag: string): Language {
  const [lang = 'en', ...more] = tag.split('-');
  const region = more.find((part) => /^[A-Z]{2}$/.test(part)) ?? (more.includes('Hant') ? 'TW' : null);
  return { lang, region, rightToLeft: directionOf(tag) === 'rtl' };
}

function blocks(nodes: readonly HtmlNode[], linking: Linking): Part[] {
  return nodes.flatMap((node): Part[] => {
    const element = blockOf(node);
    if (!element) {
      const parts = inline([node], linking);
      return parts.some((part) => part.kind !== 'words' || part.text.trim() !== '')
        ? [{ kind: 'paragraph', parts }]
        : [];
    }
    const { tag, attributes, children } = element;
    const lang = attributes['lang'] === undefined ? undefined : languageOf(attributes['lang']);
    if (tag === 'hr') return [pageBreak(attributes)];
    if (tag === 'ul' || tag === 'ol') return list(element, linking);
    if (tag === 'table') return table(element, linking);
    if (tag === 'blockquote') return [{ kind: 'quotation', parts: blocks(children, linking), lang }];
    if (tag === 'aside') {
      const heading: Part = { kind: 'strong', parts: [words(noteHeading(attributes['data-note']))] };
      return [{ kind: 'note', parts: [{ kind: 'paragraph', parts: [heading] }, ...blocks(children, linking)], lang }];
    }
    const level = /^h([234])$/.exec(tag)?.[1];
    const parts = inline(children, linking);
    return [
      level === undefined ? { kind: 'paragraph', parts, lang } : { kind: 'heading', level: Number(level), parts, lang },
    ];
  });
}

function list({ tag, attributes, children }: HtmlElement, linking: Linking): Part[] {
  const items = children.flatMap((item) => {
    if (typeof item === 'string') return [];
    const line = inline(
      item.children.filter((child) => blockOf(child) === undefined),
      linking,
    );
    return [[...line, ...item.children.flatMap((child) => (blockOf(child) ? blocks([child], linking) : []))]];
  });
  return items.length > 0
    ? [{ kind: 'list', start: tag === 'ol' ? Number(attributes['start'] ?? '1') : null, items }]
    : [];
}

/** What spans more than the table has is cut to it: Typst refuses a cell that doesn't fit. */
function table(element: HtmlElement, linking: Linking): Part[] {
  const caption = element.children.find((child) => typeof child !== 'string' && child.tag === 'caption');
  const rows = rowsOf(element, false);
  const columns = Math.min(mostColumns, Math.max(1, ...rows.map(({ row }) => row.children.length)));
  const shownCells = rows.map(({ row, inHead }) => {
    const own = row.children.flatMap((cell): Cell[] => {
      if (typeof cell === 'string') return [];
      return [{ head: inHead || cell.tag === 'th', columns: 1, rows: 1, parts: inline(cell.children, linking) }];
    });
    const shown = own.slice(0, columns);
    const missing = columns - shown.length;
    const [last] = shown.slice(-1);
    // A row that is shorter than the others reaches to the end: its last cell was one that spans.
    return last && missing > 0 ? [...shown.slice(0, -1), { ...last, columns: 1 + missing }] : shown;
  });
  const cells = shownCells.flat();
  if (cells.length === 0) return [];
  const bodyStart = rows.findIndex(({ inHead }) => !inHead);
  // A table that is all head has none.
  const headCells = bodyStart === -1 ? 0 : shownCells.slice(0, bodyStart).flat().length;
  return [
    {
      kind: 'table',
      columns,
      caption: caption && typeof caption !== 'string' ? inline(caption.children, linking) : null,
      headCells,
      cells,
    },
  ];
}

const mostColumns = 30;

function rowsOf({ children }: HtmlElement, inHead: boolean): { row: HtmlElement; inHead: boolean }[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'caption') return [];
    return child.tag === 'tr' ? [{ row: child, inHead }] : rowsOf(child, child.tag === 'thead');
  });
}

function inline(nodes: readonly HtmlNode[], linking: Linking): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (typeof node === 'string') return [words(node)];
    const { tag, attributes, children } = node;
    if (tag === 'br') return [{ kind: 'break' }];
    const { 'data-page': page, 'data-gap': gap, 'data-note': note, lang } = attributes;
    if (page !== undefined) return [words(` [page ${page}] `)];
    const parts = inline(children, linking);
    if (gap !== undefined) return children.length > 0 ? parts : [{ kind: 'emphasis', parts: [words(gapWords(node))] }];
    if (attributes['data-unclear'] !== undefined) return [...parts, words(' [?]')];
    if (note !== undefined) return [words(` [${noteHeading(note)}: `), ...parts, words(']')];
    if (tag === 'em') return [{ kind: 'emphasis', parts }];
    if (tag === 'strong') return [{ kind: 'strong', parts }];
    if (tag === 'sup') return [{ kind: 'super', parts }];
    if (tag === 'sub') return [{ kind: 'sub', parts }];
    if (tag === 'a') return link(attributes, parts, linking);
    return lang === undefined ? parts : [{ kind: 'in-language', parts, lang: languageOf(lang) }];
  });
}

function link({ 'data-record': record, href }: HtmlElement['attributes'], parts: Part[], linking: Linking): Part[] {
  const to = record === undefined ? href : linking.pathOf(record);
  if (to === undefined) return parts;
  return [{ kind: 'link', to: to.startsWith('/') ? linking.address(to) : to, parts }];
}

function pageBreak(attributes: HtmlElement['attributes']): Part {
  const page = attributes['data-page'];
  return { kind: 'page-break', text: page === undefined ? '' : `page ${page}` };
}

function words(text: string): Part {
  return { kind: 'words', text: clean(text) };
}

/** Without what no font has: control characters, and halves of characters, which JSON can't carry either. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Co}\uFFFE\uFFFF]/gu, '');
}
