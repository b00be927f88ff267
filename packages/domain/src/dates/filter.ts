import type { DayBounds } from './days.ts';
import { parseEdtf, type ValidEdtf } from './edtf.ts';
import { clip } from './edtf-message.ts';
import { spellEnglishDate } from './english-date.ts';

/** What is asked for, inclusive; null is no limit on that side. */
export type DayRange = DayBounds;

/**
 * Whether a date may lie in the range: the default of filters. An open side of the bounds reaches any limit. A date with
 * no bounds at all (undated) lies in no range that has a limit.
 */
export function overlaps(bounds: DayBounds, range: DayRange): boolean {
  if (range.earliest === null && range.latest === null) return true;
  if (isReversed(range) || (bounds.earliest === null && bounds.latest === null)) return false;
  const startsInTime = range.latest === null || bounds.earliest === null || bounds.earliest <= range.latest;
  const endsInTime = range.earliest === null || bounds.latest === null || bounds.latest >= range.earliest;
  return startsInTime && endsInTime;
}

/**
 * Whether a date lies in the range whatever day it turns out to be: the strict choice of filters. A date that bears `?`,
 * `~` or `%` never does, nor an undated one, nor one that is open on a side where the range has a limit.
 */
export function certainlyWithin(
  date: DayBounds & Pick<ValidEdtf, 'approximate' | 'uncertain'>,
  range: DayRange,
): boolean {
  if (date.approximate || date.uncertain || isReversed(range)) return false;
  if (date.earliest === null && date.latest === null) return false;
  const starts = range.earliest === null || (date.earliest !== null && date.earliest >= range.earliest);
  const ends = range.latest === null || (date.latest !== null && date.latest <= range.latest);
  return starts && ends;
}

function isReversed({ earliest, latest }: DayRange): boolean {
  return earliest !== null && latest !== null && earliest > latest;
}

export type DateBound =
  { readonly ok: true; readonly edtf: string; readonly day: number } | { readonly ok: false; readonly message: string };

const EXAMPLES = 'Write a date such as 1953, July 1953 or 27 July 1953.';

/**
 * The day that a reader's date in a search form stands for: its first day as the start of a range (`earliest`), its last
 * as the end (`latest`). Takes what `readEnglishDate` takes, and EDTF. Blanks around the text are ignored.
 */
export function parseDateBound(text: string, side: 'earliest' | 'latest'): DateBound {
  const trimmed = text.trim();
  const spelt = spellEnglishDate(trimmed);
  const parsed = parseEdtf(spelt ?? trimmed);
  if (!parsed.ok) {
    if (trimmed === '') return { ok: false, message: `There is no date. ${EXAMPLES}` };
    // Readers who write words are answered in words, not in EDTF.
    const inDigits = spelt !== undefined || /^[-\dX/.]+$/.test(trimmed);
    return {
      ok: false,
      message: inDigits ? parsed.message : `“${clip(trimmed)}” cannot be read as a date. ${EXAMPLES}`,
    };
  }
  const day = parsed[side];
  if (day === null) {
    const end = side === 'earliest' ? 'first' : 'last';
    return { ok: false, message: `“${clip(parsed.edtf)}” has no ${end} day. ${EXAMPLES}` };
  }
  return { ok: true, edtf: parsed.edtf, day };
}

/** The span of an address as its two ends are typed; an end that can't be read is left out, and a remark says so. */
export function readDayRange(from: string, to: string): { range: DayRange; remarks: string[] } {
  const remarks: string[] = [];
  const bound = (text: string, side: 'earliest' | 'latest', field: string): number | null => {
    if (text === '') return null;
    const read = parseDateBound(text, side);
    if (read.ok) return read.day;
    remarks.push(`“${field}” was left out: ${read.message}`);
    return null;
  };
  return { range: { earliest: bound(from, 'earliest', 'from'), latest: bound(to, 'latest', 'to') }, remarks };
}
