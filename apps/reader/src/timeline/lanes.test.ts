import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { laneCount, packLanes } from './lanes.ts';

const spans = fc.array(
  fc.record({ from: fc.integer({ min: -800_000, max: 30_000 }), length: fc.nat(50_000) }).map(({ from, length }) => ({
    from,
    to: from + length,
  })),
);

it('draws every span once, and no two over one another', () => {
  fc.assert(
    fc.property(spans, fc.nat(100), (given, gap) => {
      const packed = packLanes(given, gap);
      expect(packed).toHaveLength(given.length);
      for (const a of packed) {
        for (const b of packed) {
          if (a === b || a.lane !== b.lane) continue;
          expect(a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }),
  );
});

it('takes no more lanes than spans lie over one day', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const depth = Math.max(
        0,
        ...given.map(({ from }) => given.filter((one) => one.from <= from && from <= one.to).length),
      );
      expect(laneCount(packLanes(given))).toBe(depth);
    }),
  );
});

test('a span that begins after another has ended takes its lane', () => {
  const packed = packLanes([
    { from: 0, to: 10 },
    { from: 5, to: 6 },
    { from: 11, to: 12 },
  ]);
  expect(packed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
});
