import { expect, test } from 'vitest';
import { baseMapOf } from './base-map.ts';
import { PathWriter } from './path-writer.ts';
import { regions } from './view-port.ts';

test.each(Object.entries(regions))('%s is drawn with coasts and borders, in at most 110 kB', async (_, view) => {
  const { land, borders } = await baseMapOf(view);
  expect(land).toMatch(/^M-?\d+ -?\d+l/);
  expect(borders).toMatch(/^M/);
  expect(land.length + borders.length).toBeGreaterThan(2000);
  expect(land.length + borders.length).toBeLessThan(110_000);
});

test('countries are named in parts of the world', async () => {
  const { countries } = await baseMapOf({ longitude: 127, latitude: 38, zoom: 7 });
  expect(countries.map(({ name }) => name)).toEqual(expect.arrayContaining(['North Korea', 'South Korea', 'Japan']));
});

test('what can’t be seen isn’t written', () => {
  const writer = new PathWriter(4);
  writer.moveTo(10, 10);
  writer.lineTo(11, 10);
  writer.lineTo(20, 5);
  writer.lineTo(30, 30);
  writer.closePath();
  writer.moveTo(50, 50);
  writer.lineTo(51, 51);
  writer.closePath();
  expect(writer.toString()).toBe('M10 10l10-5 10 25z');
});
