import type { FacetId } from '@fonds/domain/facets';
import type { Reader } from '../open.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { DocumentSet } from './document-set.ts';

/** How many documents have each value, by ordinal: for each facet among what all the other facets leave. */
export interface Counts {
  readonly of: (facet: FacetId) => Uint32Array;
}

const whole = new WeakMap<Catalogue, { version: number; counts: Uint32Array }>();

/** Counts lazily: facets that narrow nothing share one count. `without` says what a search finds without one facet. */
export function countsOf(db: Reader, hits: DocumentSet, without: (facet: FacetId) => DocumentSet | undefined): Counts {
  const known = new Map<FacetId | 'hits', Uint32Array>();
  const count = (key: FacetId | 'hits', set: DocumentSet) => {
    const counts = known.get(key) ?? countValues(db, set);
    known.set(key, counts);
    return counts;
  };
  return {
    of: (facet) => {
      const set = without(facet);
      return set ? count(facet, set) : count('hits', hits);
    },
  };
}

/** Of what most documents are in, the rest is counted and taken from the whole. */
function countValues(db: Reader, set: DocumentSet): Uint32Array {
  const catalogue = catalogueOf(db);
  const { size } = set;
  if (size <= catalogue.size / 2) return catalogue.countValues(set);
  const all = wholeCounts(catalogue);
  if (size === catalogue.size) return all;
  const rest = catalogue.countValues(catalogue.everything().remove(set));
  return all.map((count, ordinal) => count - (rest[ordinal] ?? 0));
}

/** How many documents of the archive have each value, by ordinal. */
export function wholeCounts(catalogue: Catalogue): Uint32Array {
  const known = whole.get(catalogue);
  if (known?.version === catalogue.version) return known.counts;
  const counts = catalogue.countValues(catalogue.living);
  whole.set(catalogue, { version: catalogue.version, counts });
  return counts;
}
