import { labelIn, type Labels } from './term-labels.ts';

/** A level of secrecy within its own country's scheme. */
export interface Level {
  readonly scheme: string;
  readonly level: string;
}

/** A level as lists show it and searches name it: *Secret (USSR)*. It is the id of its term in the vocabulary *classification*. */
export function classificationMark({ scheme, level }: Level): string {
  return `${level} (${scheme})`;
}

/** The level that a mark is of; undefined for what is no mark. */
export function readMark(mark: string): Level | undefined {
  if (!mark.endsWith(')')) return undefined;
  let open = 0;
  for (let at = mark.length - 1; at > 1; at--) {
    if (mark[at] === ')') open++;
    if (mark[at] === '(') open--;
    if (open > 0) continue;
    if (mark[at - 1] !== ' ') return undefined;
    const read = { level: mark.slice(0, at - 1), scheme: mark.slice(at + 1, -1) };
    return read.scheme === '' ? undefined : read;
  }
  return undefined;
}

/** A level as the archive calls it now. */
export function levelInWords(level: Level, labels: Labels): string {
  return labelIn(labels, classificationMark(level)) ?? level.level;
}

/** A mark with its level as the archive calls it now. */
export function markInWords(mark: string, labels: Labels): string {
  const read = readMark(mark);
  return read ? classificationMark({ ...read, level: levelInWords(read, labels) }) : mark;
}
