import { continuationOf, hyphenAtLineEnd, hyphens } from './line-ends.ts';

/** A word as the index compares it, and where it stands in the text (UTF-16 offsets, `end` exclusive). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/**
 * The words of a text as the index and the query compare them. A run of letters and digits with their marks is one token;
 * each Han, kana and Hangul character is a token of its own. Tokens are in lower case and NFKD without the marks of Latin,
 * Greek, Cyrillic, Arabic and Hebrew (ё is е; but й, ї and ў stay letters of their own), ł as l, ß as ss, ς as σ; the
 * marks of other scripts stay. Soft hyphens and joiners within a word count for nothing, nor does a hyphen that parts a word
 * at a line's end; any other hyphen parts tokens. Tokens are in order and never overlap, save that a character which unfolds
 * into several tokens (½) gives each of them the same place.
 */
export function foldForSearch(text: string): { tokens: Token[] } {
  const tokens: Token[] = [];
  eachPiece(text, (start, end, isPlain) => {
    const piece = text.slice(start, end);
    if (isPlain) tokens.push({ start, end, token: piece.toLowerCase() });
    else for (const token of unfold(fold(piece))) tokens.push({ start, end, token });
  });
  return { tokens };
}

/**
 * The folded tokens of a text parted by blanks, for a contentless FTS5 table. The table's tokenizer must cut at the blanks
 * alone: `ascii` does, since a token has no ASCII sign but letters and digits.
 */
export function indexTokens(text: string): string {
  const index: string[] = [];
  eachPiece(text, (start, end, isPlain) => {
    const piece = text.slice(start, end);
    if (isPlain) index.push(piece.toLowerCase());
    else index.push(...unfold(fold(piece)));
  });
  return index.join(' ');
}

const SEPARATOR = 1;
const WORD = 2;
const IDEOGRAPH = 3;
const MARK = 4;
const IGNORED = 5;
const HYPHEN = 6;
/** Stands with the kind of a character that is folded as soon as it is in lower case. */
const PLAIN = 8;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

const softHyphen = 0xad;
/** Zero-width non-joiner and joiner, word joiner, byte-order mark. */
const joiners: ReadonlySet<number> = new Set([0x200c, 0x200d, 0x2060, 0xfeff]);

// Kinds of the characters seen so far, by code point: a regular expression for each character would be slow.
const kinds = new Uint8Array(0x110000);

function kindOf(codePoint: number): number {
  const known = kinds[codePoint] ?? SEPARATOR;
  if (known !== 0) return known;
  const kind = classify(codePoint);
  kinds[codePoint] = kind;
  return kind;
}

function classify(codePoint: number): number {
  if (isTail(codePoint)) return MARK;
  const character = String.fromCodePoint(codePoint);
  if (plain.test(character)) return (ideograph.test(character) ? IDEOGRAPH : WORD) | PLAIN;
  if (/\p{M}/u.test(character)) return MARK;
  if (hyphens.has(codePoint)) return HYPHEN;
  if (joiners.has(codePoint)) return IGNORED;
  if (!/[\p{L}\p{N}\p{Co}]/u.test(character)) return SEPARATOR;
  return ideograph.test(character) ? IDEOGRAPH : WORD;
}

/** Vowels and finals of Hangul written in parts, and the halfwidth voicing marks of kana, belong to what is before them. */
function isTail(codePoint: number): boolean {
  if (codePoint === 0xff9e || codePoint === 0xff9f) return true;
  return (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff);
}

/**
 * Calls `take` for each run of word characters and for each ideograph, with their marks; `isPlain` where the piece is one
 * token as soon as it is in lower case.
 */
function eachPiece(text: string, take: (start: number, end: number, isPlain: boolean) => void): void {
  let start = -1;
  let end = 0;
  let kind = SEPARATOR;
  let isPlain = true;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    let next = at + (codePoint > 0xffff ? 2 : 1);
    const known = kindOf(codePoint);
    let found = known & ~PLAIN;
    if (found === HYPHEN) {
      const goesOn = start !== -1 && kind === WORD ? continuationOf(text, at) : undefined;
      found = goesOn !== undefined || codePoint === softHyphen ? IGNORED : SEPARATOR;
      next = goesOn ?? next;
    }
    if (start !== -1 && (found === MARK || (found === WORD && kind === WORD))) {
      // What stands between belongs to the piece: joiners, and the hyphen of a word parted at a line's end.
      isPlain &&= end === at && known !== found;
      end = next;
    } else if (found !== IGNORED) {
      if (start !== -1) take(start, end, isPlain);
      start = found === WORD || found === IDEOGRAPH ? at : -1;
      end = next;
      kind = found;
      isPlain = known !== found;
    }
    at = next;
  }
  if (start !== -1) take(start, end, isPlain);
}

// Of English, Russian (but ё) and Ukrainian words, Han, kana, Hangul.
const plain = /[0-9A-Za-zА-яіїІЇ\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]/;

// Of Latin, Greek and Cyrillic, Hebrew, Arabic; combining marks for symbols too.
const markRanges = [
  '0300-036F',
  '0483-0489',
  '0591-05C7',
  '0610-061A',
  '064B-065F',
  '0670-0670',
  '06D6-06ED',
  '08D3-08FF',
];
const symbolMarkRanges = ['1AB0-1AFF', '1DC0-1DFF', '20D0-20FF', 'FE20-FE2F'];
const marks = classOf([...markRanges, ...symbolMarkRanges]);
// Joiners, tatweel, the modifier apostrophes of romanisations (Stalʹ) and variation selectors.
const dropped = classOf([
  'AD-AD',
  '200C-200D',
  '2060-2060',
  'FEFF-FEFF',
  '0640-0640',
  '02B9-02BF',
  'FE00-FE0F',
  'E0100-E01EF',
]);
const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ' };

function classOf(ranges: readonly string[]): RegExp {
  return new RegExp(`[${ranges.map((range) => range.replace(/[0-9A-F]+/g, '\\u{$&}')).join('')}]`, 'gu');
}

const lineEnds = new RegExp(hyphenAtLineEnd, 'g');

function fold(piece: string): string {
  return piece
    .replace(lineEnds, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(dropped, '')
    .replace(/и(\p{M}*?)\u0306/gu, 'й$1')
    .replace(/і(\p{M}*?)\u0308/gu, 'ї$1')
    .replace(/у(\p{M}*?)\u0306/gu, 'ў$1')
    .replace(marks, '')
    .replace(/[łøđıßæœς]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** The tokens within a folded piece: folding may yield several words (½), or ideographs within a word. */
function unfold(folded: string): string[] {
  const tokens: string[] = [];
  eachPiece(folded, (start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}
