import { findShelfMarks, readShelfMark, type ShelfMark } from '../shelf-mark.ts';
import { foldForSearch } from '../text/tokens.ts';
import { plainWord } from './plain-word.ts';
import { isStar, type Sign, type TypedMark, type TypedWord } from './signs.ts';

/**
 * Takes the shelf-marks out of bare words that follow one another. A shelf-mark takes whole words; a word with an asterisk is
 * in none.
 */
export function cutRun(typed: string, words: readonly TypedWord[]): Sign[] {
  const signs: Sign[] = [];
  let run: TypedWord[] = [];
  const close = () => {
    signs.push(...withMarks(typed, run));
    run = [];
  };
  for (const word of words) {
    if ([...word.text].some(isStar)) {
      close();
      signs.push(plainWord(word.text)?.prefix ? word : alone(word));
    } else run.push(word);
  }
  close();
  return signs;
}

function withMarks(typed: string, words: readonly TypedWord[]): Sign[] {
  const start = words[0]?.start ?? 0;
  const marks = new Map(
    findShelfMarks(typed.slice(start, words.at(-1)?.end ?? start)).map((found) => [start + found.start, found]),
  );
  const signs: Sign[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const found = marks.get(word.start + (foldForSearch(word.text).tokens[0]?.start ?? 0));
    const end = start + (found?.end ?? 0);
    let after = at + 1;
    while (after < words.length && (words[after - 1]?.end ?? end) < end) after += 1;
    const isWhole = found !== undefined && !hasToken(typed.slice(end, words[after - 1]?.end));
    if (isWhole) signs.push(markSign(typed.slice(start + found.start, end), found.mark));
    else signs.push(alone(word));
    at = isWhole ? after : at + 1;
  }
  return signs;
}

/** A word that is a shelf-mark as soon as it stands without its neighbours and punctuation is one here too. */
function alone(word: TypedWord): Sign {
  const text = plainWord(word.text)?.text ?? '';
  const mark = text === '' ? undefined : readShelfMark(text);
  return mark ? markSign(text, mark) : word;
}

function hasToken(text: string): boolean {
  return foldForSearch(text).tokens.length > 0;
}

/** As typed, where that says the same elsewhere; numbers that lean on a repository's name get words of their own. */
function markSign(typed: string, mark: ShelfMark): TypedMark {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const again = readShelfMark(text);
  if (again && JSON.stringify(again) === JSON.stringify(mark)) return { kind: 'mark', text, mark };
  return { kind: 'mark', text: mark.levels.map(({ level, value }) => `${level} ${value}`).join(' '), mark };
}
