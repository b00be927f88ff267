import type { Words } from '@fonds/domain/query/query';
import { asAbbreviation } from '@fonds/domain/text/abbreviations';
import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import { inCapitals } from '@fonds/domain/text/passages';
import { foldForSearch } from '@fonds/domain/text/tokens';
import { joinedForm, scriptLanguages, stemOf } from '@fonds/domain/text/word-forms';
import type { Expansion } from '@fonds/domain/views/search';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { ftsPhrase, inColumns } from './fts.ts';
import type { Meaning, Phrase } from './meaning.ts';
import { compounds } from './searched-document.ts';

/** How many other forms of a word are added. */
const mostForms = 24;

export function tokensOf(text: string): string[] {
  return foldForSearch(text).tokens.map(({ token }) => token);
}

export function phraseOf(tokens: readonly string[], prefix = false): Phrase {
  return { tokens, prefix, capitals: false };
}

/** What a single word or phrase means, names apart. Nothing is added to what is quoted or only begun. */
export function meaningOfWords(db: Connection, words: Words, drop: ReadonlySet<string>, capitals: boolean): Meaning {
  const typed = phraseOf(words.tokens, words.prefix);
  const asTyped = words.prefix ? `${words.text}*` : words.text;
  const plain: Meaning = {
    words: [words],
    typed: [typed],
    added: [],
    recordIds: [],
    partly: false,
    expansions: [],
    terms: [asTyped],
  };
  if (words.quoted || words.prefix) return plain;
  const abbreviation = capitals ? asAbbreviation(words.text) : undefined;
  if (
    abbreviation !== undefined &&
    !drop.has(`abbreviation:${abbreviation}`) &&
    stands(db, inColumns('capitals', ftsPhrase([abbreviation])))
  ) {
    const written = dotted(words.tokens, abbreviation);
    const expansion = expansionOf(words.text, 'abbreviation', words.text, `abbreviation:${abbreviation}`);
    return {
      ...plain,
      typed: undefined,
      added: [{ tokens: [abbreviation], prefix: false, capitals: true }, ...written],
      expansions: [expansion],
      terms: [abbreviation, ...written.map(({ tokens }) => tokens.join(' '))].map(inCapitals),
    };
  }
  const found = [...formsOf(db, words), ...scriptsOf(words)].filter(({ expansion }) => !drop.has(expansion.drop));
  return {
    ...plain,
    added: found.map(({ phrase }) => phrase),
    expansions: found.map(({ expansion }) => expansion),
    terms: [asTyped, ...found.map(({ expansion }) => expansion.text)],
  };
}

interface Found {
  readonly phrase: Phrase;
  readonly expansion: Expansion;
}

/** `U.S.` stands as two tokens in a text. */
function dotted(tokens: readonly string[], abbreviation: string): Phrase[] {
  return tokens.length > 1 ? [phraseOf(tokens)] : [...abbreviation].length > 1 ? [phraseOf([...abbreviation])] : [];
}

/** Whether a public document is found: the index has rows of staged ones too. */
function stands(db: Connection, expression: string): boolean {
  const found = cached(
    db,
    `SELECT 1 FROM search_index CROSS JOIN visible_documents d ON d.key = search_index.rowid
     WHERE search_index MATCH ? LIMIT 1`,
  );
  return found.get(expression) !== undefined;
}

function expansionOf(of: string, kind: Expansion['kind'], text: string, drop: string): Expansion {
  return { of, kind, text, path: null, drop };
}

/** The languages that a word may be of, of those that the archive's texts are in. */
function languagesOf(db: Connection, token: string): readonly string[] {
  const present = presentLanguages(db, '');
  return scriptLanguages(token).filter((language) => present.has(language));
}

const presentLanguages = keptPerVersion<ReadonlySet<string>>(1, (db) => {
  const next = cached<string | null>(db, 'SELECT min(language) FROM search_words WHERE language > ?').pluck();
  const found = new Set<string>();
  for (let language = next.get(''); language; language = next.get(language)) found.add(language);
  return found;
});

/** The other forms of a word that stand in the archive's texts, by its stem in each language that it may be of. */
function formsOf(db: Connection, words: Words): Found[] {
  const joined = joinedForm(words.tokens, words.text);
  if (joined !== undefined) {
    return [{ phrase: phraseOf([joined]), expansion: expansionOf(words.text, 'joined', joined, `form:${joined}`) }];
  }
  const [token, more] = words.tokens;
  if (token === undefined || more !== undefined) return [];
  const find = cached<string>(
    db,
    `SELECT word FROM search_words WHERE language = ? AND stem = ? LIMIT ${String(mostForms * 2)}`,
  ).pluck();
  const forms = new Set(languagesOf(db, token).flatMap((language) => find.all(language, stemOf(token, language))));
  forms.delete(token);
  const pairs = find.all(compounds, token).filter((pair) => stands(db, ftsPhrase(pair.split(' '))));
  const parted = pairs.map((pair) => ({
    phrase: phraseOf(pair.split(' ')),
    expansion: expansionOf(words.text, 'joined', pair.replace(' ', '-'), `form:${pair}`),
  }));
  const standing = [...forms].filter((form) => stands(db, ftsPhrase([form])));
  const others = standing.slice(0, mostForms).map((form) => ({
    phrase: phraseOf([form]),
    expansion: expansionOf(words.text, 'form', form, `form:${form}`),
  }));
  return [...parted, ...others];
}

function scriptsOf(words: Words): Found[] {
  return otherHanScripts(words.text).map((text) => ({
    phrase: phraseOf(tokensOf(text)),
    expansion: expansionOf(words.text, 'script', text, `script:${text}`),
  }));
}
