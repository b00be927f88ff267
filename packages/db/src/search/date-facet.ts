import { dayNumber, fromDayNumber } from '@fonds/domain/dates/days';
import type { DayRange } from '@fonds/domain/dates/filter';
import { dateInWords } from '@fonds/domain/dates/words';
import type { DateFacetView } from '@fonds/domain/views/search';
import type { Reader } from '../open.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { isUndated } from './dates.ts';
import type { DocumentSet } from './document-set.ts';

type Unit = DateFacetView['unit'];

/** A stretch as an address names its ends. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Its first day. */
  readonly first: number;
}

/** More stretches than that are no help: an archive of ten thousand years is shown from its end. */
const mostStretches = 400;

/** How hits lie in time: by decade, within a decade by year, within a year by month. `set` is what all but the dates leaves. */
export function dateFacet(
  db: Reader,
  set: DocumentSet,
  chosen: { range: DayRange; from: string; to: string; within: 'possibly' | 'certainly' },
): Omit<DateFacetView, 'undatedQ'> {
  const catalogue = catalogueOf(db);
  const bounds = shownBounds(catalogue, set, chosen.range);
  const undated = isUndated(catalogue).keep(set).size;
  if (!bounds) return { unit: 'decade', spans: [], wider: widerThan(chosen.range), undated };
  const [first, last] = bounds;
  const unit = unitOf(chosen.range);
  const stretches = stretchesOf(unit, first, last);
  const counts = countStretches(catalogue, set, stretches, endOf(unit, stretches.at(-1)?.first ?? last), chosen.within);
  const spans = stretches.flatMap(({ from, to, label }, place) => {
    const count = counts[place] ?? 0;
    return count === 0 ? [] : [{ label, from, to, count, chosen: chosen.from === from && chosen.to === to }];
  });
  return { unit, spans, wider: widerThan(chosen.range), undated };
}

/** The first and last day to be shown: of the chosen span, else of the hits. */
function shownBounds(catalogue: Catalogue, set: DocumentSet, range: DayRange): [number, number] | undefined {
  let first = Infinity;
  let last = -Infinity;
  const earliest = catalogue.earliest.array;
  const latest = catalogue.latest.array;
  set.each((slot) => {
    const from = earliest[slot] ?? NaN;
    const to = latest[slot] ?? NaN;
    if (from < first) first = from;
    if (to < first) first = to;
    if (to > last) last = to;
    if (from > last) last = from;
  });
  if (range.earliest !== null) first = Math.max(first, range.earliest);
  if (range.latest !== null) last = Math.min(last, range.latest);
  return first <= last ? [first, last] : undefined;
}

function yearOf(day: number): number {
  return fromDayNumber(day).year;
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

function unitOf({ earliest, latest }: DayRange): Unit {
  if (earliest === null || latest === null || earliest > latest) return 'decade';
  const [first, last] = [yearOf(earliest), yearOf(latest)];
  // EDTF has no months of a year of more than four digits.
  if (first === last) return Math.abs(first) > 9999 ? 'year' : 'month';
  return decadeOf(first) === decadeOf(last) ? 'year' : 'decade';
}

function stretchesOf(unit: Unit, first: number, last: number): Stretch[] {
  const { year, month } = fromDayNumber(first);
  const end = fromDayNumber(last);
  if (unit === 'month') {
    const months = (end.year - year) * 12 + end.month - month;
    return Array.from({ length: months + 1 }, (_, step) => monthStretch(year, month + step));
  }
  const step = unit === 'year' ? 1 : 10;
  const from = unit === 'year' ? year : decadeOf(year);
  const count = Math.min(mostStretches, Math.floor((end.year - from) / step) + 1);
  const begin = from + (Math.floor((end.year - from) / step) + 1 - count) * step;
  return Array.from({ length: count }, (_, place) => yearsStretch(begin + place * step, step));
}

function monthStretch(year: number, month: number): Stretch {
  const at = { year: year + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 };
  const edtf = `${edtfYear(at.year)}-${String(at.month).padStart(2, '0')}`;
  return { from: edtf, to: edtf, label: dateInWords(edtf), first: dayNumber(at.year, at.month, 1) };
}

function yearsStretch(year: number, step: number): Stretch {
  const from = edtfYear(year);
  const to = edtfYear(year + step - 1);
  const label = step === 1 ? dateInWords(from) : decadeInWords(year, from, to);
  return { from, to, label, first: dayNumber(year, 1, 1) };
}

/** Decades before the common era have no name that says which years are in them. */
function decadeInWords(year: number, from: string, to: string): string {
  return year > 0 ? `${String(year)}s` : `${dateInWords(from)} – ${dateInWords(to)}`;
}

function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${String(year)}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** The first day after the last stretch. */
function endOf(unit: Unit, first: number): number {
  const { year, month } = fromDayNumber(first);
  if (unit === 'month') return monthStretch(year, month + 1).first;
  return dayNumber(year + (unit === 'year' ? 1 : 10), 1, 1);
}

/** Counts a document in every stretch in which its date may lie; with `certainly`, in the one in which it does. */
function countStretches(
  catalogue: Catalogue,
  set: DocumentSet,
  stretches: readonly Stretch[],
  end: number,
  within: 'possibly' | 'certainly',
): number[] {
  const starts = Float64Array.from(stretches, ({ first }) => first);
  const changes = new Int32Array(stretches.length + 1);
  const earliest = catalogue.earliest.array;
  const latest = catalogue.latest.array;
  const qualified = catalogue.qualified.array;
  const begin = starts[0] ?? 0;
  set.each((slot) => {
    const from = earliest[slot] ?? NaN;
    const to = latest[slot] ?? NaN;
    if (Number.isNaN(from) && Number.isNaN(to)) return;
    if (from >= end || to < begin) return;
    const first = Number.isNaN(from) || from < begin ? 0 : placeOf(starts, from);
    const last = Number.isNaN(to) || to >= end ? stretches.length - 1 : placeOf(starts, to);
    if (within === 'certainly') {
      const sure = qualified[slot] !== 1 && first === last && from >= begin && to < end;
      if (!sure) return;
    }
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  });
  let running = 0;
  return stretches.map((_, place) => (running += changes[place] ?? 0));
}

/** The last place whose start is not after a day. */
function placeOf(starts: Float64Array, day: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The next wider stretch around a chosen span. */
function widerThan(range: DayRange): DateFacetView['wider'] {
  if (range.earliest === null && range.latest === null) return null;
  const any = { label: '', from: '', to: '' };
  if (range.earliest === null || range.latest === null || range.earliest > range.latest) return any;
  const first = fromDayNumber(range.earliest);
  const last = fromDayNumber(range.latest);
  if (first.year === last.year && (first.month !== 1 || last.month !== 12)) return wider(yearsStretch(first.year, 1));
  const decade = decadeOf(first.year);
  if (decade !== decadeOf(last.year)) return any;
  const whole = first.year === decade && last.year === decade + 9;
  return whole && first.month === 1 && last.month === 12 ? any : wider(yearsStretch(decade, 10));
}

function wider({ label, from, to }: Stretch) {
  return { label, from, to };
}
