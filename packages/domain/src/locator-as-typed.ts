import { isSame, rowsOf, textOf, type JsonObject } from './fields/json.ts';
import { findShelfMarks, type ShelfLevel } from './shelf-mark.ts';
import { levelOfName } from './shelf-mark-levels.ts';
import { readPolishMark } from './polish-mark.ts';

/** One level of an archive's own order, as a locator keeps it. */
export interface NamedLevel {
  readonly name: string;
  readonly value: string;
}

/** What a locator's levels are called when they are read from its words. */
const levelNames: Readonly<Record<ShelfLevel, string>> = {
  fond: 'fond',
  opis: 'opis',
  delo: 'delo',
  leaf: 'leaves',
  'record-group': 'record group',
  series: 'series',
  box: 'box',
  folder: 'folder',
  file: 'file',
  entry: 'entry',
};

/**
 * The levels that a shelf-mark names, as somebody typed it: `ф. 5, оп. 49, д. 131, лл. 193–194`, `RG 59, CDF 1950–54, Box 3`,
 * `AAN, KC PZPR, XI A/130, k. 12`. What stands before the first may be the archive's name. Where any other word is left over the
 * whole is open to doubt, and there are none: the words of the source say it then. Each value stands in the text to the letter.
 */
export function readLevels(source: string): readonly NamedLevel[] {
  const polish = readPolishMark(source);
  if (polish) return polish;
  const found = findShelfMarks(source);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return [];
  const levels: NamedLevel[] = [];
  const kinds = found.flatMap(({ mark }) => mark.levels.map(({ level }) => level));
  if (new Set(kinds).size < kinds.length) return [];
  if (!isName(source.slice(0, first.start)) || hasWords(source.slice(last.end))) return [];
  let end = first.start;
  for (const { start, end: next, mark } of found) {
    const between = source.slice(end, start);
    if (end > first.start && hasWords(between)) {
      // The National Archives in Washington are cited by record group, series, entry, box and folder.
      const series = unmarked(between);
      if (levels.at(-1)?.name !== 'record group' || series === undefined || kinds.includes('series')) return [];
      levels.push({ name: 'series', value: series });
    }
    levels.push(...mark.levels.map(({ level, value }) => ({ name: nameOf(level, kinds), value })));
    end = next;
  }
  return levels;
}

/** A folder within a fond is a папка. */
function nameOf(level: ShelfLevel, kinds: readonly ShelfLevel[]): string {
  return level === 'folder' && kinds.includes('fond') ? 'papka' : levelNames[level];
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** An archive's name has no figures, and no more words than names have. */
function isName(text: string): boolean {
  return !/\p{N}/u.test(text) && text.split(/\s+/u).length <= 12;
}

/** The one part that stands between two commas. */
function unmarked(between: string): string | undefined {
  const part = /^\s*[,;.]\s*(?<part>[^,;]+?)\s*[,;]\s*$/u.exec(between)?.groups?.['part'];
  return part !== undefined && levelOfName(part) === undefined && hasWords(part) ? part : undefined;
}

/** A locator with its source typed anew. Levels that were read from the words follow them; those that somebody set stay. */
export function withSource(row: JsonObject, source: string): JsonObject {
  const levels = rowsOf(row['levels']);
  const set = levels.length > 0 && !isSame(levels, jsonOf(readLevels(textOf(row, 'source'))));
  return { ...row, source, levels: set ? levels : jsonOf(readLevels(source)) };
}

function jsonOf(levels: readonly NamedLevel[]): readonly JsonObject[] {
  return levels.map(({ name, value }) => ({ name, value }));
}
