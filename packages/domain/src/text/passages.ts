import { asAbbreviation } from './abbreviations.ts';
import { foldForSearch, type Token } from './tokens.ts';

/** A piece of a text; `marked` when it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which terms it answers, by their places in the list. */
  readonly terms: readonly number[];
}

interface Term {
  /** Its place in the list. */
  readonly place: number;
  readonly tokens: readonly string[];
  /** Its last token is only the beginning of a word. */
  readonly prefix: boolean;
  /** Only where a text writes it as an abbreviation. */
  readonly capitals: boolean;
}

const capitalsSign = '=';

/** A term that is met only where a text writes it as an abbreviation: *US* and *U.S.*, but not *us*. */
export function inCapitals(term: string): string {
  return `${capitalsSign}${term}`;
}

/**
 * The whole text cut at what answers the terms. A term is a word, a phrase (several tokens that follow one another, whatever
 * stands between them) or, ending in `*`, a prefix; compared as `foldForSearch` does; one of `inCapitals` is met by capitals
 * alone. Hits that share a token are one.
 * The parts joined are the text; no part is empty.
 */
export function markHits(text: string, terms: readonly string[]): Part[] {
  const { tokens } = foldForSearch(text);
  return cut(text, 0, text.length, hitsIn(text, tokens, terms));
}

/** How many hits `markHits` marks. */
export function countHits(text: string, terms: readonly string[]): number {
  return hitsIn(text, foldForSearch(text).tokens, terms).length;
}

/**
 * At most `most` passages of a text around what answers the terms, in the order of the text, with up to `radius` UTF-16
 * units before and after a hit, cut between words and within a line. Those with the most different terms are chosen, then
 * the earliest. Each is a substring of the text; they do not overlap; none when nothing answers.
 */
export function passagesOf(
  text: string,
  terms: readonly string[],
  { radius, most }: { readonly radius: number; readonly most: number },
): Part[][] {
  const { tokens } = foldForSearch(text);
  const hits = hitsIn(text, tokens, terms);
  const clusters = clustersOf(text, hits, radius);
  const chosen = clusters
    .map((cluster) => ({ cluster, different: termsIn(cluster) }))
    .sort((a, b) => b.different - a.different || startOf(a.cluster) - startOf(b.cluster))
    .slice(0, Math.max(0, most))
    .map(({ cluster }) => cluster)
    .sort((a, b) => startOf(a) - startOf(b));
  let free = 0;
  return chosen.map((cluster) => {
    const before = hits[firstFrom(hits, startOf(cluster)) - 1]?.end ?? 0;
    const after = hits[firstFrom(hits, endOf(cluster))]?.start ?? text.length;
    const start = contextStart(text, tokens, startOf(cluster), Math.max(startOf(cluster) - radius, before, free));
    free = contextEnd(text, tokens, endOf(cluster), Math.min(endOf(cluster) + radius, after));
    return cut(text, start, free, cluster);
  });
}

interface Terms {
  /** Terms by their first token, and words to be begun by their first character: few are tried at each token of a text. */
  readonly byFirst: ReadonlyMap<string, readonly Term[]>;
  readonly begun: ReadonlyMap<string, readonly Term[]>;
}

// A text is marked node by node, each time for the same list.
const read = new WeakMap<readonly string[], Terms>();

function readTerms(terms: readonly string[]): Terms {
  const known = read.get(terms);
  if (known) return known;
  const each = terms.map((term, place) => ({
    place,
    tokens: foldForSearch(term).tokens.map((token) => token.token),
    prefix: term.trimEnd().endsWith('*'),
    capitals: term.startsWith(capitalsSign),
  }));
  const isBegun = (term: Term): boolean => term.prefix && term.tokens.length === 1;
  const made = {
    byFirst: Map.groupBy(
      each.filter((term) => term.tokens.length > 0 && !isBegun(term)),
      (term) => term.tokens[0] ?? '',
    ),
    begun: Map.groupBy(each.filter(isBegun), (term) => term.tokens[0]?.charAt(0) ?? ''),
  };
  read.set(terms, made);
  return made;
}

function hitsIn(text: string, tokens: readonly Token[], terms: readonly string[]): Hit[] {
  const { byFirst, begun } = readTerms(terms);
  const found: Hit[] = [];
  const take = (term: Term, at: number): void => {
    const first = tokens[at];
    const last = tokens[at + term.tokens.length - 1];
    if (!first || !last || !matchesAt(tokens, at, term)) return;
    if (term.capitals && asAbbreviation(text.slice(first.start, last.end)) === undefined) return;
    found.push({ start: first.start, end: last.end, terms: [term.place] });
  };
  tokens.forEach(({ token }, at) => {
    for (const term of byFirst.get(token) ?? []) take(term, at);
    for (const term of begun.get(token.charAt(0)) ?? []) take(term, at);
  });
  return joinOverlapping(found);
}

function matchesAt(tokens: readonly Token[], at: number, term: Term): boolean {
  const lastPlace = term.tokens.length - 1;
  return term.tokens.every((wanted, place) => {
    const token = tokens[at + place]?.token;
    return token === wanted || (term.prefix && place === lastPlace && token?.startsWith(wanted) === true);
  });
}

function joinOverlapping(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    if (last && hit.start < last.end) {
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, hit.end),
        terms: hit.terms.every((term) => last.terms.includes(term)) ? last.terms : [...last.terms, ...hit.terms],
      };
    } else joined.push(hit);
  }
  return joined;
}

/** Hits so near to one another that they are read in one passage. */
function clustersOf(text: string, hits: readonly Hit[], radius: number): Hit[][] {
  const clusters: Hit[][] = [];
  for (const hit of hits) {
    const cluster = clusters.at(-1);
    const near = cluster !== undefined && hit.end - startOf(cluster) <= 2 * radius;
    if (near && !text.slice(endOf(cluster), hit.start).includes('\n')) cluster.push(hit);
    else clusters.push([hit]);
  }
  return clusters;
}

function startOf(cluster: readonly Hit[]): number {
  return cluster[0]?.start ?? 0;
}

function endOf(cluster: readonly Hit[]): number {
  return cluster.at(-1)?.end ?? 0;
}

/** How many different terms. */
function termsIn(cluster: readonly Hit[]): number {
  return new Set(cluster.flatMap((hit) => hit.terms)).size;
}

/** Where a passage begins: at the start of its line, or at the first word from `limit` on. */
function contextStart(text: string, tokens: readonly Token[], hit: number, limit: number): number {
  const line = text.lastIndexOf('\n', hit - 1) + 1;
  if (limit <= line) {
    const parted = wordAcross(tokens, line);
    if (!parted) return hit - text.slice(line, hit).trimStart().length;
    return parted.start >= limit ? parted.start : (tokens[firstFrom(tokens, line)]?.start ?? hit);
  }
  let start = tokens[firstFrom(tokens, limit)]?.start ?? hit;
  // A quotation mark or bracket that opens the first word stays with it.
  while (start > limit && /[\p{Ps}\p{Pi}"'¿¡]/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Where a passage ends: at the end of its line, or after the last word, with its punctuation, up to `limit`. */
function contextEnd(text: string, tokens: readonly Token[], hit: number, limit: number): number {
  const newline = text.indexOf('\n', hit);
  const line = newline === -1 ? text.length : newline;
  if (limit >= line) {
    const parted = wordAcross(tokens, line);
    if (!parted) return hit + text.slice(hit, line).trimEnd().length;
    if (parted.end <= limit) return parted.end;
  }
  let last = firstFrom(tokens, limit) - 1;
  while ((tokens[last]?.end ?? 0) > limit) last -= 1;
  let end = Math.max(hit, tokens[last]?.end ?? 0);
  while (end < limit && /[\p{Pe}\p{Pf}\p{Po}]/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** The word that a hyphen parts at a line's end, if one goes on across this place. */
function wordAcross(tokens: readonly Token[], place: number): Token | undefined {
  const token = tokens[firstFrom(tokens, place) - 1];
  return token && token.end > place ? token : undefined;
}

/** The place of the first that starts at `from` or after it. */
function firstFrom(places: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut(text: string, start: number, end: number, hits: readonly Hit[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start), marked: false });
    parts.push({ text: text.slice(hit.start, hit.end), marked: true });
    at = hit.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
