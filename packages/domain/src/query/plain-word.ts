import { foldForSearch } from '../text/tokens.ts';

/** A bare word without the punctuation around it. */
export interface PlainWord {
  readonly text: string;
  /** Never empty. */
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  /** An asterisk stood before the word, or something after the asterisk. */
  readonly oddStar: boolean;
}

/** The operators that are words, as they are typed. */
export const operator = /^(?:AND|OR|NOT|NEAR(?:\/\d+)?)$/;

/** Reads a bare word; undefined where it has no letter or digit. What follows an asterisk in it is left out. */
export function plainWord(typed: string): PlainWord | undefined {
  const [first] = foldForSearch(typed).tokens;
  if (!first) return undefined;
  const star = typed.slice(first.start).search(/[*＊]/u);
  const whole = star === -1 ? typed : typed.slice(0, first.start + star);
  const last = foldForSearch(whole).tokens.at(-1) ?? first;
  const bare = typed.slice(first.start, last.end);
  // U.S. keeps its last stop.
  const text = bare.includes('.') && whole.startsWith('.', last.end) ? `${bare}.` : bare;
  const lost = star === -1 ? '' : typed.slice(first.start + star);
  return {
    // Where an operator is only a word, it is written as one.
    text: operator.test(text) ? text.toLowerCase() : text,
    tokens: tokensOf(text),
    prefix: star !== -1,
    oddStar: /[*＊]/u.test(typed.slice(0, first.start)) || tokensOf(lost).length > 0,
  };
}

/** The tokens of a text as the index compares them. */
export function tokensOf(text: string): string[] {
  return foldForSearch(text).tokens.map(({ token }) => token);
}
