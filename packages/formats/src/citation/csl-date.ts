import { parseEdtf } from '@fonds/domain/dates/edtf';
import type { CalendarDate, Grouping, IntervalEnd, Part, Single } from '@fonds/domain/dates/edtf-syntax';
import { dateInWords } from '@fonds/domain/dates/words';
import type { CslDate } from './csl.ts';

interface Parts {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly circa: boolean;
}

/**
 * A date in EDTF as CSL has it: plain dates, spans of them, seasons, *circa*. What CSL has no numbers for (one of several
 * days, unknown digits, doubt, open spans, years before the common era) stands in words. Undefined when there is none.
 */
export function cslDate(edtf: string | null): CslDate | undefined {
  if (edtf === null || edtf.trim() === '') return undefined;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return { literal: edtf };
  return numbers(parsed.expression) ?? { literal: dateInWords(edtf) };
}

type Expression = Extract<ReturnType<typeof parseEdtf>, { ok: true }>['expression'];

function numbers(expression: Expression): CslDate | undefined {
  if (expression.kind === 'set') return undefined;
  if (expression.kind !== 'interval') {
    const single = partsOf(expression);
    return single && asDate([single]);
  }
  const ends = [expression.start, expression.end].map(endOf);
  const [start, end] = ends;
  // Styles print the ends of a span alike; a day and a bare year don't go together.
  if (!start || !end || start.parts.length !== end.parts.length || start.season || end.season) return undefined;
  return asDate([start, end]);
}

function asDate(ends: readonly Parts[]): CslDate {
  const season = ends[0]?.season;
  return {
    'date-parts': ends.map(({ parts }) => parts),
    ...(season === undefined ? {} : { season }),
    ...(ends.some(({ circa }) => circa) ? { circa: true as const } : {}),
  };
}

function endOf(end: IntervalEnd): Parts | undefined {
  return end === 'open' || end === 'unknown' ? undefined : partsOf(end);
}

function partsOf(single: Single): Parts | undefined {
  if (single.kind === 'year' || single.negative) return undefined;
  return single.kind === 'grouping' ? seasonOf(single) : dayOf(single);
}

function dayOf({ year, month, day }: CalendarDate): Parts | undefined {
  return measured([year, month, day].filter((part) => part !== undefined));
}

/** Spring to winter (21 to 24) have numbers in CSL; quarters and halves have none. */
function seasonOf({ year, grouping }: Grouping): Parts | undefined {
  const season = Number(grouping.digits) - 20;
  const known = measured([year]);
  if (!known || !(season >= 1 && season <= 4) || grouping.uncertain) return undefined;
  return { ...known, season, circa: known.circa || grouping.approximate };
}

function measured(parts: readonly Part[]): Parts | undefined {
  if (parts.some(({ digits, uncertain }) => uncertain || digits.includes('X'))) return undefined;
  // Citeproc takes year 0 for an open end.
  if (Number(parts[0]?.digits) < 1) return undefined;
  return { parts: parts.map(({ digits }) => Number(digits)), circa: parts.some(({ approximate }) => approximate) };
}
