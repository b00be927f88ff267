import { createHash } from 'node:crypto';
import type { NetworkAgent, NetworkEdge } from '@fonds/domain/views/network';
import { layOutNetwork, type NetworkPoint } from './lay-out-network.ts';

const kept = new Map<string, readonly NetworkPoint[]>();
const mostKept = 30;

/**
 * The layout of some people and letters, kept by what they are: whoever is picked out, and whatever else is published, the
 * same letters need no second layout.
 */
export function keptLayout(agents: readonly NetworkAgent[], edges: readonly NetworkEdge[]): readonly NetworkPoint[] {
  const inOrder = [...edges].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  const facts = [
    agents.map(({ key, wrote, received }) => [key, wrote, received]),
    inOrder.map((edge) => [edge.from, edge.to, edge.documents]),
  ];
  const key = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
  const known = kept.get(key);
  if (known) return known;
  const points = layOutNetwork(agents, inOrder);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, points);
  return points;
}
