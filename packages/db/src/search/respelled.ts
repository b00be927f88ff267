import { printQuery } from '@fonds/domain/query/print-query';
import type { Query, Words } from '@fonds/domain/query/query';
import { readQuery } from '@fonds/domain/query/read-query';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { tokensOf } from './expand-words.ts';
import { findText } from './evaluate.ts';
import { ftsPhrase } from './fts.ts';
import { respellCharacters } from './respelled-characters.ts';
import { Speller } from './spelling.ts';
import { vocabularyOf } from './vocabulary.ts';

interface Spellers {
  readonly version: number;
  readonly vocabulary: ReturnType<typeof vocabularyOf>;
  readonly words: Speller;
  readonly names: Speller;
}

const kept = new WeakMap<Reader, Spellers>();

/** Cost: once a content version every name, and every word where there are others. */
function spellersOf(db: Reader): Spellers {
  const { version } = catalogueOf(db);
  const known = kept.get(db);
  if (known?.version === version) return known;
  const names = db.sqlite
    .prepare<[], string>("SELECT DISTINCT folded FROM visible_names WHERE kind IN ('agent', 'place', 'subject')")
    .pluck()
    .all();
  const vocabulary = vocabularyOf(db);
  const made = {
    version,
    vocabulary,
    words:
      known?.vocabulary === vocabulary
        ? known.words
        : new Speller(vocabulary.map(({ word, documents }) => ({ text: word, documents }))),
    names: new Speller(names.map((name) => ({ text: withoutGaps(name), documents: 1 }))),
  };
  kept.set(db, made);
  return made;
}

/** Characters of Han, kana and Hangul stand side by side. */
function withoutGaps(folded: string): string {
  return folded.replace(/(?<=[\p{Script=Han}\p{Script=Hangul}]) (?=[\p{Script=Han}\p{Script=Hangul}])/gu, '');
}

const mostRespelled = 3;

/**
 * A question with words that stand nowhere written as the archive's own texts and names write them; the likeliest first. Quoted
 * words are left alone.
 */
export function respelled(db: Reader, typed: string): string[] {
  const { query } = readQuery(typed);
  const spellers = spellersOf(db);
  const whole = wholeName(query);
  const names =
    whole === undefined ? [] : spellers.names.nearest(withoutGaps(tokensOf(whole).join(' ')), mostRespelled);
  const asWords = withWords(query, (words) => {
    const [token, more] = words.tokens;
    if (words.quoted || words.prefix || token === undefined || isKnown(db, words)) return undefined;
    if (more !== undefined) {
      const name = spellers.names.nearest(withoutGaps(words.tokens.join(' ')), 1)[0]?.text;
      return name ?? respellCharacters(db, words.tokens);
    }
    const nearest = [...spellers.words.nearest(token, mostRespelled), ...spellers.names.nearest(token, 1)];
    return nearest.find(({ text }) => findText(db, ftsPhrase(tokensOf(text))).size > 0)?.text;
  });
  const found = [...names.map(({ text }) => text), ...(asWords ? [printQuery(asWords)] : [])];
  return [...new Set(found)].filter((q) => q !== typed).slice(0, mostRespelled);
}

function isKnown(db: Reader, words: Words): boolean {
  return findText(db, ftsPhrase(words.tokens)).size > 0;
}

/** A question of nothing but words, which may be a name. */
function wholeName(query: Query): string | undefined {
  const parts = query.kind === 'and' ? query.of : [query];
  const words = parts.flatMap((part) => (part.kind === 'words' && !part.quoted && !part.prefix ? [part.text] : []));
  return words.length === parts.length ? words.join(' ') : undefined;
}

/** The question with other words where `respell` knows some; undefined when it knows none. */
function withWords(query: Query, respell: (words: Words) => string | undefined): Query | undefined {
  if (query.kind === 'words') {
    const text = respell(query);
    return text === undefined ? undefined : { ...query, text, tokens: tokensOf(text) };
  }
  if (query.kind !== 'and' && query.kind !== 'or') return undefined;
  const of = query.of.map((part) => withWords(part, respell));
  return of.every((part) => part === undefined)
    ? undefined
    : { ...query, of: of.map((part, place) => part ?? query.of[place] ?? query) };
}
