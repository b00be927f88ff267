import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { clusterPoints } from './cluster.ts';

const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 480 }),
    weight: fc.integer({ min: 1, max: 5000 }),
  }),
  { maxLength: 150 },
);

it('keeps every point in one cluster, and the totals', () => {
  fc.assert(
    fc.property(points, (given) => {
      const clusters = clusterPoints(given, 24);
      const items = clusters.flatMap((cluster) => cluster.items);
      expect(new Set(items).size).toBe(given.length);
      expect(items).toHaveLength(given.length);
      for (const { weight, items: own } of clusters) {
        expect(weight).toBe(own.reduce((sum, point) => sum + point.weight, 0));
      }
    }),
  );
});

it('leaves no two circles so near that they can’t be told apart', () => {
  fc.assert(
    fc.property(points, (given) => {
      const clusters = clusterPoints(given, 24);
      for (const a of clusters) {
        for (const b of clusters) {
          if (a === b) continue;
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
            Math.max(12, (a.radius + b.radius) * 0.75) - 1e-6,
          );
        }
      }
    }),
  );
});

test('points far apart stay apart, and area tells weight', () => {
  const [heavy, light] = clusterPoints(
    [
      { x: 10, y: 10, weight: 25 },
      { x: 500, y: 300, weight: 100 },
    ],
    24,
  );
  expect(heavy).toMatchObject({ x: 500, weight: 100, radius: 24 });
  expect(light).toMatchObject({ x: 10, weight: 25, radius: 12 });
});
