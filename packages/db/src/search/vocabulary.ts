import { plainText } from '@fonds/domain/text/semantic-html';
import { indexTokens } from '@fonds/domain/text/tokens';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { changesSince, lastChange } from './changes.ts';
import { listIndexedTexts } from './texts.ts';

/** A word of the archive's texts and in how many documents it stands; rows that aren't public yet are counted as well. */
export interface KnownWord {
  readonly word: string;
  readonly documents: number;
}

/** Words that somebody may have meant: letters alone, neither very short nor very long. */
const meant = /^\p{L}[\p{L}\p{M}]{2,39}$/u;
/** In an archive larger than this, a word of one document alone is a misprint more often than not. */
const largeArchive = 20_000;

interface Vocabulary {
  version: number;
  change: number;
  /** In order of code units. */
  words: readonly KnownWord[];
}

const vocabularies = new WeakMap<Reader, Vocabulary>();

/**
 * The words of the archive in order. Cost: once the whole index of words, about a second for a hundred thousand documents;
 * after a publication the texts of the documents that changed.
 */
export function vocabularyOf(db: Reader): readonly KnownWord[] {
  const { version, size } = catalogueOf(db);
  const known = vocabularies.get(db);
  if (known?.version === version) return known.words;
  const keys = known && changesSince(db, known.change);
  const words = known && keys ? withWordsOf(db, known.words, keys) : readWords(db, size > largeArchive ? 2 : 1);
  vocabularies.set(db, { version, change: lastChange(db), words });
  return words;
}

function readWords(db: Reader, least: number): KnownWord[] {
  return db.sqlite
    .prepare<[number], [string, number]>('SELECT term, doc FROM search_vocabulary WHERE doc >= ?')
    .raw()
    .all(least)
    .flatMap(([word, documents]) => (meant.test(word) ? [{ word, documents }] : []))
    .sort((a, b) => compareWords(a.word, b.word));
}

/** The same with the words of documents that came since; of those that went the words stay, and find nothing. */
function withWordsOf(db: Reader, words: readonly KnownWord[], keys: readonly number[]): readonly KnownWord[] {
  if (keys.length === 0) return words;
  const find = cached<{ id: string; title: string; summary: string | null }>(
    db,
    'SELECT id, title, summary FROM visible_documents WHERE key = ?',
  );
  const known = new Set(words.map(({ word }) => word));
  const fresh = new Set<string>();
  for (const key of keys) {
    const row = find.get(key);
    if (!row) continue;
    const texts = listIndexedTexts(db, [row.id]).map(({ html }) => plainText(html));
    for (const token of indexTokens([row.title, row.summary ?? '', ...texts].join('\n')).split(' ')) {
      if (meant.test(token) && !known.has(token)) fresh.add(token);
    }
  }
  if (fresh.size === 0) return words;
  return [...words, ...Array.from(fresh, (word) => ({ word, documents: 1 }))].sort((a, b) =>
    compareWords(a.word, b.word),
  );
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most frequent words that begin with some letters, without the letters themselves when they are a word. */
export function wordsBeginning(words: readonly KnownWord[], beginning: string, most: number): KnownWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.word ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const best: KnownWord[] = [];
  for (let place = low; place < words.length; place++) {
    const known = words[place];
    if (!known?.word.startsWith(beginning)) break;
    if (known.word === beginning) continue;
    if (best.length === most && known.documents <= (best.at(-1)?.documents ?? 0)) continue;
    const at = best.findIndex(({ documents }) => documents < known.documents);
    best.splice(at === -1 ? best.length : at, 0, known);
    if (best.length > most) best.pop();
  }
  return best;
}
