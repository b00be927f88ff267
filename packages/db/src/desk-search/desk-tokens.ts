import type { RecordKind } from '@fonds/domain/record';

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
