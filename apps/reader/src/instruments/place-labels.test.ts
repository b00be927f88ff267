import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { boxOf, overlap, placeLabels, shortName } from './place-labels.ts';

const frame = { width: 600, height: 320 };
const item = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 320 }),
  radius: fc.integer({ min: 4, max: 26 }),
  text: fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom('Panmunjom', '板门店', 'بيونغ يانغ', 'W'.repeat(500)),
  ),
});

it('lets no two names overlap, none lie over another’s circle, and none leave the frame', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const labels = placeLabels(items, frame);
      expect(labels).toHaveLength(items.length);
      const boxes = labels.map((label) => label && boxOf(label));
      boxes.forEach((box, index) => {
        if (!box) return;
        expect(box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height).toBe(true);
        boxes.forEach((other, place) => {
          if (other && place !== index) expect(overlap(box, other)).toBe(false);
        });
        items.forEach(({ x, y, radius }, place) => {
          const same = items[index]?.x === x && items[index].y === y;
          const circle = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
          if (place !== index && !same) expect(overlap(box, circle)).toBe(false);
        });
      });
    }),
  );
});

test('a name stands beside a circle that is alone, and the first of two has the first choice', () => {
  const [first, second] = placeLabels(
    [
      { x: 300, y: 100, radius: 5, text: 'First' },
      { x: 300, y: 112, radius: 5, text: 'Second' },
    ],
    frame,
  );
  expect(first).toMatchObject({ anchor: 'start', x: 309 });
  expect(second).toBeDefined();
});

test('a name that is too long is cut, and says so', () => {
  expect(shortName('Panmunjom')).toBe('Panmunjom');
  expect(shortName('Keeper of the Made-up Lighthouse at the Harbour')).toBe('Keeper of the Made-up…');
  expect(shortName('x'.repeat(500))).toBe(`${'x'.repeat(27)}…`);
});
