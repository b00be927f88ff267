import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  aspect,
  middleLongitude,
  panned,
  projectionOf,
  readView,
  viewInAddress,
  viewOf,
  world,
  zoomed,
} from './view-port.ts';

const point = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
});

test('a view is read as it is written, and a region by its name', () => {
  expect(readView('127.5,38,7')).toEqual({ longitude: 127.5, latitude: 38, zoom: 7 });
  expect(readView('europe')).toMatchObject({ latitude: 53 });
  expect(readView('world')).toBe(world);
});

test.each(['', 'atlantis', '1,2', '200,0,2', '0,95,2', '0,0,0', '0,0,99', 'NaN,0,1', '1e2,0,1', 'toString'])(
  '%j is no view',
  (text) => {
    expect(readView(text)).toBeUndefined();
  },
);

it('every view that links lead to can be read again', () => {
  fc.assert(
    fc.property(point, fc.double({ min: 1, max: 64, noNaN: true }), (middle, zoom) => {
      const view = { ...middle, zoom };
      for (const next of [view, zoomed(view, 2), zoomed(view, 0.5), panned(view, 1, 0), panned(view, 0, -1)]) {
        expect(readView(viewInAddress(next))).toBeDefined();
      }
    }),
  );
});

it('shows all the points that it is made for, at the poles and the antimeridian too', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
      const view = viewOf(points);
      const projection = projectionOf(view, 1000);
      for (const { longitude, latitude } of points) {
        const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        if (view !== world) expect(x > 0 && x < 1000 && y > 0 && y < 1000 / aspect).toBe(true);
      }
    }),
  );
});

test('the middle of places on both sides of the antimeridian lies between them', () => {
  expect(Math.abs(middleLongitude([170, -170]))).toBe(180);
  expect(middleLongitude([-10, 30])).toBeCloseTo(10);
});
