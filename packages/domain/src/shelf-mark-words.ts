import { foldForSearch } from './text/tokens.ts';

// ALA-LC without its diacritics and ties. Letters stand as folded: й, ї and ў are letters of their own, ё is е.
const russian: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie', ґ: 'g', ў: 'u' },
};
const ukrainian: Readonly<Record<string, string>> = { ...russian, г: 'h', и: 'y' };

/**
 * A folded token with its Cyrillic letters in Latin ones, by the ALA-LC tables for Russian without diacritics (`ргани`:
 * `rgani`); by those for Ukrainian where a letter shows that language. Other letters stay.
 */
export function romanise(token: string): string {
  const table = /[іїєґ]/u.test(token) ? ukrainian : russian;
  return token.replace(/[\u0400-\u04FF]/gu, (letter) => table[letter] ?? letter);
}

/**
 * The words of a source for an index, parted by blanks: as folded, and after them all once more in Latin letters where that
 * differs, so that `RGANI` finds `РГАНИ` and a phrase stays one in either alphabet.
 */
export function shelfWords(text: string): string {
  const tokens = foldForSearch(text).tokens.map(({ token }) => token);
  const latin = tokens.map(romanise);
  const words = tokens.some((token, place) => token !== latin[place]) ? [...tokens, ...latin] : tokens;
  return words.filter((word) => word !== '').join(' ');
}
