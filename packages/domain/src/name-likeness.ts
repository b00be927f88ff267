import { distance } from 'fastest-levenshtein';
import { loosely, spellingsOf } from './name-spellings.ts';
import { otherHanScripts } from './text/han-scripts.ts';
import { foldForSearch } from './text/tokens.ts';

/** How one name is like another, in the words that stand beside it. */
export const likenessWords = {
  same: 'the same name',
  order: 'the same words in another order',
  script: 'the same in another script or spelling',
  shorter: 'the same, but for a name that one of them leaves out',
  initials: 'the same, with initials',
  spelling: 'spelt much the same',
} as const;
export type Likeness = keyof typeof likenessWords;

function tokensOf(text: string): string[] {
  return foldForSearch(text).tokens.map(({ token }) => token);
}

/** The tokens of a name as it is spoken: *Molotov, V. M.* is V. M. Molotov. */
function spoken(name: string): string[] {
  const [family = '', given, more] = name.split(',');
  return given === undefined || more !== undefined ? tokensOf(name) : [...tokensOf(given), ...tokensOf(family)];
}

const hasFigures = (token: string) => /\p{N}/u.test(token);

/**
 * How like one name is to another, of a person, body, place or thing; undefined where they are two names. Names with different
 * figures in them are never alike: the tenth office is not the eleventh. Symmetric.
 */
export function likenessOf(one: string, other: string): Likeness | undefined {
  const [a, b] = [spoken(one), spoken(other)];
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.join(' ') === b.join(' ')) return 'same';
  if (inOtherHanScript(one, b) || inOtherHanScript(other, a)) return 'script';
  const figures = (tokens: readonly string[]) => tokens.filter(hasFigures).sort().join(' ');
  if (figures(a) !== figures(b)) return undefined;
  const sorted = (tokens: readonly string[]) => [...tokens].sort().join(' ');
  if (sorted(a) === sorted(b)) return 'order';
  const [loose, otherLoose] = [a.map(loosely), b.map(loosely)];
  if (sorted(loose) === sorted(otherLoose) || loose.join('') === otherLoose.join('')) return 'script';
  return withoutSome(loose, otherLoose) ?? (isSlip(loose.join(''), otherLoose.join('')) ? 'spelling' : undefined);
}

function inOtherHanScript(name: string, tokens: readonly string[]): boolean {
  return otherHanScripts(name).some((text) => tokensOf(text).join('') === tokens.join(''));
}

/** Whether the shorter name stands in the longer, word by word, some of them as initials. */
function withoutSome(a: readonly string[], b: readonly string[]): Likeness | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return undefined;
  let at = 0;
  let whole = 0;
  let initials = 0;
  for (const token of short) {
    const same = long.indexOf(token, at);
    const found = same >= 0 ? same : long.findIndex((wanted, place) => place >= at && isInitial(token, wanted));
    const wanted = long[found];
    if (wanted === undefined) return undefined;
    if (token.length > 1 && wanted.length > 1) whole += 1;
    else if (token !== wanted) initials += 1;
    at = found + 1;
  }
  // The last word is a family name, or what a body is called by: it may not be left out.
  if (at !== long.length || whole === 0) return undefined;
  if (initials > 0) return 'initials';
  return short.length < long.length && whole > 1 ? 'shorter' : undefined;
}

function isInitial(one: string, other: string): boolean {
  return Math.min(one.length, other.length) === 1 && one.charAt(0) === other.charAt(0);
}

/** Of short names a letter more makes another; of Chinese and Korean ones any other character does. */
function isSlip(one: string, other: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(one + other)) return false;
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
  return Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed;
}

/** The beginnings of words by which names that may be like this one are looked for. */
export interface NearWords {
  /** One list for each word: a name with the words in any order, or with initials, has one of each. */
  readonly each: readonly (readonly string[])[];
  /** A name that is like this one for certain has at least one of them. */
  readonly any: readonly string[];
}

/** Where to look for names like this one; the beginnings are of folded tokens, in Latin and Cyrillic letters. */
export function nearWordsOf(name: string): NearWords {
  const tokens = [...new Set([...spoken(name), ...otherHanScripts(name).flatMap(tokensOf)])];
  const own = spoken(name);
  const beginnings = (token: string, letters: number) => [
    ...new Set(spellingsOf(token).map((spelling) => spelling.slice(0, letters))),
  ];
  const longest = [...tokens].sort((a, b) => b.length - a.length).slice(0, 3);
  return {
    each: own.map((token) => beginnings(token, 1)),
    any: longest.flatMap((token) => beginnings(token, Math.max(Math.min(token.length, 3), token.length - 3))),
  };
}
