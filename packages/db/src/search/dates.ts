import type { DayRange } from '@fonds/domain/dates/filter';
import type { Catalogue } from './catalogue.ts';
import type { DocumentSet } from './document-set.ts';

/** Documents without any bounds in time. Cost: a look at each. */
export function isUndated(catalogue: Catalogue): DocumentSet {
  return where(catalogue, (first, last) => Number.isNaN(first) && Number.isNaN(last));
}

/**
 * Documents whose dates may lie in a span, or certainly do: as `overlaps` and `certainlyWithin` of `@fonds/domain/dates/filter`,
 * over columns. What compares with NaN (an open side) is false. Cost: a look at each.
 */
export function isDatedIn(catalogue: Catalogue, range: DayRange, within: 'possibly' | 'certainly'): DocumentSet {
  const from = range.earliest ?? -Infinity;
  const to = range.latest ?? Infinity;
  if (from > to) return catalogue.nothing();
  if (within === 'possibly') {
    if (range.earliest === null && range.latest === null) return catalogue.everything();
    return where(catalogue, (first, last) => {
      if (Number.isNaN(first) && Number.isNaN(last)) return false;
      return !(first > to) && !(last < from);
    });
  }
  return where(catalogue, (first, last, qualified) => {
    if (qualified === 1 || (Number.isNaN(first) && Number.isNaN(last))) return false;
    return (range.earliest === null || first >= from) && (range.latest === null || last <= to);
  });
}

function where(
  catalogue: Catalogue,
  test: (earliest: number, latest: number, qualified: number) => boolean,
): DocumentSet {
  const set = catalogue.nothing();
  const earliest = catalogue.earliest.array;
  const latest = catalogue.latest.array;
  const qualified = catalogue.qualified.array;
  for (let slot = 0; slot < catalogue.capacity; slot++) {
    if (test(earliest[slot] ?? NaN, latest[slot] ?? NaN, qualified[slot] ?? 0)) set.add(slot);
  }
  return set.keep(catalogue.living);
}
