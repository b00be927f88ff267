import { cached } from './cached.ts';
import { jsonWithMerged, type LinkRow } from './document-entries.ts';
import type { Reader } from './open.ts';

/** What a candidate shares, gathered as it is found. */
export interface Candidate {
  score: number;
  readonly shared: LinkRow[];
  readonly words: string[];
}

export type Candidates = Map<string, Candidate>;

/** The candidate of an id, made when it is met for the first time. */
export function candidateOf(candidates: Candidates, id: string): Candidate {
  const known = candidates.get(id) ?? { score: 0, shared: [], words: [] };
  candidates.set(id, known);
  return known;
}

const weights: Readonly<Record<string, number>> = { agent: 1, subject: 0.8, place: 0.5 };
const mentioned = 0.4;
/** How many of a document's names are looked at, and how many documents before and after it for each. */
const mostTargets = 24;
const mostOnEitherSide = 40;
/** Whoever stands in more documents than that tells little of any two of them. */
const common = 2000;

/** Documents that name the same people, places and subjects, near in time: those of rarely named ones count for most. */
export function addByLinks(db: Reader, candidates: Candidates, links: readonly LinkRow[], sortKey: number): void {
  const targets = new Map(links.filter((link) => link.relation in weights).map((link) => [link.toId, link]));
  for (const link of [...targets.values()].slice(0, mostTargets)) {
    const ids = jsonWithMerged(db, link.toId);
    const weight =
      (link.role === 'mentioned' ? mentioned : (weights[link.relation] ?? 0)) * rarity(db, ids, link.relation);
    const near = new Set([
      ...neighbours(db, ids, link.relation, sortKey, 'before'),
      ...neighbours(db, ids, link.relation, sortKey, 'after'),
    ]);
    for (const id of near) {
      const candidate = candidateOf(candidates, id);
      candidate.score += weight;
      candidate.shared.push(link);
    }
  }
}

/** Between 0.1 and 1: how little a name is used, counted as far as `common`. */
function rarity(db: Reader, ids: string, relation: string): number {
  const count = cached<number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM visible_links
       WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = ? LIMIT ${common})`,
  )
    .pluck()
    .get(ids, relation);
  return Math.max(0.1, 1 - Math.log(Math.max(1, count ?? 1)) / Math.log(common));
}

const sides = { before: ['<', 'DESC'], after: ['>=', 'ASC'] } as const;

function neighbours(db: Reader, ids: string, relation: string, sortKey: number, side: keyof typeof sides): string[] {
  const [than, order] = sides[side];
  return cached<string>(
    db,
    `SELECT from_id FROM visible_links WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = ? AND sort_key ${than} ?
       ORDER BY sort_key ${order}, from_key LIMIT ${mostOnEitherSide}`,
  )
    .pluck()
    .all(ids, relation, sortKey);
}
