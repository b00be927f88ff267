/** The scripts in which lists by name are grouped, in this order. Names that begin with no letter come last. */
const scripts = [
  ['Latn', /^\p{Script=Latin}/u],
  ['Grek', /^\p{Script=Greek}/u],
  ['Cyrl', /^\p{Script=Cyrillic}/u],
  ['Armn', /^\p{Script=Armenian}/u],
  ['Geor', /^\p{Script=Georgian}/u],
  ['Hebr', /^\p{Script=Hebrew}/u],
  ['Arab', /^\p{Script=Arabic}/u],
  ['Deva', /^\p{Script=Devanagari}/u],
  ['Thai', /^\p{Script=Thai}/u],
  ['Hang', /^\p{Script=Hangul}/u],
  ['Kana', /^[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /^\p{Script=Han}/u],
] as const;

/** The script of names that begin with no letter of a script above: ISO 15924's *undetermined*. */
export const noScript = 'Zyyy';

/** Where a name stands in a list by name. */
export interface Initial {
  /** ISO 15924. */
  readonly script: string;
  /** Without accents, upper case; of Hangul its first consonant. Empty for Chinese characters, which have no letters. */
  readonly letter: string;
  /** Places the script among scripts. */
  readonly rank: number;
}

const known = new Map<string, Initial>();

/** The script and letter under which a name stands: by its first letter, marks and quotes before it left out. */
export function initialOf(name: string): Initial {
  const first = /\p{L}|\p{N}/u.exec(name)?.[0] ?? '';
  const before = known.get(first);
  if (before) return before;
  const initial = readInitial(first);
  known.set(first, initial);
  return initial;
}

// Letters that Unicode doesn't take apart into a letter and a mark.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ß: 's',
};

function readInitial(first: string): Initial {
  const folded = plain[first.toLowerCase()] ?? first;
  const letter = /\p{L}/u.exec(folded.normalize('NFKD'))?.[0] ?? '';
  const rank = scripts.findIndex(([, pattern]) => pattern.test(letter));
  const script = scripts[rank]?.[0];
  if (script === undefined) return { script: noScript, letter: '', rank: scripts.length };
  if (script === 'Hani') return { script, letter: '', rank };
  return { script, letter: script === 'Hang' ? toCompatible(letter) : letter.toUpperCase(), rank };
}

/** A leading consonant as it is written alone: ᄀ is ㄱ. */
function toCompatible(jamo: string): string {
  const leading = 'ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍᄎᄏᄐᄑᄒ';
  const alone = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
  const index = leading.indexOf(jamo);
  return index === -1 ? jamo : alone.charAt(index);
}
