import type { DocumentEntry, Listed, ListMark } from '@fonds/domain/views/public';
import { markKey, marksOf } from '../chronology.ts';
import { toEntries } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { boundsAt, rowsAt, type Moments } from './moments.ts';

/** One page of a list in order of time, with the marks under which its documents stand. */
export interface DatedList {
  readonly list: Listed<DocumentEntry>;
  readonly marks: readonly ListMark[];
}

/**
 * One page of some documents in order of time. Its marks count what stands under them on the other pages too. Cost: the
 * page's rows, and the bounds of what stands under its first and last mark.
 */
export function listDated(
  db: Reader,
  moments: Moments,
  ordinals: Uint32Array,
  page: { readonly page: number; readonly pageSize: number },
): DatedList {
  const start = (page.page - 1) * page.pageSize;
  const shown = ordinals.subarray(start, start + page.pageSize);
  const keyAt = (index: number) => markKey(boundsAt(moments, ordinals[index] ?? 0));
  let first = start;
  let end = start + shown.length;
  if (shown.length > 0) {
    const firstKey = keyAt(first);
    const lastKey = keyAt(end - 1);
    while (first > 0 && keyAt(first - 1) === firstKey) first -= 1;
    while (end < ordinals.length && keyAt(end) === lastKey) end += 1;
  }
  const bounds = Array.from(ordinals.subarray(first, end), (ordinal) => boundsAt(moments, ordinal));
  return {
    list: { entries: toEntries(db, rowsAt(db, moments, shown)), total: ordinals.length, ...page },
    marks: shown.length === 0 ? [] : marksOf(bounds, Number.MAX_SAFE_INTEGER),
  };
}
