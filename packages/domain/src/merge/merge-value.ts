import { isList, isObject, isSame, textOf, type Json } from '../fields/json.ts';
import { mergeLists } from './merge-lists.ts';
import type { Merged } from './merged.ts';

/**
 * Puts two people's work on a value together, seen from the value that both began with. What one side changed is that
 * side's; lists are merged by item, and things made of parts (rights of the work and of the scan) part by part.
 */
export function mergeValue(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Merged {
  if (isSame(mine, theirs)) return { value: mine, changedBy: isSame(mine, base) ? 'nobody' : 'both', clash: false };
  if (isSame(theirs, base)) return { value: mine, changedBy: 'mine', clash: false };
  if (isSame(mine, base)) return { value: theirs, changedBy: 'theirs', clash: false };
  const value = together(base, mine, theirs);
  return value === undefined
    ? { value: mine, changedBy: 'both', clash: true }
    : { value, changedBy: 'both', clash: false };
}

function together(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Json | undefined {
  const lists = [base, mine, theirs].map((side) => (side === undefined || side === null ? [] : side));
  if (lists.every(isList)) {
    const [was = [], here = [], there = []] = lists;
    return mergeLists(was, here, there, mergeValue);
  }
  const [was, here, there] = [base ?? {}, mine, theirs];
  return isParted(was) && isParted(here) && isParted(there) ? mergeParts(was, here, there) : undefined;
}

interface Parts {
  readonly [part: string]: Json;
}

/** Whether a value is made of things that each stand for themselves: items with a key of their own, or objects alone. */
function isParted(value: Json | undefined): value is Parts {
  if (!isObject(value)) return false;
  return textOf(value, 'key') !== '' || Object.values(value).every(isObject);
}

function mergeParts(base: Parts, mine: Parts, theirs: Parts): Parts | undefined {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = keys.map((key) => ({ key, ...mergeValue(base[key], mine[key], theirs[key]) }));
  if (merged.some(({ clash }) => clash)) return undefined;
  return Object.fromEntries(
    merged.flatMap(({ key, value }): [string, Json][] => (value === undefined ? [] : [[key, value]])),
  );
}
