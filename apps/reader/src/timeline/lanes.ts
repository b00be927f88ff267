/** A stretch of time, day numbers, inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span with the lane in which it is drawn, from 0. */
export type InLane<Item> = Item & { readonly lane: number };

/**
 * Puts spans into as few lanes as they need, so that no two in one lane overlap: each into the first lane that is free
 * where it begins. `gap` days stay free after each.
 */
export function packLanes<Item extends Span>(spans: readonly Item[], gap = 0): InLane<Item>[] {
  const ends: number[] = [];
  return [...spans]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((span) => {
      const free = ends.findIndex((end) => end < span.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = span.to + gap;
      return { ...span, lane };
    });
}

/** How many lanes some spans take. */
export function laneCount(spans: readonly { readonly lane: number }[]): number {
  return spans.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}
