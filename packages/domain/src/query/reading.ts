import { mostLeaves } from './limits.ts';
import type { Leaf } from './query.ts';
import type { Sign } from './signs.ts';

/** How far a question has been read. */
export interface Reading {
  readonly typed: string;
  readonly signs: Sign[];
  /** The next sign. */
  at: number;
  /** Up to which sign shelf-marks have been looked for. */
  cut: number;
  /** Parentheses that are open, and those too deep to count. */
  depth: number;
  ignored: number;
  /** May go one beyond `mostLeaves`, which ends the reading. */
  leaves: number;
  readonly remarks: Set<string>;
}

export function startReading(typed: string, signs: Sign[]): Reading {
  return { typed, signs, at: 0, cut: 0, depth: 0, ignored: 0, leaves: 0, remarks: new Set() };
}

/** Says something once; nothing more is odd once the question is too long. */
export function remark(reading: Reading, sentence: string): void {
  if (!isFull(reading)) reading.remarks.add(sentence);
}

export function isFull(reading: Reading): boolean {
  return reading.leaves > mostLeaves;
}

/** Counts a leaf; the first one too many ends the reading. */
export function addLeaf<L extends Leaf>(reading: Reading, leaf: L): L | undefined {
  if (reading.leaves === mostLeaves) remark(reading, `Only the first ${String(mostLeaves)} words were searched for.`);
  reading.leaves += 1;
  if (!isFull(reading)) return leaf;
  reading.at = reading.signs.length;
  return undefined;
}
