import type { TimeUnit } from '../dates/stretches.ts';
import type { LocalizedText } from '../language.ts';
import type { InstrumentScope } from './instrument.ts';
import type { DateView, Density, DocumentEntry, ListMark, Listed } from './public.ts';

/** How many documents belong to a stretch of time (day numbers, inclusive), and how many of them are about or uncertain. */
export interface TimelineStretch {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly qualified: number;
}

/** A document whose date is wider than one stretch of the unit. */
export interface TimelineSpan {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly date: DateView;
  readonly qualified: boolean;
}

/** A day, with what the archive has of its neighbours and of the same day in other years. */
export interface TimelineDay {
  readonly day: number;
  /** The nearest days before and after of which there is something. */
  readonly before: number | null;
  readonly after: number | null;
  readonly otherYears: readonly DocumentEntry[];
  readonly otherYearsTotal: number;
}

/** Documents over time. Each document counts once: in a bar, in a band (or as a span), or among what can't be drawn. */
export interface TimelineView {
  readonly scope: InstrumentScope;
  /** All of the archive's or the collection's time, as a strip. */
  readonly overview: Density;
  /** The first and last day that are drawn; null when there is nothing to draw. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly unit: TimeUnit;
  /** The units by which the window can be drawn. */
  readonly units: readonly TimeUnit[];
  readonly bars: readonly TimelineStretch[];
  /** Documents whose dates are wider than a bar, by the month, year, decade … to which they belong. */
  readonly bands: readonly TimelineStretch[];
  /** The same documents one by one, while they are few; else null. */
  readonly spans: readonly TimelineSpan[] | null;
  /** Documents of the list whose date has no first or no last day. */
  readonly open: number;
  readonly undated: number;
  readonly day: TimelineDay | null;
  readonly marks: readonly ListMark[];
  readonly list: Listed<DocumentEntry>;
}

/** What the archive has of one day of the year. */
export interface OnThisDayView {
  /** `07-27`. */
  readonly monthDay: string;
  readonly list: Listed<DocumentEntry>;
  /** How many documents each day of the same month has, from its first. */
  readonly month: readonly number[];
}

/** A document with the moment at which what stands now was published (ISO 8601, UTC). */
export interface NewDocument extends DocumentEntry {
  readonly publishedAt: string;
}
