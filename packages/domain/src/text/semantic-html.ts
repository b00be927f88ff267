import sanitizeHtml from 'sanitize-html';
import { allowedAttributes, allowedTags, idTags } from './html-set.ts';
import { blockOf } from './html-line.ts';
import { tidyHtml } from './html-tidy.ts';
import { escapeHtml, printHtml, readHtml, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { joinLineEnds } from './line-ends.ts';
import { alignIds, type Paragraph } from './paragraph-ids.ts';

/**
 * The closed set of markup that texts are stored in:
 *
 * - blocks: `p`, `h2` to `h4`, `ul`, `ol` (`start`), `li`, `blockquote`, `aside` (a note; `data-note`: whose), and `table`
 *   with `caption`, `thead`, `tbody`, `tr`, `td`, `th` (`scope`, `colspan`, `rowspan`);
 * - in a line: `em`, `strong`, `sup`, `sub`, `br`, `<span lang>`, `<span data-unclear="">` (an unclear reading),
 *   `<span data-note>`, `<span data-gap="not-declassified|illegible|damaged" data-extent="3 lines">` (words not there),
 *   `<a data-record="ULID">` (a name linked to its record), `<a href>` (the web, mail, a path of the archive);
 * - a page of the scan (`scan-place.ts`) begins: `<hr data-page="2">` between blocks, `<span data-page="2"></span>` in a line;
 * - `lang` on lines, cells, quotations and notes; `id` (`p1`, `p2` …) on lines and table rows, unique in the text.
 *
 * Blocks stand at the top or in quotations and notes, everything else in lines; top blocks are parted by newlines.
 */
export function sanitizeText(html: string): string {
  return printText(cleanBlocks(html));
}

/** A text as it is stored: what `sanitizeText` and then `withParagraphIds` make of it, in one reading. */
export function cleanText(html: string, previous?: string, atLeast = 0): string {
  return printText(identified(cleanBlocks(html), previous, atLeast));
}

function cleanBlocks(html: string): HtmlElement[] {
  return tidyHtml(readHtml(sanitizeHtml(html, options)));
}

const paragraphLike =
  'div section article main header footer nav address center pre figure figcaption dl dt dd form fieldset details summary'.split(
    ' ',
  );
const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes,
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    ...Object.fromEntries(paragraphLike.map((tag) => [tag, 'p'])),
    b: 'strong',
    i: 'em',
    u: 'em',
    cite: 'em',
    dfn: 'em',
    var: 'em',
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    tfoot: 'tbody',
  },
};

/**
 * The text with an id on every paragraph (heading, item, row …) that has none: the id that the same paragraph had in the
 * `previous` revision of the text, else a new one. A new id is above every id of both, and above `atLeast`: give the highest
 * number that any revision of the text used, so that the id of a paragraph deleted long ago never comes back for another.
 * Both are markup as `sanitizeText` and `textFromPlain` write it; of anything else, what is not understood becomes words.
 */
export function withParagraphIds(html: string, previous?: string, atLeast = 0): string {
  return printText(identified(tidyHtml(readHtml(html)), previous, atLeast));
}

function identified(blocks: readonly HtmlElement[], previous: string | undefined, atLeast: number): HtmlElement[] {
  const ids = alignIds(collect(blocks), previous === undefined ? [] : paragraphs(previous), atLeast);
  return giveIds(blocks, ids.values());
}

/** Typed or pasted words as markup: blank lines part paragraphs, other line ends become line breaks. No ids yet. */
export function textFromPlain(plain: string): string {
  const lines = plain.split(/\r\n|\r|\n/).map((line) => line.replace(/^[ \t\f]+|[ \t\f]+$/g, ''));
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

/**
 * The words of a text alone, for the index and for excerpts: a line for each paragraph, heading, item or table row. A word
 * that a hyphen parts at the end of a line or page within its paragraph is whole, without the hyphen.
 */
export function plainText(html: string): string {
  return collect(readHtml(html))
    .map((paragraph) => paragraph.text)
    .join('\n');
}

/** The paragraphs (headings, items, table rows …) of a text in order: lasting id, null before it has one, and words. */
export function paragraphs(html: string): Paragraph[] {
  return collect(readHtml(html));
}

function printText(blocks: readonly HtmlElement[]): string {
  return blocks.map((block) => printHtml([block])).join('\n');
}

function collect(nodes: readonly HtmlNode[]): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    const block = blockOf(node);
    if (!block) return [];
    if (!idTags.has(block.tag)) return collect(block.children);
    const own = {
      id: block.attributes['id'] ?? null,
      text: joinLineEnds(wordsIn(block))
        .replace(/[ \n\r\f]+/g, ' ')
        .trim(),
    };
    return [own, ...block.children.flatMap((child) => (blockOf(child) && block.tag === 'li' ? collect([child]) : []))];
  });
}

/** The words of one line: cells are parted by tabs, line breaks are line ends, lists within an item have lines of their own. */
function wordsIn(element: HtmlElement, before = ''): string {
  let words = before;
  element.children.forEach((child, place) => {
    if (element.tag === 'tr' && place > 0) words += '\t';
    if (typeof child === 'string') words += element.tag === 'tr' ? '' : child.replace(/\t/g, ' ');
    else if (child.tag === 'br') words += '\n';
    else if (blockOf(child) && element.tag !== 'tr') words += ' ';
    else if (child.attributes['data-page'] !== undefined && endsInHyphen.test(words.slice(-tail))) words += '\n';
    else words = wordsIn(child, words);
  });
  return words;
}

/** A page that begins behind a hyphen begins a line; any other may begin in a word or between words alike. */
const endsInHyphen = /[-\u2010\u00AD\u00AC][ \r\f]*$/;
const tail = 20;

function giveIds(nodes: readonly HtmlElement[], ids: Iterator<string, undefined>): HtmlElement[] {
  return nodes.map((element) => {
    const id = idTags.has(element.tag) ? ids.next().value : undefined;
    const attributes = id !== undefined ? { id, ...element.attributes } : element.attributes;
    const children = element.children.map((child) =>
      typeof child === 'string' ? child : (giveIds([child], ids)[0] ?? child),
    );
    return { ...element, attributes, children };
  });
}
