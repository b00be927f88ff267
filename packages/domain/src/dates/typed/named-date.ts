import { fullYear } from './numeric-date.ts';
import type { Convention, Moment } from './moment.ts';
import { monthOfWord, romanMonth } from './month-words.ts';
import { seasonOfWords } from './season-words.ts';

/** Words that say nothing on the date itself. */
const silent = new Set(
  'of the in on at de del di do da le la el il l den der des am im en w в year jahr jahre annee ano anno dia'.split(
    ' ',
  ),
);

type Token = {
  /** Number, year, month, Roman numeral, season. */
  readonly kind: 'n' | 'y' | 'm' | 'r' | 's';
  readonly text: string;
  readonly value: number;
  readonly dotted: boolean;
  readonly doubted: boolean;
  readonly apostrophe: boolean;
  readonly era?: 'ce' | 'bce';
};

/** In which orders the parts of a date stand in the languages of the archive; `g` is a year of two digits. */
const shapes: readonly string[] = [
  ...['y', 'm', 'n', 's', 'my', 'ym', 'nm', 'mn', 'ny', 'sy', 'ys'],
  ...['nmy', 'mny', 'ymn', 'ynm', 'nry', 'yrn', 'nmg', 'mng', 'nrg', 'mg'],
];

/**
 * A date with its month or season in words, or with its numbers set apart by full stops: `27 July 1953`, `July 27th, 1953`,
 * `1953 July 27`, `27. VII. 1953`, `27. 7. 1953`, `summer 1953`, `44 CE`; and the parts of one that a longer phrase shares.
 */
export function readNamedDate(text: string, convention: Convention): Moment | undefined {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0 || tokens.length > 3) return undefined;
  const last = tokens.at(-1);
  const short = last?.kind === 'n' && last.text.length === 2 && (tokens.length === 3 || last.apostrophe);
  const shape = tokens.map(({ kind }) => kind).join('');
  const guessed = short && convention.century !== undefined ? `${shape.slice(0, -1)}g` : shape;
  const parts = dottedShape(tokens, guessed) ?? (shapes.includes(guessed) ? guessed : undefined);
  return parts === undefined ? undefined : momentOf(tokens, parts, convention);
}

/** `27. 7. 1953` and `1953. 7. 27.`: nobody who writes full stops puts the month before the day. */
function dottedShape(tokens: readonly Token[], shape: string): string | undefined {
  const [first, second] = tokens;
  if (!first?.dotted) return undefined;
  if (shape === 'nny' || shape === 'nng') return second?.dotted ? `nm${shape.slice(2)}` : undefined;
  if (shape === 'nn') return second?.dotted ? 'nm' : undefined;
  if (shape === 'ynn') return second?.dotted ? 'ymn' : undefined;
  return shape === 'yn' ? 'ym' : undefined;
}

function momentOf(tokens: readonly Token[], shape: string, convention: Convention): Moment | undefined {
  let moment: Moment = {};
  for (const [index, token] of tokens.entries()) {
    const role = shape[index];
    if (role === 'y') {
      moment = { ...moment, year: { digits: token.text, ...(token.era && { era: token.era }) } };
      // Years of three digits are typing errors, but for those that say their era.
      if (!token.era && token.text.length < 4) {
        if (tokens.length > 1) return undefined;
        moment = { loose: token.text };
      }
    } else if (role === 'g') {
      moment = { ...moment, year: { digits: fullYear(token.text, convention) ?? '' } };
    } else if (role === 's') {
      moment = { ...moment, grouping: token.value };
    } else if (role === 'n') {
      moment = shape === 'n' ? { loose: token.text } : { ...moment, day: token.value };
      if (token.doubted) moment = { ...moment, dayUncertain: true };
    } else if (token.value >= 1 && token.value <= 12) {
      moment = { ...moment, month: token.value };
    } else return undefined;
    if (token.doubted && role !== 'n') moment = { ...moment, uncertain: true };
  }
  return moment;
}

const pattern =
  /[\s,]+|(?<apostrophe>')?(?<number>\d{1,4})(?<ordinal>(?:st|nd|rd|th|er|re|o|e|º|ª|-?го|-?е)(?!\p{L}))?(?![\p{L}\d])(?<dot>\.)?(?<doubt>\?)?(?:[ ]?(?<era>bce|b\.?c\.?(?:e\.)?|ce|c\.e\.|a\.?d\.?)(?!\p{L}))?|(?<word>\p{L}+)(?:\.|')?|\./uy;

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) return undefined;
    if (groups['number'] !== undefined) tokens.push(numberToken(groups['number'], groups));
    else if (groups['word'] !== undefined && !silent.has(groups['word'])) {
      const token = wordToken(groups['word']);
      if (!token) return undefined;
      tokens.push(token);
    }
  }
  return tokens;
}

function numberToken(number: string, groups: Readonly<Record<string, string | undefined>>): Token {
  const { ordinal, dot, doubt, era, apostrophe } = groups;
  return {
    kind: era !== undefined || (number.length > 2 && ordinal === undefined) ? 'y' : 'n',
    text: number,
    value: Number(number),
    dotted: dot !== undefined,
    doubted: doubt !== undefined,
    apostrophe: apostrophe !== undefined,
    ...(era !== undefined && { era: era.startsWith('b') ? 'bce' : 'ce' }),
  };
}

function wordToken(word: string): Token | undefined {
  const common = { text: word, dotted: false, doubted: false, apostrophe: false };
  const month = monthOfWord(word);
  if (month !== undefined) return { ...common, kind: 'm', value: month };
  const season = seasonOfWords(word);
  if (season !== undefined) return { ...common, kind: 's', value: season };
  const roman = romanMonth(word);
  return roman === undefined ? undefined : { ...common, kind: 'r', value: roman };
}
