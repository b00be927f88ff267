import { termsOf, type Term } from '@fonds/domain/text/rare-words';
import { foldForSearch } from '@fonds/domain/text/tokens';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { candidateOf, type Candidates } from './related-by-links.ts';
import { ftsPhrase } from './search/fts-phrase.ts';

/** How many different words of title and summary are looked up, and in how many documents a telling one may stand. */
const mostLookedUp = 40;
const mostTerms = 8;
const mostDocuments = 400;
const commonShare = 0.15;

/**
 * Documents in which the rarest words of a title and summary stand, but for words of the names that it links to. Cost: a
 * bounded count for each word, then few postings.
 */
export function addByWords(
  db: Reader,
  candidates: Candidates,
  { text, names }: { readonly text: string; readonly names: string },
  documents: number,
): void {
  const named = new Set(foldForSearch(names).tokens.map(({ token }) => token));
  const most = Math.min(mostDocuments, Math.max(3, Math.floor(documents * commonShare)));
  const rare = termsOf(text)
    .filter(({ tokens }) => !tokens.some((token) => named.has(token)))
    .slice(0, mostLookedUp)
    .map((term) => ({ term, keys: keysWith(db, term, most + 1) }))
    .filter(({ keys }) => keys.length >= 2 && keys.length <= most)
    .sort((a, b) => a.keys.length - b.keys.length)
    .slice(0, mostTerms);
  const ids = idsOf(
    db,
    rare.flatMap(({ keys }) => keys),
  );
  for (const { term, keys } of rare) {
    const weight = 0.5 * (1 - Math.log(keys.length) / Math.log(mostDocuments * 2));
    for (const key of keys) {
      const id = ids.get(key);
      if (id === undefined) continue;
      const candidate = candidateOf(candidates, id);
      candidate.score += weight;
      candidate.words.push(term.written);
    }
  }
}

function keysWith(db: Reader, term: Term, limit: number): number[] {
  return cached<number>(db, 'SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?')
    .pluck()
    .all(`{title summary} : ${ftsPhrase(term.tokens)}`, limit);
}

function idsOf(db: Reader, keys: readonly number[]): ReadonlyMap<number, string> {
  const rows = cached<{ key: number; id: string }>(
    db,
    'SELECT key, id FROM visible_documents WHERE key IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify([...new Set(keys)]));
  return new Map(rows.map(({ key, id }) => [key, id]));
}
