import { sanitizeText, textFromPlain } from '@fonds/domain/text/semantic-html';
import type { ConvertedText } from './converted.ts';

/**
 * Plain text: blank lines part paragraphs, other ends of lines become line breaks; a byte-order mark goes. Every word is
 * kept, and nothing in it is taken for markup.
 */
export function textFromPlainText(plain: string): ConvertedText {
  return { html: sanitizeText(textFromPlain(plain.replace(/^\uFEFF/, ''))), notUnderstood: [] };
}
