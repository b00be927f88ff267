import { languageName } from '@fonds/domain/language-name';
import { foldName } from '@fonds/domain/name';
import type { TermField } from '@fonds/domain/query/query';
import { cached } from '../cached.ts';
import { typeLabels } from '../document-entries.ts';
import type { Connection } from '../open.ts';
import { ownWords } from '../own-words.ts';
import { languagePrefix, languageToken, typeToken } from './desk-tokens.ts';

/** The tokens of the terms that answer to what was typed: a type by its id or label, a language by its tag, English name or label. */
export function findTerms(db: Connection, field: TermField, typed: string): string[] {
  const wanted = foldName(typed);
  if (field !== 'type') {
    const named = listLanguages(db, field).filter((tag) => foldName(languageName(tag)) === wanted);
    const own = [...ownWords(db, 'language').labels].flatMap(([tag, label]) =>
      foldName(label) === wanted ? [tag] : [],
    );
    return [typed.trim(), ...named, ...own]
      .map((tag) => languageToken(field, tag))
      .filter((token) => stands(db, token));
  }
  const labelled = [...typeLabels(db)].flatMap(([id, label]) => (foldName(label) === wanted ? [id] : []));
  return [typed.trim(), ...labelled].map(typeToken).filter((token) => stands(db, token));
}

/** The languages of a field without their scripts and regions. */
function listLanguages(db: Connection, field: 'lang' | 'textlang'): string[] {
  const prefix = languagePrefix(field);
  return cached<string>(db, 'SELECT term FROM desk_vocabulary WHERE term >= ? AND term < ?')
    .pluck()
    .all(prefix, `${prefix}~`)
    .map((term) => term.slice(prefix.length))
    .filter((tag) => !tag.includes('_'));
}

function stands(db: Connection, token: string): boolean {
  return cached(db, 'SELECT 1 FROM desk_vocabulary WHERE term = ? LIMIT 1').get(token) !== undefined;
}
