import type { DayBounds } from './dates/days.ts';
import { parseEdtf, type ValidEdtf } from './dates/edtf.ts';
import { dateInWords } from './dates/words.ts';

/** From when to when something held good, each end as EDTF; what can't be read as EDTF is shown as it was written. */
export interface Tenure {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether somebody held an office on a day: beyond doubt, perhaps, or not. */
export type Holding = 'certainly' | 'possibly' | 'no';

/** When a document was made, as far as that is known. */
export interface DocumentDay extends DayBounds {
  /** It bears `?`, `~` or `%`. */
  readonly qualified: boolean;
}

/**
 * Whether a tenure covers a document's date. Certain is only what holds whatever day each date turns out to be: an end
 * that nobody wrote down is not known, one that is written as open (`..`) has not come. Nothing is said of a tenure without
 * dates, nor of an undated document.
 */
export function holdingOn(tenure: Tenure, day: DocumentDay): Holding {
  const { from, to } = readTenure(tenure);
  if (!from && !to) return 'no';
  if (day.earliest === null && day.latest === null) return 'no';
  const begunBy = (limit: number | null) => !from || from.earliest === null || limit === null || from.earliest <= limit;
  const lastedTo = (limit: number | null) => !to || to.latest === null || limit === null || to.latest >= limit;
  if (!begunBy(day.latest) || !lastedTo(day.earliest)) return 'no';
  return isCertain(from, to, day) ? 'certainly' : 'possibly';
}

function isCertain(from: End | undefined, to: End | undefined, day: DocumentDay): boolean {
  if (!from || !to || from.doubtful || to.doubtful || day.qualified) return false;
  const { earliest, latest } = day;
  if (earliest === null || latest === null) return false;
  const began = from.isOpen || (from.latest !== null && from.latest <= earliest);
  return began && (to.isOpen || (to.earliest !== null && to.earliest >= latest));
}

/** A tenure in words: *March 1953 to February 1955*, *from 1939*, *until 4 June 1956*; null where nothing is known. */
export function tenureInWords({ from, to }: Tenure): string | null {
  const first = clean(from);
  const last = clean(to);
  if (first === undefined && last === undefined) return null;
  const whole = `${first ?? '..'}/${last ?? '..'}`;
  if (isReadable(first) && isReadable(last) && parseEdtf(whole).ok) return dateInWords(whole);
  if (first === undefined) return `until ${endInWords(last)}`;
  return last === undefined ? `from ${endInWords(first)}` : `${endInWords(first)} to ${endInWords(last)}`;
}

/** Orders tenures by when they began; those of which that isn't known come last. */
export function compareTenures(a: Tenure, b: Tenure): number {
  return startOf(a) - startOf(b);
}

interface End {
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly doubtful: boolean;
  readonly isOpen: boolean;
}

function readTenure({ from, to }: Tenure): { from: End | undefined; to: End | undefined } {
  return { from: readEnd(from), to: readEnd(to) };
}

function readEnd(edtf: string | undefined): End | undefined {
  const text = clean(edtf);
  if (text === undefined) return undefined;
  if (text === '..') return { earliest: null, latest: null, doubtful: false, isOpen: true };
  const parsed = parseEdtf(text);
  return parsed.ok ? { ...boundsOf(parsed), isOpen: false } : undefined;
}

function boundsOf({ earliest, latest, approximate, uncertain }: ValidEdtf) {
  return { earliest, latest, doubtful: approximate || uncertain };
}

function startOf(tenure: Tenure): number {
  const { from, to } = readTenure(tenure);
  return from?.earliest ?? to?.earliest ?? Number.MAX_SAFE_INTEGER;
}

function clean(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}

function isReadable(text: string | undefined): boolean {
  return text === undefined || text === '..' || parseEdtf(text).ok;
}

function endInWords(text: string | undefined): string {
  return text === undefined || text === '..' ? '' : dateInWords(text);
}
