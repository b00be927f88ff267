import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arcsOf } from './thread-arcs.ts';

const threads = fc.integer({ min: 2, max: 24 }).chain((size) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 }).map((pairs) => ({
    entries: Array.from({ length: size }, (_, n) => ({ id: `d${n}` })),
    links: pairs
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ from: `d${from}`, to: `d${to}`, relation: 'replies-to', note: null })),
    more: false,
  })),
);

it('every relation is drawn once, and arcs of one lane never lie over each other', () => {
  fc.assert(
    fc.property(threads, (thread) => {
      const arcs = arcsOf(thread);
      expect(arcs.map(({ fromRow, toRow }) => `d${fromRow} d${toRow}`).toSorted()).toEqual(
        thread.links.map(({ from, to }) => `${from} ${to}`).toSorted(),
      );
      for (const one of arcs) {
        for (const other of arcs) {
          if (one === other || one.lane !== other.lane) continue;
          const [a, b] = [one, other].map(({ fromRow, toRow }) => [Math.min(fromRow, toRow), Math.max(fromRow, toRow)]);
          expect((a?.[1] ?? 0) <= (b?.[0] ?? 0) || (b?.[1] ?? 0) <= (a?.[0] ?? 0)).toBe(true);
        }
      }
    }),
  );
});
