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
  readonly terms: ReadonlySet<number>;
}

interface Term {
  readonly tokens: readonly string[];
  /** Its last token is only the beginning of a word. */
  readonly prefix: boolean;
}

/**
 * The whole text cut at what answers the terms. A term is a word, a phrase (several tokens that follow one another, whatever
 * stands between them) or, ending in `*`, a prefix; compared as `foldForSearch` does. Hits that share a token are one.
 * The parts joined are the text; no part is empty.
 */
export function markHits(text: string, terms: readonly string[]): Part[] {
  const { tokens } = foldForSearch(text);
  return cut(text, 0, text.length, hitsIn(tokens, terms));
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
  const hits = hitsIn(tokens, terms);
  const clusters = clustersOf(text, hits, radius);
  const chosen = [...clusters]
    .sort((a, b) => termsIn(b).size - termsIn(a).size || startOf(a) - startOf(b))
    .slice(0, Math.max(0, most))
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

function readTerms(terms: readonly string[]): Term[] {
  return terms.map((term) => ({
    tokens: foldForSearch(term).tokens.map((token) => token.token),
    prefix: term.trimEnd().endsWith('*'),
  }));
}

function hitsIn(tokens: readonly Token[], terms: readonly string[]): Hit[] {
  const read = readTerms(terms);
  const found: Hit[] = [];
  tokens.forEach((token, at) => {
    read.forEach((term, place) => {
      const last = tokens[at + term.tokens.length - 1];
      if (last && matchesAt(tokens, at, term))
        found.push({ start: token.start, end: last.end, terms: new Set([place]) });
    });
  });
  return joinOverlapping(found);
}

function matchesAt(tokens: readonly Token[], at: number, term: Term): boolean {
  const lastPlace = term.tokens.length - 1;
  return (
    lastPlace >= 0 &&
    term.tokens.every((wanted, place) => {
      const token = tokens[at + place]?.token;
      return token === wanted || (term.prefix && place === lastPlace && token?.startsWith(wanted) === true);
    })
  );
}

function joinOverlapping(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    if (last && hit.start < last.end) {
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, hit.end),
        terms: new Set([...last.terms, ...hit.terms]),
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

function termsIn(cluster: readonly Hit[]): Set<number> {
  return new Set(cluster.flatMap((hit) => [...hit.terms]));
}

/** Where a passage begins: at the start of its line, or at the first word from `limit` on. */
function contextStart(text: string, tokens: readonly Token[], hit: number, limit: number): number {
  const line = text.lastIndexOf('\n', hit - 1) + 1;
  if (limit <= line) return hit - text.slice(line, hit).trimStart().length;
  let start = tokens[firstFrom(tokens, limit)]?.start ?? hit;
  // A quotation mark or bracket that opens the first word stays with it.
  while (start > limit && /[\p{Ps}\p{Pi}"'¿¡]/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Where a passage ends: at the end of its line, or after the last word, with its punctuation, up to `limit`. */
function contextEnd(text: string, tokens: readonly Token[], hit: number, limit: number): number {
  const newline = text.indexOf('\n', hit);
  const line = newline === -1 ? text.length : newline;
  if (limit >= line) return hit + text.slice(hit, line).trimEnd().length;
  let last = firstFrom(tokens, limit) - 1;
  while ((tokens[last]?.end ?? 0) > limit) last -= 1;
  let end = Math.max(hit, tokens[last]?.end ?? 0);
  while (end < limit && /[\p{Pe}\p{Pf}\p{Po}]/u.test(text[end] ?? '')) end += 1;
  return end;
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
