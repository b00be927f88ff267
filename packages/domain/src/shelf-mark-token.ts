import { readLeaves } from './leaves.ts';
import { romanise } from './shelf-mark-words.ts';
import type { ShelfLevel } from './shelf-mark.ts';
import { foldForSearch } from './text/tokens.ts';

/**
 * The token of one level: `fond5`, `rg59`, `leaf193`. Of a range it is that of the first; a verso is its leaf. Letters are
 * Latin and small (`д. 12а` is `d. 12a`); zeros before a number stay, since fonds 0100 and 100 are two.
 */
export function shelfToken(level: ShelfLevel, value: string): string {
  const leaves = level === 'leaf' ? readLeaves(value) : undefined;
  if (leaves) return tokenOf(level, `${String(leaves.from.leaf)}${leaves.from.letter}`);
  const first = hasRanges(level) ? /^\d+\p{L}?(?=[-–—−]\d)/u.exec(value)?.[0] : undefined;
  return tokenOf(level, first ?? value);
}

/** Levels of which several that follow one another are written as `12–14`. */
export function hasRanges(level: ShelfLevel): boolean {
  return level === 'box' || level === 'folder' || level === 'delo' || level === 'opis';
}

/** A level and one value of it as one token of small ASCII letters and digits. */
export function tokenOf(level: ShelfLevel, value: string): string {
  const folded = foldForSearch(value).tokens.map(({ token }) => romanise(token));
  return `${level === 'record-group' ? 'rg' : level}${folded.join('').replace(/[^a-z0-9]/g, '')}`;
}
