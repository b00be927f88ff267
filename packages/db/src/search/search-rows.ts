import { stemOf } from '@fonds/domain/text/word-forms';
import { cached } from '../cached.ts';
import type { Transaction } from '../open.ts';
import { readPublishedBody } from '../published-body.ts';
import { encodeFacets } from './facet-codes.ts';
import { ftsPhrase } from './fts.ts';
import { compounds, wordsOfDocument, type SearchedDocument } from './searched-document.ts';

/** Whether rows go into the public tables or into the shadows that a rebuild fills: what stands before the table's name. */
export type Shelf = '' | 'shadow_';

/** A document's row in the search index; `key` is that of its row in `documents`. */
export interface SearchRow {
  readonly key: number;
  readonly document: SearchedDocument;
}

/** Puts a document into the search index. */
export function putSearchRow(tx: Transaction, row: SearchRow, shelf: Shelf): void {
  putIndexed(tx, row, shelf);
  putWords(tx, wordsOfRows([row]), shelf);
}

/** The same without its words, which bulk work puts in once for many documents (`wordsOfRows`). */
export function putIndexed(tx: Transaction, { key, document }: SearchRow, shelf: Shelf): void {
  cached(
    tx,
    `INSERT INTO ${shelf}search_index (rowid, title, summary, body, marks, capitals) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(key, document.title, document.summary, document.body, document.marks, document.capitals);
  cached(tx, `INSERT INTO ${shelf}search_rows (key, facets) VALUES (?, ?)`).run(key, encodeFacets(tx, document.facets));
}

/** A word that may have other forms, by the language of its text. */
export interface FormedWord {
  readonly language: string;
  readonly stem: string;
  readonly word: string;
}

export function putWords(tx: Transaction, words: readonly FormedWord[], shelf: Shelf): void {
  const put = cached(tx, `INSERT OR IGNORE INTO ${shelf}search_words (language, stem, word) VALUES (?, ?, ?)`);
  for (const { language, stem, word } of words) put.run(language, stem, word);
}

/** The words of many rows, each once. */
export function wordsOfRows(rows: readonly SearchRow[]): FormedWord[] {
  return wordsIn(rows.map(({ document }) => document));
}

function wordsIn(documents: readonly Pick<SearchedDocument, 'words' | 'compounds'>[]): FormedWord[] {
  const byLanguage = new Map<string, Set<string>>();
  const take = (language: string, words: readonly string[]) => {
    const known = byLanguage.get(language) ?? new Set();
    byLanguage.set(language, known);
    for (const word of words) known.add(word);
  };
  for (const document of documents) {
    for (const { language, tokens } of document.words) take(language, tokens.split(' '));
    take(compounds, document.compounds);
  }
  return Array.from(byLanguage, ([language, words]) =>
    Array.from(words).flatMap((word) => {
      const stem = stemIn(language, word);
      return stem === undefined ? [] : [{ language, stem, word }];
    }),
  ).flat();
}

/** By what the forms of a word are found; undefined for what has none. */
function stemIn(language: string, word: string): string | undefined {
  if (language === compounds) return word.replace(' ', '');
  return /^\p{L}{3,40}$/u.test(word) ? stemOf(word, language) : undefined;
}

/** For words that were looked for, a row that has them: rows come and go, but never change. */
export type Bearers = Map<string, number>;

/** How many words are remembered. */
const mostBearers = 100_000;

/**
 * Takes a document's row out of the search index, with the words and values that no other document has: what was withdrawn
 * is nowhere. Call it before its rows in `documents` and `published_texts` go. Give it the same `bearers` for many rows: a
 * word that another row has is then looked for once.
 */
export function dropSearchRow(tx: Transaction, key: number, shelf: Shelf, bearers: Bearers = new Map()): void {
  const left = leftWords(tx, key, shelf);
  cached(tx, `DELETE FROM ${shelf}search_index WHERE rowid = ?`).run(key);
  cached(tx, `DELETE FROM ${shelf}search_rows WHERE key = ?`).run(key);
  const isThere = cached(tx, `SELECT 1 FROM ${shelf}search_rows WHERE key = ?`);
  // Of the rows of a replaced publication and a new one, the new one stays.
  const bearer = cached<number>(
    tx,
    `SELECT rowid FROM ${shelf}search_index WHERE ${shelf}search_index MATCH ? ORDER BY rowid DESC LIMIT 1`,
  ).pluck();
  const forget = cached(tx, `DELETE FROM ${shelf}search_words WHERE language = ? AND stem = ? AND word = ?`);
  for (const { language, stem, word } of left) {
    const known = bearers.get(word);
    if (known !== undefined && isThere.get(known)) continue;
    const found = bearer.get(ftsPhrase(word.split(' ')));
    if (found === undefined) forget.run(language, stem, word);
    else if (bearers.size < mostBearers) bearers.set(word, found);
  }
  if (shelf === '') forgetClassification(tx, key);
}

/** The words of a document by language; those of another publication of it may be among them. */
function leftWords(tx: Transaction, key: number, shelf: Shelf): FormedWord[] {
  const row = cached<{ id: string; body: string }>(tx, `SELECT id, body FROM ${shelf}documents WHERE key = ?`).get(key);
  if (!row) return [];
  const texts = cached<{ html: string; language: string }>(
    tx,
    `SELECT html, language FROM ${shelf}published_texts WHERE document_id = ?`,
  ).all(row.id);
  return wordsIn([wordsOfDocument(readPublishedBody('document', row.body), texts)]);
}

function forgetClassification(tx: Transaction, key: number): void {
  const classification = cached<string | null>(tx, 'SELECT classification FROM documents WHERE key = ?')
    .pluck()
    .get(key);
  if (classification === undefined || classification === null) return;
  const other = cached(tx, 'SELECT 1 FROM documents WHERE classification = ? AND key <> ? LIMIT 1');
  if (other.get(classification, key)) return;
  cached(tx, "DELETE FROM facet_values WHERE facet = 'classification' AND value = ?").run(classification);
}

/** Puts a name into the index of names; `key` is that of its row in `names`. */
export function putName(tx: Transaction, key: number, folded: string, shelf: Shelf): void {
  cached(tx, `INSERT INTO ${shelf}names_index (rowid, name) VALUES (?, ?)`).run(key, folded);
}

export function dropName(tx: Transaction, key: number, shelf: Shelf): void {
  cached(tx, `DELETE FROM ${shelf}names_index WHERE rowid = ?`).run(key);
}

/** After how many changes the oldest are forgotten: who was away for longer reads everything anew. */
const mostChanges = 5000;

/** Notes that a document's row came or went; without a key, that anything may have changed. */
export function noteSearchChange(tx: Transaction, key: number | null): void {
  const { lastInsertRowid } = cached(tx, 'INSERT INTO search_changes (key) VALUES (?)').run(key);
  if (Number(lastInsertRowid) % 100 === 0) {
    cached(tx, 'DELETE FROM search_changes WHERE number <= ?').run(Number(lastInsertRowid) - mostChanges);
  }
}
