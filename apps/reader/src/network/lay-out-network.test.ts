import type { NetworkAgent } from '@fonds/domain/views/network';
import { expect, test } from 'vitest';
import { drawEdge, layOutNetwork, networkHeight, networkWidth } from './lay-out-network.ts';

const agentOf = (index: number): NetworkAgent => ({
  key: `person-${String(index)}`,
  name: `Made-up person ${String(index)}`,
  language: null,
  path: null,
  wrote: 200 - index,
  received: index % 7,
});
const agents = Array.from({ length: 200 }, (_, index) => agentOf(index));
const edges = Array.from({ length: 400 }, (_, index) => ({
  from: `person-${String(index % 200)}`,
  to: `person-${String((index * 7 + 1) % 200)}`,
  documents: 1 + (index % 9),
}));

test('the same letters give the same drawing, inside its frame', () => {
  const points = layOutNetwork(agents, edges);
  expect(layOutNetwork(agents, edges)).toEqual(points);
  expect(points).toHaveLength(200);
  for (const { x, y } of points) {
    expect(x > 0 && x < networkWidth && y > 0 && y < networkHeight).toBe(true);
  }
});

test('no two of 200 people stand on one another', () => {
  const points = layOutNetwork(agents, edges);
  for (const a of points) {
    for (const b of points) {
      if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(4);
    }
  }
});

test.each([0, 1, 2])('%i people can be drawn', (count) => {
  const few = agents.slice(0, count);
  expect(layOutNetwork(few, edges)).toHaveLength(count);
});

test('letters there and letters back bow to different sides', () => {
  const a = { key: 'a', x: 100, y: 100, radius: 5 };
  const b = { key: 'b', x: 300, y: 100, radius: 5 };
  const height = (line: string) => Number(/Q\S+ (\S+) /.exec(line)?.[1]);
  expect(height(drawEdge(a, b).line)).toBeLessThan(100);
  expect(height(drawEdge(b, a).line)).toBeGreaterThan(100);
});
