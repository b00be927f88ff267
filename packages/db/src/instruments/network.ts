import type { NetworkAgent, NetworkEdge, NetworkView } from '@fonds/domain/views/network';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { listDated } from './dated-list.ts';
import { linkColumns, type LinkColumns } from './link-columns.ts';
import { choose, wholeOf, type ScopeQuery } from './moments.ts';

export const networkPageSize = 50;
/** More people than this can't be read on one drawing. */
export const mostAgents = 200;
export const mostEdges = 400;

/** From whom to whom each document went, by columns; agents by their index in the links' targets. */
interface Letters {
  readonly size: number;
  readonly ordinals: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

const writers = new Set(['author', 'sender']);

/** A document that names fifty on each side says nothing of who wrote to whom; the first fifty count. */
const mostNamed = 50;

const lettersOf = keptPerVersion<Letters, Reader>(1, (db) => {
  const columns = linkColumns(db, 'agent');
  const isWriter = columns.roleNames.map((role) => writers.has(role));
  const recipient = columns.roleNames.indexOf('recipient');
  const ordinals: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let link = 0;
  while (link < columns.size) {
    const ordinal = columns.ordinals[link] ?? 0;
    const wrote = new Set<number>();
    const received = new Set<number>();
    for (; link < columns.size && columns.ordinals[link] === ordinal; link += 1) {
      const role = columns.roles[link] ?? 0;
      const target = columns.targets[link] ?? 0;
      if (isWriter[role] && wrote.size < mostNamed) wrote.add(target);
      else if (role === recipient && received.size < mostNamed) received.add(target);
    }
    for (const writer of wrote) {
      for (const reader of received) {
        if (reader === writer) continue;
        ordinals.push(ordinal);
        from.push(writer);
        to.push(reader);
      }
    }
  }
  return {
    size: ordinals.length,
    ordinals: Uint32Array.from(ordinals),
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
  };
});

interface Tally {
  /** Documents for each pair, by `from * agents + to`. */
  readonly pairs: Map<number, number>;
  readonly wrote: Uint32Array;
  readonly received: Uint32Array;
  readonly letters: number;
}

function tally(letters: Letters, mask: Uint8Array, agents: number): Tally {
  const pairs = new Map<number, number>();
  const wrote = new Uint32Array(agents);
  const received = new Uint32Array(agents);
  const lastWrote = new Int32Array(agents).fill(-1);
  const lastReceived = new Int32Array(agents).fill(-1);
  let count = 0;
  let last = -1;
  for (let index = 0; index < letters.size; index += 1) {
    const ordinal = letters.ordinals[index] ?? 0;
    if (mask[ordinal] !== 1) continue;
    const from = letters.from[index] ?? 0;
    const to = letters.to[index] ?? 0;
    const pair = from * agents + to;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    if (lastWrote[from] !== ordinal) wrote[from] = (wrote[from] ?? 0) + 1;
    if (lastReceived[to] !== ordinal) received[to] = (received[to] ?? 0) + 1;
    lastWrote[from] = ordinal;
    lastReceived[to] = ordinal;
    if (ordinal !== last) count += 1;
    last = ordinal;
  }
  return { pairs, wrote, received, letters: count };
}

/**
 * Who wrote to whom. Cost: a look in memory at each letter (a document and one pair of its writers and recipients), and the
 * rows of the list of one pair.
 */
export function readNetwork(
  db: Reader,
  query: ScopeQuery,
  wanted: { readonly agent: string; readonly from: string; readonly to: string; readonly page: number },
): { view: Omit<NetworkView, 'scope'>; documents: number; of: number } {
  const columns = linkColumns(db, 'agent');
  const letters = lettersOf(db, '');
  const chosen = choose(db, query);
  const agents = columns.all.length;
  const counted = tally(letters, chosen.mask, agents);
  const agentAt = (index: number) => toAgent(columns, counted, index);
  const asked = columns.byKey.get(wanted.agent);
  const busiest = mostConnected(columns, counted, asked);
  const shown = new Set(busiest);
  const edges = [...counted.pairs]
    .map(([pair, documents]) => ({ from: Math.floor(pair / agents), to: pair % agents, documents }))
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .sort((a, b) => rank(b, asked) - rank(a, asked) || b.documents - a.documents || a.from - b.from || a.to - b.to)
    .slice(0, mostEdges);
  const from = columns.byKey.get(wanted.from);
  const to = columns.byKey.get(wanted.to);
  return {
    documents: chosen.ordinals.length,
    of: wholeOf(db, query.collectionId).ordinals.length,
    view: {
      agents: busiest.map(agentAt),
      edges: edges.map((edge): NetworkEdge => ({
        from: columns.all[edge.from]?.key ?? '',
        to: columns.all[edge.to]?.key ?? '',
        documents: edge.documents,
      })),
      allAgents: counted.wrote.reduce(
        (sum, wrote, index) => sum + (wrote + (counted.received[index] ?? 0) > 0 ? 1 : 0),
        0,
      ),
      allEdges: counted.pairs.size,
      letters: counted.letters,
      agent: asked === undefined ? null : agentAt(asked),
      between:
        from === undefined || to === undefined
          ? null
          : {
              from: agentAt(from),
              to: agentAt(to),
              ...listBetween(db, { letters, chosen, from, to, page: wanted.page }),
            },
    },
  };
}

/** The edges of somebody who is picked out come before all others. */
function rank(edge: { readonly from: number; readonly to: number }, asked: number | undefined): number {
  return edge.from === asked || edge.to === asked ? 1 : 0;
}

/** Those with most documents. Whoever is picked out is among them, and those to whom and from whom that one's letters went. */
function mostConnected(columns: LinkColumns, { pairs, wrote, received }: Tally, asked: number | undefined): number[] {
  const letters = (index: number) => (wrote[index] ?? 0) + (received[index] ?? 0);
  const keyOf = (index: number) => columns.all[index]?.key ?? '';
  const busiestFirst = (a: number, b: number) => letters(b) - letters(a) || (keyOf(a) < keyOf(b) ? -1 : 1);
  const busy = columns.all.map((_, index) => index).filter((index) => letters(index) > 0);
  busy.sort(busiestFirst);
  if (asked === undefined || letters(asked) === 0) return busy.slice(0, mostAgents);
  const beside = new Map<number, number>();
  for (const [pair, documents] of pairs) {
    const from = Math.floor(pair / columns.all.length);
    const to = pair % columns.all.length;
    if (from === asked) beside.set(to, (beside.get(to) ?? 0) + documents);
    if (to === asked) beside.set(from, (beside.get(from) ?? 0) + documents);
  }
  const closest = [...beside].sort((a, b) => b[1] - a[1] || busiestFirst(a[0], b[0])).map(([index]) => index);
  return [...new Set([asked, ...closest, ...busy])].slice(0, mostAgents).sort(busiestFirst);
}

function toAgent(columns: LinkColumns, { wrote, received }: Tally, index: number): NetworkAgent {
  const target = columns.all[index];
  return {
    key: target?.key ?? '',
    name: target?.name ?? '',
    language: target?.language ?? null,
    path: target?.path ?? null,
    wrote: wrote[index] ?? 0,
    received: received[index] ?? 0,
  };
}

interface Between {
  readonly letters: Letters;
  readonly chosen: ReturnType<typeof choose>;
  readonly from: number;
  readonly to: number;
  readonly page: number;
}

function listBetween(db: Reader, { letters, chosen, from, to, page }: Between) {
  const ordinals: number[] = [];
  for (let index = 0; index < letters.size; index += 1) {
    const ordinal = letters.ordinals[index] ?? 0;
    if (letters.from[index] === from && letters.to[index] === to && chosen.mask[ordinal] === 1) ordinals.push(ordinal);
  }
  return listDated(db, chosen.moments, Uint32Array.from(ordinals).sort(), { page, pageSize: networkPageSize });
}
