import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';

/** Which documents are one document in several versions: the number of its group, by slot. Cost: once a content version. */
export function versionGroups(db: Reader): ReadonlyMap<number, number> {
  return keptGroups(db, '');
}

const keptGroups = keptPerVersion<ReadonlyMap<number, number>, Reader>(1, (db) => readGroups(db, catalogueOf(db)));

function readGroups(db: Reader, catalogue: Catalogue): Map<number, number> {
  const groups = new Map<number, number>();
  const ordinals = catalogue.values.list('version', '');
  if (ordinals.length === 0) return groups;
  const find = cached<number>(db, 'SELECT key FROM visible_documents WHERE id = ?').pluck();
  const heads = new Map<number, number>();
  const headOf = (slot: number): number => {
    const head = heads.get(slot) ?? slot;
    return head === slot ? slot : headOf(head);
  };
  const among = new Set(ordinals);
  const join = (a: number, b: number) => {
    const [first, second] = [headOf(a), headOf(b)];
    if (first !== second) heads.set(Math.max(first, second), Math.min(first, second));
    for (const slot of [a, b]) if (!heads.has(slot)) heads.set(slot, slot);
  };
  const slotById = new Map(
    ordinals.flatMap((ordinal) => {
      const key = find.get(catalogue.values.values[ordinal]?.value);
      const slot = key === undefined ? -1 : catalogue.slotOf(key);
      return slot === -1 ? [] : [[ordinal, slot] as const];
    }),
  );
  catalogue.having(ordinals).each((slot) => {
    for (const ordinal of catalogue.valuesOf(slot)) {
      const other = among.has(ordinal) ? slotById.get(ordinal) : undefined;
      if (other !== undefined) join(slot, other);
    }
  });
  for (const slot of heads.keys()) groups.set(slot, headOf(slot));
  return groups;
}

/** An order in which each group has one place, that of its first; the others stand under it. */
export interface Folded {
  readonly slots: Uint32Array;
  readonly under: ReadonlyMap<number, readonly number[]>;
}

/** Folds the versions of one document together. */
export function foldVersions(db: Reader, slots: Uint32Array): Folded {
  const groups = versionGroups(db);
  if (groups.size === 0) return { slots, under: new Map() };
  const first = new Map<number, number>();
  const under = new Map<number, number[]>();
  const places = slots.filter((slot) => {
    const group = groups.get(slot);
    if (group === undefined) return true;
    const leader = first.get(group);
    if (leader === undefined) {
      first.set(group, slot);
      return true;
    }
    const others = under.get(leader);
    if (others) others.push(slot);
    else under.set(leader, [slot]);
    return false;
  });
  return { slots: places, under };
}
