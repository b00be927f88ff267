import type { ImportIssue, ImportRow } from './import-row.ts';
import { checkHeaderLine, clip, findLayout, messageFor, placeLine, type Layout } from './listing-layout.ts';
import { looksLikeDate, readLines, type Line } from './listing-lines.ts';

/** An entry of a listing, to the letter. Paragraphs of a summary are parted by a blank line. */
export interface ListingRow {
  /** The line of its date, from 1. */
  readonly line: number;
  readonly dateText: string;
  readonly edtf: string;
  readonly title: string;
  /** Empty where the entry has none. */
  readonly summary: string;
}

export type ListingResult =
  | {
      readonly ok: true;
      readonly rows: readonly ListingRow[];
      /** What stands before the first date: no entry holds it. */
      readonly preamble: readonly { readonly line: number; readonly text: string }[];
    }
  | { readonly ok: false; readonly issues: readonly ImportIssue[] };

/**
 * Reads a chronological listing as it is copied out of a browser: for each entry a line with its date alone (a bullet
 * before it or not), a line with its title, and any paragraphs of summary. Blanks and bullets of the layout go; whatever
 * stands within a line stays to the letter. All or nothing: a line that can't be placed is an issue.
 */
export function readListing(text: string): ListingResult {
  const lines = readLines(text.replace(/^\uFEFF/, ''));
  const layout = findLayout(lines);
  if (!layout) return { ok: false, issues: issuesWithoutDates(lines) };
  const first = lines.findIndex((line) => placeLine(line, layout, false).kind === 'date' && opens(line, layout));
  const header = lines.slice(0, first);
  const issues = header.flatMap((line, place): ImportIssue[] => {
    const message = checkHeaderLine(line, lines[place + 1], layout);
    return message === undefined ? [] : [{ line: line.number, message }];
  });
  const rows = readEntries(lines.slice(first), layout, issues);
  if (issues.length > 0) return { ok: false, issues: issues.sort((a, b) => a.line - b.line) };
  return { ok: true, rows, preamble: header.map((line) => ({ line: line.number, text: line.text })) };
}

/** An entry as the document that it describes. How its date is known, the listing does not say. */
export function documentOfListing(row: ListingRow): ImportRow {
  return {
    line: row.line,
    document: {
      title: { text: row.title },
      dates: [{ words: row.dateText, edtf: row.edtf, kind: 'created' }],
      summary: row.summary === '' ? [] : [{ text: row.summary }],
    },
  };
}

/** A heading such as “1953” before dates with bullets opens no entry. */
function opens(line: Line, layout: Layout): boolean {
  return (line.bullet !== '') === (layout.bullet !== '');
}

function issuesWithoutDates(lines: readonly Line[]): ImportIssue[] {
  const meant = lines.filter((line) => looksLikeDate(line.rest));
  if (meant.length > 0) return meant.map((line) => ({ line: line.number, message: messageFor(line) }));
  const message =
    'No dated entry was found. In a listing each entry begins with a line that holds its date alone, such as “July 27, 1953”; its title and summary follow.';
  return [{ line: lines[0]?.number ?? 1, message }];
}

interface Entry {
  readonly date: Line;
  readonly edtf: string;
  readonly words: Line[];
}

function readEntries(lines: readonly Line[], layout: Layout, issues: ImportIssue[]): ListingRow[] {
  const entries: Entry[] = [];
  let open: Entry | undefined;
  for (const line of lines) {
    const placed = placeLine(line, layout, open?.words.length === 0);
    if (placed.kind === 'date') {
      open = { date: line, edtf: placed.edtf, words: [] };
      entries.push(open);
    } else if (placed.kind === 'words') open?.words.push(line);
    else {
      issues.push({ line: line.number, message: placed.message });
      open = undefined;
    }
  }
  return entries.flatMap((entry) => rowOf(entry, issues));
}

function rowOf({ date, edtf, words }: Entry, issues: ImportIssue[]): ListingRow[] {
  const [title, ...rest] = words;
  if (!title) {
    const message = `“${date.rest}” has no title: after the line with the date comes a line with the title.`;
    issues.push({ line: date.number, message });
    return [];
  }
  const doubtful = wrappedTitle(date, title, rest);
  if (doubtful) {
    const message = `“${clip(doubtful.text)}” stands directly under the title: put it on the title’s line if it belongs to the title, else part it from the title by a blank line.`;
    issues.push({ line: doubtful.number, message });
  }
  return [{ line: date.number, dateText: date.rest, edtf, title: title.text, summary: joinLines(rest) }];
}

/** The second line of what may be a title broken over two lines: blank lines stand around the two, and words follow. */
function wrappedTitle(date: Line, title: Line, rest: readonly Line[]): Line | undefined {
  const [second] = rest;
  const spaced = title.number > date.number + 1 && second?.number === title.number + 1;
  return spaced && rest.some((line, place) => line.number > title.number + 1 + place) ? second : undefined;
}

/** Lines as they stood: one under the other, or parted by a blank line. */
function joinLines(lines: readonly Line[]): string {
  return lines
    .map((line, place) => {
      const before = lines[place - 1];
      if (!before) return line.text;
      return `${line.number === before.number + 1 ? '\n' : '\n\n'}${line.text}`;
    })
    .join('');
}
