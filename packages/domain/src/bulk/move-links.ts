import { canonical, isList, isObject, textOf, type Json } from '../fields/json.ts';

/** A value in which every link to one record leads to another. What a list then holds twice, it holds once. */
export function moveLinks(value: Json, from: string, to: string): Json {
  if (isList(value)) {
    const moved = value.map((item) => moveLinks(item, from, to));
    if (canonical(moved) === canonical(value)) return value;
    const seen = new Set<string>();
    return moved.filter((item) => {
      const same = isLink(item) ? textOf(item, 'id') : canonical(item);
      return !seen.has(same) && seen.add(same);
    });
  }
  if (!isObject(value)) return value;
  if (isLink(value)) return textOf(value, 'id') === from ? { ...value, id: to } : value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moveLinks(part, from, to)]));
}

function isLink(value: Json): boolean {
  return isObject(value) && Object.keys(value).sort().join() === 'id,name';
}
