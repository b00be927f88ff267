/** Hyphen-minus, hyphen, soft hyphen, and the sign that OCR gives for a hyphen at a line's end. */
export const hyphens: ReadonlySet<number> = new Set([0x2d, 0x2010, 0xad, 0xac]);

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Blank, tab, form feed, no-break space. */
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0c, 0xa0]);

/** A hyphen with the line end behind it. */
export const hyphenAtLineEnd = /[-\u2010\u00AD\u00AC][ \t\f\u00A0]*(?:\r\n|\n|\r)[ \t\f\u00A0]*/;

// The scripts that have small letters and are parted by hyphens: only a small letter shows that the word goes on.
const hyphenated = ['Latin', 'Cyrillic', 'Greek', 'Armenian'].map((script) => ({
  letter: new RegExp(`^\\p{Script=${script}}$`, 'u'),
  small: new RegExp(`^(?=\\p{Ll})\\p{Script=${script}}$`, 'u'),
}));

/**
 * Where a word goes on that a hyphen at `hyphen` (a UTF-16 offset) parts at the end of a line: a letter, the hyphen, one line
 * end and a small letter of the same script. Undefined where no word is parted.
 */
export function continuationOf(text: string, hyphen: number): number | undefined {
  let at = skipBlanks(text, hyphen + 1);
  const end = text.charCodeAt(at);
  if (end !== lineFeed && end !== carriageReturn) return undefined;
  at += end === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
  at = skipBlanks(text, at);
  const next = characterAt(text, at);
  const before = letterBefore(text, hyphen);
  return hyphenated.some(({ letter, small }) => letter.test(before) && small.test(next)) ? at : undefined;
}

/** The text with the words whole that hyphens part at line ends: without those hyphens and line ends. */
export function joinLineEnds(text: string): string {
  if (!hyphenAtLineEnd.test(text)) return text;
  let joined = '';
  let from = 0;
  for (const { index } of text.matchAll(new RegExp(hyphenAtLineEnd, 'g'))) {
    const next = continuationOf(text, index);
    if (next === undefined) continue;
    joined += text.slice(from, index);
    from = next;
  }
  return joined + text.slice(from);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (blanks.has(text.charCodeAt(at))) at += 1;
  return at;
}

function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The character before `end` that isn't a mark. */
function letterBefore(text: string, end: number): string {
  let at = end - 1;
  while (at > 0 && /^\p{M}$/u.test(text[at] ?? '')) at -= 1;
  return text[at] ?? '';
}
