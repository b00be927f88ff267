import type { RecordKind } from '@fonds/domain/record';
import type { Vocabulary } from '@fonds/domain/vocabularies';

/** What a token of the desk's index that nobody can type begins with; a word that is typed never holds this sign. */
const hidden = '_';

/** A link to a record. */
export function idToken(id: string): string {
  return hidden + id.toLowerCase();
}

/** A level of a shelf-mark, from `fond5` as `shelfTokens` gives it. */
export function levelToken(level: string): string {
  return hidden + level;
}

export function kindToken(kind: RecordKind): string {
  return `_kind_${kind}`;
}

/** A document's or agent's type, a record set's level. */
export function typeToken(id: string): string {
  return `_type_${asOneToken(id)}`;
}

/** A rights statement, by its address. */
export function rightsToken(statement: string): string {
  return `_rights_${asOneToken(statement)}`;
}

/** A role or relation that the archive added; what every archive has is not counted. */
export function wordToken(vocabulary: Vocabulary, id: string): string {
  return `_${asOneToken(vocabulary)}_${asOneToken(id)}`;
}

/** What the tokens of a vocabulary begin with whose terms can be read back from their tokens. */
export function exactPrefix(vocabulary: ExactVocabulary): string {
  return `_exact_${vocabulary}_`;
}

/** The vocabularies that may be named by what isn't on their lists. */
export type ExactVocabulary = 'classification' | 'language';

/** A term to the letter, signs and capitals as well. */
export function exactToken(vocabulary: ExactVocabulary, id: string): string {
  return exactPrefix(vocabulary) + Buffer.from(id).toString('hex');
}

/** The id of the term that `exactToken` made a token of. */
export function idOfToken(vocabulary: ExactVocabulary, token: string): string {
  return Buffer.from(token.slice(exactPrefix(vocabulary).length), 'hex').toString();
}

/** What the tokens of all languages of a field begin with. */
export function languagePrefix(field: 'lang' | 'textlang'): string {
  return `_${field}_`;
}

/** The token of a language (BCP 47) to the letter: `zh-Hans` is no `zh-Hant`. */
export function languageToken(field: 'lang' | 'textlang', tag: string): string {
  return languagePrefix(field) + asOneToken(tag);
}

/** A language and every wider one: whoever asks for `zh` finds `zh-Hans`. */
export function languageTokens(field: 'lang' | 'textlang', tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, place) => languageToken(field, parts.slice(0, place + 1).join('-')));
}

function asOneToken(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, hidden);
}
