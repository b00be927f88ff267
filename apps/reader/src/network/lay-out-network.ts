import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkAgent, NetworkEdge } from '@fonds/domain/views/network';

/** The drawing's own units. */
export const networkWidth = 1000;
export const networkHeight = Math.round(networkWidth / 1.6);
const margin = 60;
const ticks = 260;

export interface NetworkPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Node extends SimulationNodeDatum {
  readonly key: string;
  readonly radius: number;
}

interface Tie {
  readonly source: string;
  readonly target: string;
  readonly documents: number;
}

/** A stream of numbers in [0, 1), always the same (mulberry32): what the forces take for chance. */
function sameChance(): () => number {
  let state = 1953;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How large somebody is drawn: the area tells how many letters they wrote and received. */
function radiusOf({ wrote, received }: NetworkAgent, busiest: number): number {
  return Math.max(4, 17 * Math.sqrt((wrote + received) / Math.max(1, busiest)));
}

/**
 * Where everybody stands: those who wrote to one another near each other. Pure: the same people and letters give the same
 * drawing. Cost: a few hundred rounds over everybody, a quarter of a second for 200.
 */
export function layOutNetwork(agents: readonly NetworkAgent[], edges: readonly NetworkEdge[]): NetworkPoint[] {
  const busiest = agents.reduce((most, { wrote, received }) => Math.max(most, wrote + received), 1);
  const nodes = agents.map((agent): Node => ({ key: agent.key, radius: radiusOf(agent, busiest) }));
  const known = new Set(agents.map(({ key }) => key));
  const ties: Tie[] = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, documents }) => ({ source: from, target: to, documents }));
  const room = Math.sqrt((networkWidth * networkHeight) / Math.max(1, nodes.length));
  forceSimulation<Node>(nodes)
    .randomSource(sameChance())
    .force(
      'tie',
      forceLink<Node, Tie>(ties)
        .id(({ key }) => key)
        .distance(room * 0.8)
        .strength(({ documents }) => Math.min(0.7, 0.12 * Math.log2(1 + documents))),
    )
    .force('apart', forceManyBody<Node>().strength(-room * 3.2))
    .force('room', forceCollide<Node>(({ radius }) => radius + 7).strength(0.9))
    .force('across', forceX<Node>(0).strength(0.05))
    .force('down', forceY<Node>(0).strength(0.075))
    .stop()
    .tick(ticks);
  return fit(nodes);
}

/** Into the frame, each axis by itself at most as much as the other and a half. */
function fit(nodes: readonly Node[]): NetworkPoint[] {
  const xs = nodes.map(({ x }) => x ?? 0);
  const ys = nodes.map(({ y }) => y ?? 0);
  const extent = (values: readonly number[]) => {
    const least = Math.min(...values);
    return { least, size: Math.max(...values) - least };
  };
  const across = extent(xs);
  const down = extent(ys);
  const scaleX = (networkWidth - 2 * margin) / Math.max(1, across.size);
  const scaleY = (networkHeight - 2 * margin) / Math.max(1, down.size);
  const shared = Math.min(scaleX, scaleY);
  const byX = Math.min(scaleX, shared * 1.5, 4);
  const byY = Math.min(scaleY, shared * 1.5, 4);
  return nodes.map(({ key, radius }, index) => ({
    key,
    radius: round(radius),
    x: round(networkWidth / 2 + ((xs[index] ?? 0) - across.least - across.size / 2) * byX),
    y: round(networkHeight / 2 + ((ys[index] ?? 0) - down.least - down.size / 2) * byY),
  }));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** A bowed line from one circle to another and the tip of its arrow, as data of SVG paths. */
export function drawEdge(from: NetworkPoint, to: NetworkPoint): { line: string; tip: string } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bow = Math.min(40, length * 0.14);
  // To the left of whoever wrote: letters there and back lie apart.
  const middle = { x: (from.x + to.x) / 2 + (dy / length) * bow, y: (from.y + to.y) / 2 - (dx / length) * bow };
  const start = towards(from, middle, from.radius);
  const end = towards(to, middle, to.radius + 1);
  const back = Math.atan2(middle.y - end.y, middle.x - end.x);
  const wing = (turn: number) =>
    `${round(end.x + 9 * Math.cos(back + turn))} ${round(end.y + 9 * Math.sin(back + turn))}`;
  return {
    line: `M${start.x} ${start.y}Q${round(middle.x)} ${round(middle.y)} ${end.x} ${end.y}`,
    tip: `M${end.x} ${end.y}L${wing(0.38)}L${wing(-0.38)}z`,
  };
}

function towards(from: NetworkPoint, to: { readonly x: number; readonly y: number }, distance: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: round(from.x + ((to.x - from.x) / length) * distance),
    y: round(from.y + ((to.y - from.y) / length) * distance),
  };
}
