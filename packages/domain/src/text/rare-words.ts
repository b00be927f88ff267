import { foldForSearch } from './tokens.ts';

/** A word, or two ideographs side by side, as the index has it and as the text writes it. */
export interface Term {
  readonly tokens: readonly string[];
  readonly written: string;
}

const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const shortest = 3;

/** The different terms of a text by which another on the same matter may be known, in their order: no numbers, no short words. */
export function termsOf(text: string): Term[] {
  const { tokens } = foldForSearch(text);
  const terms = new Map<string, Term>();
  tokens.forEach(({ token, start, end }, place) => {
    if (ideograph.test(token)) {
      const next = tokens[place + 1];
      if (!next || !ideograph.test(next.token) || next.start !== end) return;
      const pair = `${token} ${next.token}`;
      if (!terms.has(pair)) terms.set(pair, { tokens: [token, next.token], written: text.slice(start, next.end) });
    } else if ([...token].length >= shortest && !/^\p{N}+$/u.test(token) && !terms.has(token)) {
      terms.set(token, { tokens: [token], written: text.slice(start, end) });
    }
  });
  return [...terms.values()];
}
