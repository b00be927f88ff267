import { plainText } from '@fonds/domain/text/semantic-html';
import { indexTokens } from '@fonds/domain/text/tokens';

/** The words of a text, plain and as the indexes have them. */
export interface TextWords {
  readonly plain: string;
  readonly tokens: string;
}

const known = new WeakMap<object, TextWords>();

/** The words of a text, worked out once for each object: an import asks for them for the public's index and for the desk's. */
export function wordsOfText(text: { readonly html: string }): TextWords {
  const found = known.get(text);
  if (found) return found;
  const plain = plainText(text.html);
  const words = { plain, tokens: indexTokens(plain) };
  known.set(text, words);
  return words;
}
