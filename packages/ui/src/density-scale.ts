import { dayNumber, fromDayNumber } from '@fonds/domain/dates/days';
import { monthName } from '@fonds/domain/dates/month-names';
import { spanInWords } from '@fonds/domain/dates/words';
import type { Density } from '@fonds/domain/views/public';
import { words } from './words/words.ts';

/** A stretch of time as it is drawn. Positions and widths are percentages of the strip's width, `height` a part of 1. */
export interface StripBar {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly height: number;
  readonly x: number;
  readonly width: number;
  readonly slotX: number;
  readonly slotWidth: number;
}

/** Where a band lies, in percent of the strip's width. */
export interface StripBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly x: number;
  readonly width: number;
}

export interface StripTick {
  readonly x: number;
  readonly label: string;
  /** Left out where the strip is narrow. */
  readonly minor: boolean;
}

export interface StripLayout {
  /** First and last day number of the axis. */
  readonly start: number;
  readonly end: number;
  readonly bars: readonly StripBar[];
  /** Documents whose dates are wider than a bar, over the time to which they belong. */
  readonly bands: readonly StripBand[];
  readonly ticks: readonly StripTick[];
  /** Whether there is room for bars of the full width. */
  readonly broad: boolean;
}

const broadBar = 0.56;
const leastBetweenLabels = 7;
// How wide a label's letter is, as a percentage of a strip on a wide screen and on a phone.
const letterOnWide = 0.62;
const letterOnPhone = 2;
const shareOfSlot = 0.72;

/** Where each stretch and each label of a density strip stands; undefined when there is nothing to draw. */
export function layOutStrip(density: Density): StripLayout | undefined {
  const all = [...density.bins, ...density.bands];
  if (all.length === 0) return undefined;
  const first = all.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = all.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const padding = paddingDays(density.unit, last - first + 1);
  const start = first - padding;
  const end = last + padding;
  const days = end - start + 1;
  const most = density.bins.reduce((highest, { count }) => Math.max(highest, count), 1);
  const percent = (fromStart: number) => (fromStart / days) * 100;
  const [bin] = density.bins;
  const slot = bin ? percent(bin.to - bin.from + 1) : 100;
  const bars = density.bins.map((bin): StripBar => {
    const slotX = percent(bin.from - start);
    const slotWidth = percent(bin.to - bin.from + 1);
    const width = Math.min(broadBar, slotWidth * shareOfSlot);
    return {
      from: bin.from,
      to: bin.to,
      label: words.strip.bar(spanInWords(bin.from, bin.to), bin.count),
      height: bin.count / most,
      x: round(slotX + (slotWidth - width) / 2),
      width: round(width),
      slotX: round(slotX),
      slotWidth: round(Math.max(slotWidth, broadBar)),
    };
  });
  const bands = density.bands.map(({ from, to, count }): StripBand => ({
    from,
    to,
    label: words.strip.band(spanInWords(from, to), count),
    x: round(percent(from - start)),
    width: round(percent(to - from + 1)),
  }));
  return { start, end, bars, bands, ticks: ticksOf(start, end, percent), broad: slot > broadBar };
}

function paddingDays(unit: Density['unit'], days: number): number {
  if (unit === 'year') return Math.max(366, Math.round(days * 0.02));
  if (unit === 'month') return Math.max(31, Math.round(days * 0.02));
  return Math.max(5, Math.round(days * 0.05));
}

interface Moment {
  readonly day: number;
  readonly label: string;
}

/** The beginnings of months or years that have room under an axis; `percent` places a number of days from its start. */
export function ticksOf(start: number, end: number, percent: (fromStart: number) => number): StripTick[] {
  const chosen: StripTick[] = [];
  let freeOnWide = -Infinity;
  let freeOnPhone = -Infinity;
  for (const moment of momentsOf(start, end)) {
    const x = round(percent(moment.day - start));
    if (x < freeOnWide) continue;
    freeOnWide = x + Math.max(leastBetweenLabels, (moment.label.length + 1) * letterOnWide);
    const minor = x < freeOnPhone;
    if (!minor) freeOnPhone = x + (moment.label.length + 2) * letterOnPhone;
    chosen.push({ x, label: moment.label, minor });
  }
  return chosen;
}

/** Beginnings of months or years, as close together as there is room for; the first says where the axis begins. */
function momentsOf(start: number, end: number): Moment[] {
  const first = fromDayNumber(start);
  const last = fromDayNumber(end);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const room = Math.floor(100 / leastBetweenLabels);
  const monthStep = [1, 3, 6].find((step) => months / step <= room);
  if (monthStep !== undefined) return monthMoments(start, end, monthStep);
  const years = last.year - first.year + 1;
  const yearStep = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((step) => years / step <= room) ?? 5000;
  const moments: Moment[] = [];
  for (let year = Math.ceil(first.year / yearStep) * yearStep; year <= last.year; year += yearStep) {
    const day = dayNumber(year, 1, 1);
    if (day >= start) moments.push({ day, label: yearLabel(year) });
  }
  return moments;
}

function monthMoments(start: number, end: number, step: number): Moment[] {
  const first = fromDayNumber(start);
  const moments: Moment[] = [];
  let { year, month } = first;
  if (first.day !== 1) {
    const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    const roomForFirst = ((next - start) / (end - start + 1)) * 100 >= leastBetweenLabels * 1.4;
    if (roomForFirst && step === 1) moments.push({ day: start, label: `${monthName(month)} ${yearLabel(year)}` });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  for (let day = dayNumber(year, month, 1); day <= end; day = dayNumber(year, month, 1)) {
    const isFirst = moments.length === 0;
    if (isFirst || (month - 1) % step === 0) {
      moments.push({
        day,
        label: isFirst || month === 1 ? `${monthName(month)} ${yearLabel(year)}` : monthName(month),
      });
    }
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return moments;
}

function yearLabel(year: number): string {
  return spanInWords(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
