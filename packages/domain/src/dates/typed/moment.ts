import { twoDigits } from '../days.ts';
import { parseEdtf } from '../edtf.ts';

/** Digits as written, X for unknown ones; of a year before year 1 those that are counted (`45` of 45 BCE). */
export type TypedYear = { readonly digits: string; readonly era?: 'ce' | 'bce' };

/**
 * One date as far as its own words give it; what is missing may stand elsewhere in the phrase (`24` of `24–26 July 1953`).
 * `loose` is a number that may be a day, the end of a year or a century: only the phrase tells.
 */
export type Moment = {
  readonly year?: TypedYear;
  /** 1 to 12, or `XX` for some month of the year. */
  readonly month?: number | 'XX';
  readonly day?: number | 'XX';
  /** A season or part of a year: 21 to 41. */
  readonly grouping?: number;
  readonly loose?: string;
  /** The loose number is not a day: `late 17th` of `late 17th–19th centuries`. */
  readonly noDay?: boolean;
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
  readonly dayUncertain?: boolean;
};

/** A date, or two of them for what EDTF has no word for: `early 1950s`. */
export type Piece = { readonly start: Moment; readonly end: Moment };

/** How whatever can be read in two ways is to be read; a phrase is read in each way that matters to it. */
export type Convention = {
  /** `3/7/1953` is the seventh of March. */
  readonly monthFirst: boolean;
  /** `1800s` is ten years. */
  readonly decades: boolean;
  /** `1901/07` and `1953-7` are years. */
  readonly shortYears: boolean;
  /** What a year of two digits begins with; undefined where such years are left unread. */
  readonly century: string | undefined;
};

export function pieceOf(moment: Moment): Piece {
  return { start: moment, end: moment };
}

/** The EDTF of a complete date; undefined where something is missing or no such day exists. */
export function momentEdtf(moment: Moment): string | undefined {
  const { year, month, day, grouping, loose } = moment;
  if (!year || loose !== undefined) return undefined;
  if (day !== undefined && month === undefined) return undefined;
  const parts = [yearEdtf(year)];
  if (grouping !== undefined) parts.push(String(grouping));
  if (month !== undefined) parts.push(twoDigitsOf(month));
  if (day !== undefined) parts.push(`${moment.dayUncertain && !moment.uncertain ? '?' : ''}${twoDigitsOf(day)}`);
  return valid(`${parts.join('-')}${markOf(moment)}`);
}

function yearEdtf({ digits, era }: TypedYear): string {
  if (era !== 'bce') return digits.padStart(4, '0');
  // EDTF has no pattern for the hundred years that end with 1 BCE, which is its year 0.
  if (digits.includes('X')) return digits.startsWith('00') ? '' : `-${digits}`;
  const before = Number(digits) - 1;
  return before === 0 ? '0000' : `-${String(before).padStart(4, '0')}`;
}

function twoDigitsOf(number: number | 'XX'): string {
  return number === 'XX' ? number : twoDigits(number);
}

function markOf({ uncertain, approximate }: Moment): string {
  if (uncertain) return approximate ? '%' : '?';
  return approximate ? '~' : '';
}

/** The text itself where it is a date in EDTF that exists. */
export function valid(edtf: string): string | undefined {
  return parseEdtf(edtf).ok ? edtf : undefined;
}
