import { foldName } from '@fonds/domain/name';
import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import { foldForSearch, type Token } from '@fonds/domain/text/tokens';
import type { Suggestion } from '@fonds/domain/views/search';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { findText } from './evaluate.ts';
import { tokensOf } from './expand-words.ts';
import { documentsOf, namedKinds, recordView } from './found-records.ts';
import { ftsPhrase } from './fts.ts';
import { findNames } from './named-records.ts';
import { vocabularyOf, wordsBeginning } from './vocabulary.ts';

const mostRecords = 6;
const mostTitles = 3;
const mostWords = 4;
/** Fewer letters begin too many words. */
const shortest = 2;

/** What somebody may be about to ask: people, places … of that name, documents with that title, words that go on so. */
export function suggest(db: Reader, typed: string, most: number): Suggestion[] {
  const { tokens } = foldForSearch(typed);
  if (tokens.length === 0) return [];
  // Past a blank a new word begins, of which nothing is known yet.
  const last = /\s$/u.test(typed) ? undefined : tokens.at(-1);
  const records = suggestRecords(db, typed, last !== undefined);
  const words = last === undefined ? [] : suggestWords(db, typed, last);
  return [...records, ...words, ...suggestTitles(db, typed)].slice(0, most);
}

function suggestRecords(db: Reader, typed: string, prefix: boolean): Suggestion[] {
  const folded = foldName(typed);
  const names = [typed, ...otherHanScripts(typed)].flatMap((text) =>
    findNames(db, tokensOf(text), namedKinds, { prefix }),
  );
  const best = new Map<string, { name: string; rank: number }>();
  for (const name of names) {
    const rank = (name.folded === folded ? 4 : name.folded.startsWith(folded) ? 2 : 0) + (name.preferred ? 1 : 0);
    const known = best.get(name.recordId);
    if (!known || rank > known.rank) best.set(name.recordId, { name: name.name, rank });
  }
  const kinds = new Map(names.map(({ recordId, kind }) => [recordId, kind]));
  return [...best]
    .map(([id, { name, rank }]) => ({ id, name, rank, documents: documentsOf(db, kinds.get(id) ?? 'agent', id) }))
    .sort(
      (a, b) =>
        Number(b.rank > 1) - Number(a.rank > 1) || b.documents - a.documents || b.rank - a.rank || inOrder(a, b),
    )
    .slice(0, mostRecords)
    .flatMap(({ id, name }) => {
      const view = recordView(db, id, name);
      if (!view) return [];
      const { kind, foundAs, detail, path } = view;
      return [{ kind, text: { text: view.name }, foundAs, detail, path, q: null }];
    });
}

/** By name, so that nothing depends on the order in which rows were written. */
function inOrder(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;
}

function suggestWords(db: Reader, typed: string, last: Token): Suggestion[] {
  if ([...last.token].length < shortest) return [];
  // A minus, a field or half of a compound before the word stays.
  const start = typed.slice(0, last.start);
  return wordsBeginning(vocabularyOf(db), last.token, mostWords * 2)
    .map(({ word }) => ({ word, documents: findText(db, ftsPhrase([word])).size }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => ({
      kind: 'word',
      text: { text: word },
      foundAs: null,
      detail: null,
      path: null,
      q: `${start}${word}`,
    }));
}

function suggestTitles(db: Reader, typed: string): Suggestion[] {
  const folded = foldName(typed);
  if (folded.length < shortest) return [];
  return cached<{ key: number; slug: string; title: string; language: string | null }>(
    db,
    `SELECT key, slug, title, title_language AS language FROM visible_documents
     WHERE folded_title >= ? AND folded_title < ? ORDER BY folded_title, record_key LIMIT ${String(mostTitles)}`,
  )
    .all(folded, `${folded}\u{10FFFF}`)
    .filter(({ key }) => catalogueOf(db).slotOf(key) !== -1)
    .map(({ slug, title, language }) => ({
      kind: 'document',
      text: { text: title, ...(language === null ? {} : { language }) },
      foundAs: null,
      detail: null,
      path: `/documents/${encodeURIComponent(slug)}`,
      q: null,
    }));
}
