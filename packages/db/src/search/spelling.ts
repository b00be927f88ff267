import { distance } from 'fastest-levenshtein';

/** Something that may have been meant, and how common it is. */
export interface Spelt {
  readonly text: string;
  readonly documents: number;
}

/** How many candidates with the most pairs of letters in common are compared letter by letter. */
const mostCompared = 80;

/**
 * Finds what is spelt much like something: candidates share pairs of letters with it, the nearest by edit distance come
 * first. Good for every script; of names in Chinese, one character may differ. Cost of making it: every text once.
 */
export class Speller {
  readonly #spelt: readonly Spelt[];
  readonly #pairs = new Map<string, number[]>();

  constructor(spelt: readonly Spelt[]) {
    this.#spelt = spelt;
    spelt.forEach(({ text }, place) => {
      for (const pair of pairsOf(text)) {
        const places = this.#pairs.get(pair);
        if (places) places.push(place);
        else this.#pairs.set(pair, [place]);
      }
    });
  }

  /** The nearest to a text, at most `most`; none that is the text itself, or further from it than a slip of the hand. */
  nearest(text: string, most: number): Spelt[] {
    const allowed = slips(text);
    if (allowed === 0) return [];
    const pairs = pairsOf(text);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const place of this.#pairs.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [...shared]
      .flatMap(([place, count]) => {
        const spelt = this.#spelt[place];
        if (!spelt || Math.abs(spelt.text.length - text.length) > allowed) return [];
        return [{ spelt, likeness: (2 * count) / (pairs.size + spelt.text.length + 1) }];
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, mostCompared)
      .map(({ spelt }) => ({ spelt, apart: distance(text, spelt.text) }))
      .filter(({ apart }) => apart > 0 && apart <= allowed)
      .sort((a, b) => a.apart - b.apart || b.spelt.documents - a.spelt.documents)
      .slice(0, most)
      .map(({ spelt }) => spelt);
  }
}

/** How many letters may differ. */
function slips(text: string): number {
  const isIdeographic = /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
  if (isIdeographic) return text.length >= 3 ? 1 : 0;
  if (text.length < 4) return 0;
  return text.length < 6 ? 1 : text.length < 10 ? 2 : 3;
}

function pairsOf(text: string): Set<string> {
  const padded = `^${text}$`;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
