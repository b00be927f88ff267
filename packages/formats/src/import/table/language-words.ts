import { languageOf } from '../described/source-language.ts';

// What tables are written in beside English.
const namedIn = ['ru', 'zh', 'de', 'fr', 'es', 'pl', 'ko', 'ja', 'uk'];
let byName: ReadonlyMap<string, string> | undefined;

/** The language that a cell names, as a BCP 47 tag: by tag, code, its name in one of ten languages, or its own name of itself. */
export function readLanguage(words: string): string | undefined {
  byName ??= names();
  return languageOf(words) ?? byName.get(words.trim().toLowerCase());
}

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => languageOf(code) === code);
  const add = (name: string | undefined, code: string) => {
    if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), code);
  };
  for (const language of namedIn) {
    const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const code of known) add(display.of(code), code);
  }
  for (const code of known) add(new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code), code);
  return found;
}
