import { fromDayNumber } from '@fonds/domain/dates/days';
import {
  drawableUnits,
  stretchOf,
  stretchOfDate,
  unitFor,
  type Stretch,
  type TimeUnit,
} from '@fonds/domain/dates/stretches';
import { dateInWords } from '@fonds/domain/dates/words';
import type { Density } from '@fonds/domain/views/public';
import type { TimelineDay, TimelineSpan, TimelineStretch, TimelineView } from '@fonds/domain/views/timeline';
import { densityOf, type CountedBounds } from '../density.ts';
import { toEntries } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { listDated } from './dated-list.ts';
import { boundsAt, choose, rowsAt, wholeOf, type Chosen, type Moments, type ScopeQuery } from './moments.ts';

/** Of how many collections the strip is kept. */
const mostOverviews = 100;

const overviews = keptPerVersion<Density, Reader>(mostOverviews, (db, collectionId) => {
  const { moments, ordinals } = wholeOf(db, collectionId === '' ? undefined : collectionId);
  const counts = new Map<string, { earliest: number | null; latest: number | null; count: number }>();
  for (const ordinal of ordinals) {
    const bounds = boundsAt(moments, ordinal);
    const key = `${bounds.earliest} ${bounds.latest}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ...bounds, count: 1 });
  }
  return densityOf([...counts.values()] satisfies CountedBounds[]);
});

/** The strip of the whole archive, or of a collection. Cost: once a content version, all of its documents. */
export function overviewOf(db: Reader, collectionId?: string): Density {
  return overviews(db, collectionId ?? '');
}

/** The first and last day of which some documents speak; undefined when none has a date. */
function extentOf({ moments, ordinals }: Chosen): Stretch | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const ordinal of ordinals) {
    const { earliest, latest } = boundsAt(moments, ordinal);
    const days = [earliest, latest].filter((day) => day !== null);
    from = Math.min(from, ...days);
    to = Math.max(to, ...days);
  }
  return from <= to ? { from, to } : undefined;
}

/** A shorter span is drawn within the months around it, so that it can be seen where it lies. */
const shortest = 14;
/** A span that is longer than the documents' own by more than this is drawn as long as that. */
const mostRoom = 4;

/** What is drawn when a span is asked for: undefined when there is nothing to draw, or the span ends before it begins. */
function windowOf(asked: ScopeQuery['range'], extent: Stretch | undefined): Stretch | undefined {
  if (!extent) return undefined;
  if (asked.earliest === null && asked.latest === null) return wholeStretches(extent);
  const from = asked.earliest ?? Math.min(extent.from, asked.latest ?? extent.from);
  const to = asked.latest ?? Math.max(extent.to, from);
  if (from > to) return undefined;
  const holdsAll = from <= extent.from && to >= extent.to;
  if (holdsAll && to - from > mostRoom * (extent.to - extent.from + 366)) return wholeStretches(extent);
  if (to - from + 1 >= shortest) return { from, to };
  return { from: stretchOf(from, 'month').from, to: stretchOf(to, 'month').to };
}

/** Out to the ends of the stretches in which a span begins and ends. */
function wholeStretches(span: Stretch): Stretch {
  const unit = unitFor(span) === 'day' ? 'month' : unitFor(span);
  return { from: stretchOf(span.from, unit).from, to: stretchOf(span.to, unit).to };
}

/** While there are at most this many of them, dates wider than a bar are drawn one by one. */
const mostSpans = 200;
export const timelinePageSize = 50;

type Drawn = Pick<TimelineView, 'bars' | 'bands' | 'spans' | 'open' | 'undated'>;

/** Puts each document into one bar or band, or among the spans. */
function draw(db: Reader, { moments, ordinals }: Chosen, unit: TimeUnit): Drawn {
  const bars = new Map<string, TimelineStretch & { count: number; qualified: number }>();
  const bands: typeof bars = new Map();
  const wide: number[] = [];
  let open = 0;
  let undated = 0;
  for (const ordinal of ordinals) {
    const { earliest, latest } = boundsAt(moments, ordinal);
    if (earliest === null || latest === null) {
      if (earliest === null && latest === null) undated += 1;
      else open += 1;
      continue;
    }
    const { fits, from, to } = stretchOfDate(earliest, latest, unit);
    const counts = fits ? bars : bands;
    const key = `${from} ${to}`;
    const stretch = counts.get(key) ?? { from, to, count: 0, qualified: 0 };
    stretch.count += 1;
    stretch.qualified += moments.qualified[ordinal] ?? 0;
    counts.set(key, stretch);
    if (!fits && wide.length <= mostSpans) wide.push(ordinal);
  }
  const spans = wide.length > mostSpans ? null : spansAt(db, moments, wide);
  return { bars: inOrder(bars), bands: inOrder(bands), spans, open, undated };
}

function inOrder(stretches: ReadonlyMap<string, TimelineStretch>): TimelineStretch[] {
  return [...stretches.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function spansAt(db: Reader, moments: Moments, ordinals: readonly number[]): TimelineSpan[] {
  return rowsAt(db, moments, ordinals).map((row, index) => ({
    slug: row.slug,
    title: { text: row.title, ...(row.titleLanguage === null ? {} : { language: row.titleLanguage }) },
    date: {
      words: row.edtf === null ? '' : dateInWords(row.edtf),
      edtf: row.edtf,
      earliest: row.earliest,
      latest: row.latest,
      inferred: row.inferred === 1,
    },
    qualified: moments.qualified[ordinals[index] ?? 0] === 1,
  }));
}

/** The places of the documents of one day of the year, of every year. */
export function ordinalsOfDay({ moments, ordinals }: Chosen, month: number, day: number): Uint32Array {
  return ordinals.filter((ordinal) => {
    const { earliest, latest } = boundsAt(moments, ordinal);
    if (earliest === null || earliest !== latest) return false;
    const date = fromDayNumber(earliest);
    return date.month === month && date.day === day;
  });
}

const mostOtherYears = 12;

function readDay(db: Reader, whole: Chosen, day: number): TimelineDay {
  const { moments } = whole;
  const { month, day: dayOfMonth } = fromDayNumber(day);
  let before: number | null = null;
  let after: number | null = null;
  for (const ordinal of whole.ordinals) {
    const { earliest, latest } = boundsAt(moments, ordinal);
    if (earliest === null || earliest !== latest) continue;
    if (earliest < day) before = earliest;
    if (earliest > day) {
      after = earliest;
      break;
    }
  }
  const others = ordinalsOfDay(whole, month, dayOfMonth).filter((ordinal) => moments.earliest[ordinal] !== day);
  const entries = toEntries(db, rowsAt(db, moments, others.subarray(0, mostOtherYears)));
  return { day, before, after, otherYears: entries, otherYearsTotal: others.length };
}

/**
 * Documents over time. Cost: a look in memory at each document's bounds, the rows of the list's page and of at most 200
 * documents that are drawn one by one; once a content version, a reading of every document's bounds.
 */
export function readTimeline(
  db: Reader,
  query: ScopeQuery,
  wanted: { readonly unit: TimeUnit | undefined; readonly page: number },
): { view: Omit<TimelineView, 'scope'>; documents: number; of: number } {
  const whole = wholeOf(db, query.collectionId);
  const chosen = choose(db, query);
  const window = windowOf(query.range, extentOf(whole));
  const units = window ? drawableUnits(window) : [];
  const finest = units[0] ?? 'decade';
  const unit = wanted.unit && units.includes(wanted.unit) ? wanted.unit : window ? unitFor(window) : finest;
  const asked = query.range.earliest !== null || query.range.latest !== null;
  const seen = window && asked ? choose(db, { ...query, range: { earliest: window.from, latest: window.to } }) : chosen;
  const day =
    query.range.earliest !== null && query.range.earliest === query.range.latest ? query.range.earliest : null;
  return {
    documents: chosen.ordinals.length,
    of: whole.ordinals.length,
    view: {
      overview: overviewOf(db, query.collectionId),
      window: window ?? null,
      unit,
      units,
      ...draw(db, seen, unit),
      day: day === null ? null : readDay(db, whole, day),
      ...listDated(db, chosen.moments, chosen.ordinals, { page: wanted.page, pageSize: timelinePageSize }),
    },
  };
}
