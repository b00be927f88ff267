import { boundsOfExpression } from './edtf-bounds.ts';
import { explainUnreadable } from './edtf-message.ts';
import { readExpression, type EdtfLevel, type Expression, type Part, type Single } from './edtf-syntax.ts';

export type ValidEdtf = {
  readonly ok: true;
  /** The text as given. */
  readonly edtf: string;
  readonly level: EdtfLevel;
  /** First possible day, as a day number (days.ts); null where the start is open or unknown. */
  readonly earliest: number | null;
  /** Last possible day, inclusive; null where the end is open or unknown. */
  readonly latest: number | null;
  /** Bears `~` or `%` somewhere. */
  readonly approximate: boolean;
  /** Bears `?` or `%` somewhere. */
  readonly uncertain: boolean;
  /** What was read, for those who put it into words. */
  readonly expression: Expression;
};

export type Edtf = ValidEdtf | { readonly ok: false; readonly message: string };

// Far beyond any date that is meant; keeps a pasted page from being read as a set.
const LONGEST = 500;

/**
 * Reads a date in EDTF, ISO 8601-2:2019 levels 0 to 2. Never throws, never trims: a blank is part of the text and wrong.
 * What is wrong comes back as a sentence that also says what would be right.
 * Beyond the `edtf` package: marks on unspecified digits and seasons (`186X~`, `1849-21~`), seasons and lettered years
 * in intervals and sets; short of it: its own decades and centuries (`195`, `19`), times without seconds.
 */
export function parseEdtf(text: string): Edtf {
  const known = read.get(text);
  if (known) return known;
  // Archives hold the same days over and over; a full memory is emptied rather than kept in order.
  if (read.size >= MOST_READ) read.clear();
  const result = readEdtf(text);
  read.set(text, result);
  return result;
}

const MOST_READ = 5000;
const read = new Map<string, Edtf>();

function readEdtf(text: string): Edtf {
  if (text.length > LONGEST) {
    return { ok: false, message: `A date is at most ${LONGEST} characters long; this is ${text.length}.` };
  }
  const expression = readExpression(text);
  if (expression.kind === 'unreadable') {
    return { ok: false, message: explainUnreadable(text, expression.piece, expression.reason) };
  }
  const bounds = boundsOfExpression(expression);
  if (!bounds) return { ok: false, message: explainImpossible(text) };
  const singles = singlesOf(expression);
  const marks = singles.flatMap(partsOf);
  return {
    ok: true,
    edtf: text,
    level: levelOf(expression, singles),
    earliest: bounds.earliest,
    latest: bounds.latest,
    approximate: marks.some((part) => part.approximate),
    uncertain: marks.some((part) => part.uncertain),
    expression,
  };
}

/** Every piece can be read: either one of them names no day, or they stand in the wrong order. */
function explainImpossible(text: string): string {
  const pieces = text.split(/[/[\]{},]|\.\./).map((piece) => piece.trim());
  const piece = pieces.find((candidate) => candidate !== '' && !namesDay(candidate));
  if (piece !== undefined) return explainUnreadable(text, piece, undefined);
  const [start, end] = text.split('/');
  const reason =
    start === undefined || end === undefined
      ? 'A span in a set goes from the earlier date to the later one.'
      : `The interval ends before it starts. The other way round it is ${end}/${start}.`;
  return explainUnreadable(text, '', reason);
}

function namesDay(piece: string): boolean {
  const expression = readExpression(piece);
  return expression.kind !== 'unreadable' && boundsOfExpression(expression) !== undefined;
}

function singlesOf(expression: Expression): Single[] {
  if (expression.kind === 'interval') {
    return [expression.start, expression.end].filter((end) => end !== 'open' && end !== 'unknown');
  }
  if (expression.kind === 'set') {
    return expression.members.flatMap((member) => (member.kind === 'span' ? [member.from, member.to] : [member]));
  }
  return [expression];
}

function partsOf(single: Single): Part[] {
  if (single.kind === 'year') return [];
  const parts = single.kind === 'grouping' ? [single.year, single.grouping] : [single.year, single.month, single.day];
  return parts.filter((part) => part !== undefined);
}

/** Sets are of level 2, open intervals of 1; an interval of anything but plain or qualified dates is of 2. */
function levelOf(expression: Expression, singles: readonly Single[]): EdtfLevel {
  if (expression.kind === 'set') return 2;
  if (expression.kind === 'interval') {
    const special = singles.some((single) => single.kind !== 'date' || partsOf(single).some(hasUnspecifiedDigit));
    if (special || singles.some((single) => single.level === 2)) return 2;
    const open = typeof expression.start === 'string' || typeof expression.end === 'string';
    return open || singles.some((single) => single.level === 1) ? 1 : 0;
  }
  return expression.level;
}

function hasUnspecifiedDigit(part: Part): boolean {
  return part.digits.includes('X');
}
