import { termsOf, type Term } from '@fonds/domain/text/rare-words';
import { foldForSearch } from '@fonds/domain/text/tokens';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { candidateOf, type Candidates } from './related-by-links.ts';
import { ftsPhrase } from './search/fts.ts';

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
    .map((term) => ({ term, ids: documentsWith(db, term, most + 1) }))
    .filter(({ ids }) => ids.length >= 2 && ids.length <= most)
    .sort((a, b) => a.ids.length - b.ids.length)
    .slice(0, mostTerms);
  for (const { term, ids } of rare) {
    const weight = 0.5 * (1 - Math.log(ids.length) / Math.log(mostDocuments * 2));
    for (const id of ids) {
      const candidate = candidateOf(candidates, id);
      candidate.score += weight;
      candidate.words.push(term.written);
    }
  }
}

/** The index also has rows that aren't public yet: these count for nothing. */
function documentsWith(db: Reader, term: Term, limit: number): string[] {
  return cached<string>(
    db,
    `SELECT d.id FROM search_index JOIN visible_documents d ON d.key = search_index.rowid
       WHERE search_index MATCH ? LIMIT ?`,
  )
    .pluck()
    .all(`{title summary} : ${ftsPhrase(term.tokens)}`, limit);
}
