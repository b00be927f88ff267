import type { Stretch } from '@fonds/domain/dates/stretches';
import type { TimelineStretch } from '@fonds/domain/views/timeline';

/** Where something lies over an axis, in percent of its width. */
export interface Placed {
  readonly x: number;
  readonly width: number;
}

/** A bar: its slot, what is drawn in it, and how much of the plot's height it and its doubtful part take (of 1). */
export interface PlacedBar {
  readonly slot: Placed;
  readonly bar: Placed;
  readonly height: number;
  readonly doubtful: number;
}

const broadest = 2.4;
const narrowest = 0.2;
const shareOfSlot = 0.72;

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** Where a stretch lies within a window of time; what reaches beyond is cut off. */
export function placeIn(window: Stretch, { from, to }: Stretch): Placed {
  const days = window.to - window.from + 1;
  const start = Math.max(from, window.from);
  const end = Math.min(to, window.to);
  return {
    x: round(((start - window.from) / days) * 100),
    width: round((Math.max(0, end - start + 1) / days) * 100),
  };
}

/** Where the bars of a window stand, and how high. */
export function placeBars(window: Stretch, bars: readonly TimelineStretch[]): PlacedBar[] {
  const most = bars.reduce((highest, { count }) => Math.max(highest, count), 1);
  return bars.map((bar) => {
    const slot = placeIn(window, bar);
    const width = Math.max(narrowest, Math.min(broadest, slot.width * shareOfSlot));
    const x = Math.min(100 - width, Math.max(0, slot.x + (slot.width - width) / 2));
    return {
      slot: { x: slot.x, width: Math.max(slot.width, narrowest) },
      bar: { x: round(x), width: round(width) },
      height: bar.count / most,
      doubtful: bar.qualified / most,
    };
  });
}
