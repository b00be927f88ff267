import { canonical, isSame, textOf, type Json } from '../fields/json.ts';
import type { Merging } from './merged.ts';

type Items = ReadonlyMap<string, Json>;

/**
 * Puts two people's lists together by item: additions of both stay, and so do removals of what the other left as it was. An
 * item is known by its `key`, a scan by its file, anything else is itself. Undefined where the two clash: both took away or changed the same item, put it
 * in another order each, or a list holds an item twice.
 */
export function mergeLists(
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  mergeItem: Merging,
): readonly Json[] | undefined {
  const [was, here, there] = [byIdentity(base), byIdentity(mine), byIdentity(theirs)];
  if (!was || !here || !there || bothReplaced(was, here, there)) return undefined;
  const order = mergedOrder([...was.keys()], [...here.keys()], [...there.keys()]);
  if (!order) return undefined;
  const merged: Json[] = [];
  for (const identity of order) {
    const sides = [was.get(identity), here.get(identity), there.get(identity)] as const;
    const { value, clash } = mergeItem(...sides);
    if (clash) return undefined;
    if (value !== undefined) merged.push(value);
  }
  return merged;
}

function byIdentity(items: readonly Json[]): Items | undefined {
  const found = new Map(items.map((item) => [textOf(item, 'key') || textOf(item, 'sha256') || canonical(item), item]));
  return found.size === items.length ? found : undefined;
}

/** Whether both took the same item away and one of them wrote something new: it may be what became of the item. */
function bothReplaced(was: Items, here: Items, there: Items): boolean {
  const taken = [...was.keys()].some((identity) => !here.has(identity) && !there.has(identity));
  const added = (side: Items, other: Items) =>
    [...side].some(([identity, item]) => !was.has(identity) && !isSame(other.get(identity), item));
  return taken && (added(here, there) || added(there, here));
}

/** Every identity of the three in an order that keeps each side's own; undefined where both moved items about. */
function mergedOrder(was: readonly string[], here: readonly string[], there: readonly string[]): string[] | undefined {
  if (keepsOrder(was, here)) return inserted(there, here);
  if (keepsOrder(was, there)) return inserted(here, there);
  return keepsOrder(there, here) ? inserted(there, here) : undefined;
}

/** Whether what two lists share stands in the same order in both. */
function keepsOrder(one: readonly string[], other: readonly string[]): boolean {
  const shared = (list: readonly string[], within: ReadonlySet<string>) => list.filter((item) => within.has(item));
  return shared(one, new Set(other)).join('\u0000') === shared(other, new Set(one)).join('\u0000');
}

/** A list with what only the other one has put after what it follows there. */
function inserted(list: readonly string[], other: readonly string[]): string[] {
  const order = [...list];
  other.forEach((item, at) => {
    if (order.includes(item)) return;
    const before = other.slice(0, at).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : endOfAdded(order, before, list, other), 0, item);
  });
  return order;
}

/** Where what was added after an item goes: behind what the first list added there itself. */
function endOfAdded(order: readonly string[], before: string, list: readonly string[], other: readonly string[]) {
  let place = order.indexOf(before) + 1;
  for (let next = order[place]; next !== undefined && list.includes(next) && !other.includes(next); place += 1) {
    next = order[place + 1];
  }
  return place;
}
