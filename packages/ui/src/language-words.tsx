import { languageName } from '@fonds/domain/language-name';
import { labelIn, type Labels } from '@fonds/domain/term-labels';
import { words } from './words/words.ts';

/**
 * A BCP 47 tag in words, its script and romanisation said: `ru-Latn-alalc97` is *Russian, in Latin letters (ALA-LC)*,
 * `zh-Hant` *Chinese, in traditional characters*. What the archive itself calls the tag goes before.
 */
export function languageInWords(tag: string | null, labels: Labels = {}): string {
  if (tag === null) return words.languages.unknown;
  const own = labelIn(labels, tag);
  if (own !== undefined) return own;
  const [language = tag, ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part));
  const region = rest.find((part) => /^(?:[A-Z]{2}|\d{3})$/.test(part));
  const systems = rest.filter((part) => part !== script && part !== region);
  const name = languageName(region === undefined ? language : `${language}-${region}`, labels);
  // A romanisation says by itself in what letters it is.
  const letters = script ?? (systems.length > 0 ? 'Latn' : undefined);
  const written = letters === undefined ? name : words.languages.inScript(name, letters);
  return systems.length === 0 ? written : words.languages.romanised(written, systems);
}
