import { readTypedDate } from '@fonds/domain/dates/typed-date';

/** A line of the file with the layout taken off. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** How far in it begins, in columns; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** `•`, `-` …, or empty. */
  readonly bullet: string;
  /** The line without the blanks around it. */
  readonly text: string;
  /** The same without its bullet. */
  readonly rest: string;
}

// Blanks of the layout: white space of every kind, no-break and zero-width included.
const blanks = '[\\s\\u180E\\u200B\\u2060]';
const leading = new RegExp(`^${blanks}*`, 'u');
const blank = new RegExp(`^${blanks}$`, 'u');
const bulleted = new RegExp(`^([•◦‣⁃∙·・●○■□▪▫►▸*+\\-‐‑‒–—])${blanks}*(?=\\S)`, 'u');

/** The lines of a text that hold anything, blank ones only counted. */
export function readLines(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => readLine(line, index + 1))
    .filter((line) => line.text !== '');
}

function readLine(line: string, number: number): Line {
  const margin = leading.exec(line)?.[0] ?? '';
  const text = trimEnd(line.slice(margin.length));
  const [mark = '', bullet = ''] = bulleted.exec(text) ?? [];
  return { number, indent: columnsOf(margin), bullet, text, rest: text.slice(mark.length) };
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function columnsOf(margin: string): number {
  let columns = 0;
  for (const space of margin) columns = space === '\t' ? (Math.floor(columns / 8) + 1) * 8 : columns + 1;
  return columns;
}

// Far beyond any date in words; most lines are longer, and are then not read as one.
const longestDate = 80;

// Lower case at the start of a line goes on with a sentence: *signed / in May 1950*.
const goesOn = /^(?:in|on|at|of|by|from|to|since|until|before|after|between|and|or)\s/u;

/** The EDTF of a line that holds a date and nothing else; any blanks may part its words. */
export function dateOf(text: string): string | undefined {
  if (text.length > longestDate || goesOn.test(text)) return undefined;
  const read = readTypedDate(text.replace(/[\s\u180E\u200B\u2060]+/gu, ' '));
  return read.kind === 'date' ? read.edtf : undefined;
}

/** Whether a line was surely meant as a date, though none can be read: `February 30, 1953`, `7/3/1953`, `Julie 3, 1953`. */
export function looksLikeDate(text: string): boolean {
  if (text.length > longestDate) return false;
  return (
    /^\d{1,4}(?:st|nd|rd|th)?\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,4}$/iu.test(text) ||
    /^\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s+\d{4}$/iu.test(text) ||
    /^\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}+\.?,?\s+\d{4}$/iu.test(text)
  );
}
