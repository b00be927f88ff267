import { shelfToken } from './shelf-mark-token.ts';
import { afterFond, afterRepository, isLikeDate, levelForms } from './shelf-mark-levels.ts';

/** What one level of an archive's own order is called, whatever its language. */
export const shelfLevels = [
  'fond',
  'opis',
  'delo',
  'leaf',
  'record-group',
  'series',
  'box',
  'folder',
  'file',
  'entry',
] as const;
export type ShelfLevel = (typeof shelfLevels)[number];

/** A shelf-mark read from somebody's words. */
export interface ShelfMark {
  readonly levels: readonly { readonly level: ShelfLevel; readonly value: string }[];
  /** One token for each level (`fond5`), as the index of shelf-marks has them. */
  readonly tokens: readonly string[];
}

/** A shelf-mark within a text, by UTF-16 offsets; `end` is exclusive. */
export interface FoundShelfMark {
  readonly start: number;
  readonly end: number;
  readonly mark: ShelfMark;
}

interface Level {
  readonly level: ShelfLevel;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly alone: boolean;
}

/** The shelf-mark that the whole of a text is, whatever punctuation stands around it; undefined where it is anything else. */
export function readShelfMark(text: string): ShelfMark | undefined {
  const [found, more] = findShelfMarks(text);
  if (!found || more) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(0, found.start) + text.slice(found.end)) ? undefined : found.mark;
}

/**
 * The shelf-marks in a text, in order. One needs a level that can't be anything else (`ф. 5`, `RG 59`), or levels that make
 * each other clear (`f. 5, op. 49`); `РГАНИ 5/49/131` and `ф. 5/49/131` need no more words.
 */
export function findShelfMarks(text: string): FoundShelfMark[] {
  const levels = listLevels(text);
  const found: FoundShelfMark[] = [];
  let run: Level[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) found.push({ start: first.start, end: last.end, mark: markOf(run) });
    run = [];
  };
  levels.forEach((level, place) => {
    const before = run.at(-1);
    const next = levels[place + 1];
    if (before && (!isGap(text.slice(before.end, level.start)) || run.some((known) => known.level === level.level)))
      close();
    const neighbour = next && isGap(text.slice(level.end, next.start)) ? next.level : undefined;
    if (isClear(level, run, neighbour)) run.push(level);
    else close();
  });
  close();
  return found;
}

function markOf(run: readonly Level[]): ShelfMark {
  const levels = run.map(({ level, value }) => ({ level, value }));
  return { levels, tokens: levels.map(({ level, value }) => shelfToken(level, value)) };
}

/** Whether a level is one, by itself or by those beside it. */
function isClear({ level, alone }: Level, run: readonly Level[], next: ShelfLevel | undefined): boolean {
  if (alone) return true;
  const has = (...levels: ShelfLevel[]) => run.some((known) => levels.includes(known.level));
  if (level === 'fond') return next === 'opis' || next === 'delo';
  if (level === 'opis') return has('fond') || next === 'delo';
  if (level === 'folder') return has('fond', 'opis') && next === 'delo';
  if (level === 'delo') return has('fond', 'opis', 'folder');
  return run.length > 0;
}

function isGap(between: string): boolean {
  return /^[\s,;./–—]*(?:-\s)?[\s,;./–—]*$/u.test(between);
}

/** Everything that may be a level, in order. */
function listLevels(text: string): Level[] {
  const levels: Level[] = [];
  let at = 0;
  for (const word of text.matchAll(/(?<![\p{L}\p{N}\p{M}'’-])\p{L}/gu)) {
    if (word.index < at) continue;
    const found = levelsAt(text, word.index);
    levels.push(...found);
    at = found.at(-1)?.end ?? at;
  }
  return levels;
}

function levelsAt(text: string, start: number): Level[] {
  for (const { level, alone, pattern } of levelForms) {
    const match = matchAt(pattern, text, start);
    const value = match?.groups?.['value'];
    if (!match || value === undefined) continue;
    const end = start + match[0].length;
    const more = level === 'fond' ? matchAt(afterFond, text, end) : null;
    return [{ level, value: value.trim(), start, end, alone }, ...(more ? numbersOf(more, end) : [])];
  }
  const match = matchAt(afterRepository, text, start);
  const { name = '', numbers = '', fond = '', opis = '', delo = '' } = match?.groups ?? {};
  if (!match || (/[A-Za-z]/.test(name) && isLikeDate(fond, opis, delo))) return [];
  return numbersOf(match, start + match[0].length - numbers.length);
}

/** The levels of numbers between slashes, all of which stand from `start` to the end of the match. */
function numbersOf(match: RegExpExecArray, start: number): Level[] {
  const end = match.index + match[0].length;
  return (['fond', 'opis', 'delo', 'leaf'] as const).flatMap((level) => {
    const value = match.groups?.[level]?.trim();
    return value === undefined ? [] : [{ level, value, start, end, alone: true }];
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
