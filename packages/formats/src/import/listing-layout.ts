import { dateOf, looksLikeDate, type Line } from './listing-lines.ts';

/** How a listing tells its dates from its words, learnt from its first dated entry. */
export interface Layout {
  /** The bullet before its dates, or empty where they have none. */
  readonly bullet: string;
  readonly indent: number;
  /** Where titles begin, if further in than dates; then whatever begins further out opens an entry. */
  readonly textIndent: number | undefined;
}

/** What a line is to a listing: an entry's date, words of an entry, or something that can't be placed, and why. */
export type Placed =
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'misplaced'; readonly message: string };

/** The layout of a listing; undefined where no line holds a date alone. */
export function findLayout(lines: readonly Line[]): Layout | undefined {
  const dates = new Set(entryDates(lines.filter((line) => dateOf(line.rest) !== undefined)));
  const place = lines.findIndex((line, at) => {
    const next = lines[at + 1];
    return dates.has(line) && next !== undefined && !dates.has(next);
  });
  const title = place === -1 ? undefined : lines[place + 1];
  const [first] = dates;
  const date = lines[place] ?? first;
  if (!date) return undefined;
  return {
    bullet: date.bullet,
    indent: date.indent,
    textIndent: title && title.indent > date.indent ? title.indent : undefined,
  };
}

/** The dates that surely open entries: the furthest out, with bullets rather than without; others may be words. */
function entryDates(dated: readonly Line[]): Line[] {
  const withBullet = dated.filter((line) => line.bullet !== '');
  const without = dated.filter((line) => line.bullet === '');
  const least = leastIndent(withBullet);
  const furtherOut = without.filter((line) => line.indent < least);
  const chosen = withBullet.length > 0 && furtherOut.length < withBullet.length ? withBullet : without;
  const outermost = leastIndent(chosen);
  return chosen.filter((line) => line.indent === outermost);
}

function leastIndent(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
}

/** Places a line that stands after the first date. `titleNext`: it comes directly after an entry's date. */
export function placeLine(line: Line, layout: Layout, titleNext: boolean): Placed {
  const edtf = dateOf(line.rest);
  const marked = layout.bullet !== '' && line.bullet === layout.bullet;
  if (layout.textIndent !== undefined) {
    const outside = line.indent < layout.textIndent;
    if (edtf !== undefined && (outside || marked)) return { kind: 'date', edtf };
    if (!outside) return marked && looksLikeDate(line.rest) ? misplaced(line) : { kind: 'words' };
    const title = titleNext && line.bullet === '' && !looksLikeDate(line.text);
    return title ? { kind: 'words' } : misplaced(line);
  }
  if (layout.bullet === '') {
    if (edtf !== undefined) return { kind: 'date', edtf };
    return looksLikeDate(line.rest) ? misplaced(line) : { kind: 'words' };
  }
  if (line.bullet !== '') {
    if (edtf !== undefined) return { kind: 'date', edtf };
    return marked || looksLikeDate(line.rest) ? misplaced(line) : { kind: 'words' };
  }
  if (isDay(edtf)) return { kind: 'misplaced', message: withoutBullet(line, layout) };
  return looksLikeDate(line.text) ? misplaced(line) : { kind: 'words' };
}

/** What is wrong with a line of the header, before the first date; undefined for words that are no part of an entry. */
export function checkHeaderLine(line: Line, next: Line | undefined, layout: Layout): string | undefined {
  if (line.indent < layout.indent) return undefined;
  if (layout.bullet === '') return looksLikeDate(line.rest) ? messageFor(line) : undefined;
  if (line.bullet === '') return isDay(dateOf(line.text)) ? withoutBullet(line, layout) : undefined;
  const hasSummary = layout.textIndent !== undefined && next !== undefined && next.indent >= layout.textIndent;
  const isEntry = line.bullet === layout.bullet && line.indent === layout.indent && hasSummary;
  return isEntry || looksLikeDate(line.rest) ? messageFor(line) : undefined;
}

/** Why a line is not what begins an entry, and what would be right. */
export function messageFor(line: Line): string {
  return looksLikeDate(line.rest)
    ? `“${line.rest}” is not a date that exists and can be read for certain: write it like “July 27, 1953”, “27 July 1953”, “1953-07-27” or “July 1953”.`
    : `A date was expected here, not “${clip(line.rest)}”: an entry begins with a line that holds its date alone, such as “July 27, 1953”; titles and summaries are indented or marked as those of the first entry are.`;
}

function misplaced(line: Line): Placed {
  return { kind: 'misplaced', message: messageFor(line) };
}

function withoutBullet(line: Line, layout: Layout): string {
  return `“${line.text}” lacks the “${layout.bullet}” that the other dates have: put it before the date if an entry begins here, else put the date on a line with other words.`;
}

/** Whether a date is known to the day: months and years alone stand in headings too. */
function isDay(edtf: string | undefined): boolean {
  return edtf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** The first words of a line, for a message. */
export function clip(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}
