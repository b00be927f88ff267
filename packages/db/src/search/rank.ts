import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import type { Asked, Part } from './asked.ts';
import { havingAny } from './narrowing.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { Condition } from './condition.ts';
import type { DocumentSet } from './document-set.ts';
import { evaluate, findText } from './evaluate.ts';
import { allOf, anyOf, ftsPhrase, inColumns } from './fts.ts';

/**
 * For how many hits BM25 is worked out. It counts each word's documents anew, however few rows are asked for: of more hits
 * only those in titles are scored, and the others judged by where their words stand.
 */
const mostScored = 6000;
/** Of larger sets only titles and names are looked at. */
const mostCompared = 60_000;
const mostParts = 8;

/** Titles count most, then shelf-marks and numbers, then summaries; abbreviations stand in the others as well. */
const bm25 = 'bm25(search_index, 8.0, 3.0, 1.0, 4.0, 0.0)';

/** What counts beside BM25, which is at most 1: in titles, linked to a name, to part of one, one after the other, as typed, in summaries. */
const weights = { title: 1, names: 0.8, partOfName: 0.3, phrase: 0.4, typed: 0.4, summary: 0.3 };

/** Hits in order of relevance. */
export interface Ranking {
  /** The best first; ties by date. */
  readonly slots: readonly number[];
  /** Hits beyond these, in tiers: those with words in titles, those linked to a name; the others follow by date. */
  readonly tiers: readonly DocumentSet[];
  /** Whether every hit was ranked. */
  readonly complete: boolean;
}

interface Weighed {
  readonly set: DocumentSet;
  readonly weight: number;
}

/**
 * Ranks hits: by BM25 over the fields, then above each other by what share of the question stands in the title, is met by a
 * link to somebody named, follows one another as typed, or stands as typed. Of very many hits only a part is ranked.
 * Cost: the postings of the question's words in titles, and BM25 of at most `mostScored` rows.
 */
export function rank(db: Reader, hits: DocumentSet, asked: Asked): Ranking {
  const catalogue = catalogueOf(db);
  const parts = asked.parts.slice(0, mostParts);
  const expression = textOf(asked.condition);
  const found = expression === undefined ? undefined : findText(db, expression).size;
  const complete = found === undefined || found <= mostScored;
  const compared = found !== undefined && found <= mostCompared;
  const titles = inField(db, parts, 'title', weights.title);
  const linked = [...linkedTo(db, parts, true), ...linkedTo(db, parts, false)];
  const others = [
    ...(compared ? phraseOf(db, parts) : []),
    ...(compared ? typedOf(db, parts) : []),
    ...(complete ? [] : compared ? inField(db, parts, 'summary', weights.summary) : []),
  ];
  const scores =
    expression === undefined ? new Map<number, number>() : score(db, catalogue, hits, expression, complete);
  const tiers = [titles, linked].map((sets) => unionWithin(catalogue, hits, sets));
  const candidates = new Set(scores.keys());
  for (const set of [...tiers, unionWithin(catalogue, hits, others)]) {
    if (set.size <= mostScored) set.each((slot) => candidates.add(slot));
  }
  const weighed = [...titles, ...linked, ...others];
  const { places } = catalogue;
  const ranked = Array.from(candidates, (slot) => ({
    slot,
    score: weighed.reduce((sum, { set, weight }) => (set.has(slot) ? sum + weight : sum), scores.get(slot) ?? 0),
  })).sort((a, b) => b.score - a.score || (places[a.slot] ?? 0) - (places[b.slot] ?? 0));
  return { slots: ranked.map(({ slot }) => slot), tiers, complete };
}

/** What of a condition is looked up in the index of words; undefined where nothing is. */
function textOf(condition: Condition): string | undefined {
  if (condition.kind === 'text') return condition.expression;
  if (condition.kind !== 'and' && condition.kind !== 'or') return undefined;
  const texts = condition.of.flatMap((part) => textOf(part) ?? []);
  if (texts.length === 0) return undefined;
  return condition.kind === 'and' ? allOf(texts) : anyOf(texts);
}

/** BM25 of hits, between 0 and 1 (the best): of all of them, or of those with the words in their titles. */
function score(
  db: Reader,
  catalogue: Catalogue,
  hits: DocumentSet,
  expression: string,
  whole: boolean,
): Map<number, number> {
  const asked = whole ? expression : inColumns('title', expression);
  if (!whole && findText(db, asked).size > mostScored) return new Map();
  const rows = cached<[number, number]>(db, `SELECT rowid, ${bm25} FROM search_index WHERE search_index MATCH ?`)
    .raw()
    .all(asked);
  let best = 1e-9;
  const scores = new Map<number, number>();
  for (const [key, value] of rows) {
    const slot = catalogue.slotOf(key);
    if (slot === -1 || !hits.has(slot)) continue;
    best = Math.max(best, -value);
    scores.set(slot, -value);
  }
  for (const [slot, value] of scores) scores.set(slot, value / best);
  return scores;
}

function inField(db: Reader, parts: readonly Part[], column: 'title' | 'summary', weight: number): Weighed[] {
  return parts.flatMap(({ expression }) =>
    expression === undefined
      ? []
      : [{ set: findText(db, inColumns(column, expression)), weight: weight / parts.length }],
  );
}

function linkedTo(db: Reader, parts: readonly Part[], whole: boolean): Weighed[] {
  const weight = (whole ? weights.names : weights.partOfName) / Math.max(1, parts.length);
  return parts.flatMap((part) =>
    part.ordinals.length === 0 || part.whole !== whole
      ? []
      : [{ set: evaluate(db, havingAny(db, part.ordinals)), weight }],
  );
}

function unionWithin(catalogue: Catalogue, hits: DocumentSet, sets: readonly Weighed[]): DocumentSet {
  return sets.reduce((union, { set }) => union.join(set), catalogue.nothing()).keep(hits);
}

/** Documents in which the words follow one another as they were typed. */
function phraseOf(db: Reader, parts: readonly Part[]): Weighed[] {
  const tokens = parts.flatMap((part) => part.tokens);
  if (tokens.length < 2 || parts.some((part) => part.tokens.length === 0)) return [];
  return [{ set: findText(db, ftsPhrase(tokens)), weight: weights.phrase }];
}

/** Documents that have every word as it was typed; none where nothing else was looked for. */
function typedOf(db: Reader, parts: readonly Part[]): Weighed[] {
  const added = parts.some((part) => part.typed !== part.expression);
  const typed = parts.flatMap((part) => part.typed ?? []);
  return added && typed.length > 0 ? [{ set: findText(db, allOf(typed)), weight: weights.typed }] : [];
}
