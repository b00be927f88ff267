import { romanise } from './shelf-mark-words.ts';

/** What Russian letters become in other romanisations than the ALA-LC one: as English newspapers write, and as scholars do. */
const english: Readonly<Record<string, string>> = { ю: 'yu', я: 'ya', ё: 'yo', й: 'y' };
const scholarly: Readonly<Record<string, string>> = {
  ...{ ю: 'ju', я: 'ja', й: 'j', х: 'ch', ж: 'z', ч: 'c', ш: 's', щ: 'sc', ц: 'c' },
};

// Longest first, so that `shch` is read before `sh`.
const letters: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ...(['kh', 'zh', 'ts', 'ch', 'sh', 'iu', 'yu', 'ju', 'ia', 'ya', 'ja', 'yo'] as const).map(
    (latin, place) => [latin, 'хжцчшюююяяяе'.charAt(place)] as const,
  ),
  ...Array.from('abvgdezijklmnoprstufhcyw').map(
    (latin, place) => [latin, 'абвгдезийклмнопрстуфхцыв'.charAt(place)] as const,
  ),
];

/**
 * The ways in which a folded token of a name may be spelt in Latin and in Cyrillic letters, itself first: `mikoyan` is `микоян`,
 * `mikoian` and `mikojan`. Other scripts have only themselves.
 */
export function spellingsOf(token: string): string[] {
  const cyrillic = /\p{Script=Cyrillic}/u.test(token) ? token : cyrillicOf(token);
  if (cyrillic === undefined) return [token];
  const by = (table: Readonly<Record<string, string>>) =>
    romanise([...cyrillic].map((letter) => table[letter] ?? letter).join(''));
  return [...new Set([token, cyrillic, romanise(cyrillic), by(english), by(scholarly)])];
}

function cyrillicOf(token: string): string | undefined {
  let written = '';
  for (let at = 0; at < token.length;) {
    const found = letters.find(([latin]) => token.startsWith(latin, at));
    if (!found) return undefined;
    written += found[1];
    at += found[0].length;
  }
  return written;
}

const loosened: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|schtsch/gu, 'sc'],
  [/sh|sz|sch/gu, 's'],
  [/ch|cz|tsch|ts|tz/gu, 'c'],
  [/kh/gu, 'h'],
  [/zh/gu, 'z'],
  [/ph/gu, 'f'],
  [/ck|q/gu, 'k'],
  [/[iyj]u/gu, 'u'],
  [/[iyj]a/gu, 'a'],
  [/[iyj]e/gu, 'e'],
  [/[iyj]o/gu, 'o'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/(?<letter>\p{L})\k<letter>/gu, '$<letter>'],
];

/** A folded token without that in which romanisations differ: *Mikoian*, *Mikoyan* and *Микоян* are one. */
export function loosely(token: string): string {
  return loosened.reduce((text, [pattern, letter]) => text.replace(pattern, letter), romanise(token));
}
