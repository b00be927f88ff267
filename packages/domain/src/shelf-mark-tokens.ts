import { leavesOf, readLeaves, type Leaves, type LeafSource } from './leaves.ts';
import { levelOfName } from './shelf-mark-levels.ts';
import { hasRanges, tokenOf } from './shelf-mark-token.ts';
import { findShelfMarks, type ShelfLevel } from './shelf-mark.ts';

/** The most leaves, boxes or folders that a range stands for in the index; the rest of a longer one can't be asked for. */
export const mostOfRange = 50;

/**
 * The tokens by which a record's place in its archive is found: of the locator's levels, and of the source's words where a
 * level is missing. A range gives each of its numbers, up to `mostOfRange`.
 */
export function shelfTokens(locator: LeafSource): string[] {
  const values = new Map<ShelfLevel, string>();
  for (const { name, value } of locator.levels) {
    const level = levelOfName(name);
    const number = level && numberIn(level, value);
    if (level && number !== undefined) values.set(level, number);
  }
  for (const { mark } of findShelfMarks(locator.source ?? '')) {
    for (const { level, value } of mark.levels) if (!values.has(level)) values.set(level, value);
  }
  const leaves = leavesOf(locator) ?? readLeaves(values.get('leaf') ?? '');
  values.delete('leaf');
  const tokens = [...values].flatMap(([level, value]) => tokensOf(level, value));
  return [...new Set([...tokens, ...(leaves ? leafTokens(leaves) : [])])];
}

function tokensOf(level: ShelfLevel, value: string): string[] {
  const tokens = numbersOf(level, value).map((number) => tokenOf(level, number));
  // The number alone finds Р-9401; what one archive calls delo, another's English calls file.
  if (level === 'fond') return [...tokens, tokenOf(level, value.replace(/^\D+/u, ''))];
  if (level === 'delo') return [...tokens, ...numbersOf(level, value).map((number) => tokenOf('file', number))];
  if (level === 'file') return [...tokens, ...numbersOf(level, value).map((number) => tokenOf('delo', number))];
  return tokens;
}

function numbersOf(level: ShelfLevel, value: string): string[] {
  const { from, to } = /^(?<from>\d{1,7})[-–—−](?<to>\d{1,7})$/u.exec(value)?.groups ?? {};
  if (!hasRanges(level) || from === undefined || to === undefined) return [value];
  return from.length > 1 && from.startsWith('0') ? [from, to] : count(Number(from), Number(to)).map(String);
}

function leafTokens({ from, to }: Leaves): string[] {
  const between = count(from.leaf, to.leaf).map((leaf) => tokenOf('leaf', String(leaf)));
  const ends = [from, to].map(({ leaf, letter }) => tokenOf('leaf', `${String(leaf)}${letter}`));
  return from.leaf === to.leaf ? ends : [...ends, ...between];
}

function count(from: number, to: number): number[] {
  return Array.from({ length: Math.min(Math.max(to - from + 1, 1), mostOfRange) }, (_, place) => from + place);
}

/** A level's value without the words around it: `RG 59` is 59. Undefined where it has no number. */
function numberIn(level: ShelfLevel, value: string): string | undefined {
  if (level === 'file' || level === 'entry') return /\d/.test(value) ? value : undefined;
  const number = /(?:(?<!\p{L})\p{L}[-–]?)?\d{1,7}(?:\p{L}(?!\p{L}))?(?:[-–—−]\d{1,7})?/u;
  return number.exec(value)?.[0];
}
