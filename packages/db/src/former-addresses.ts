import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import type { PublicPast } from './public-past.ts';
import { noteSearchChange, type Shelf } from './search/search-rows.ts';
import type { RecordRow } from './revisions.ts';
import { formerAddresses } from './schema/published.ts';

/** The record that stands for one in the end: itself, or where it was merged to, through every further merging. */
export function standingTarget(db: Connection, id: string): string {
  const merged = cached<{ mergedInto: string | null }>(
    db,
    'SELECT merged_into AS mergedInto FROM records WHERE id = ?',
  );
  for (let target = id; ;) {
    const next = merged.get(target)?.mergedInto ?? null;
    if (next === null) return target;
    target = next;
  }
}

/** The ids of the records that were merged into one, directly or through others. */
export function listMergedUnder(db: Connection, id: string): string[] {
  return cached<{ id: string }>(
    db,
    `WITH RECURSIVE under (id) AS (
       SELECT id FROM records WHERE merged_into = ?
       UNION SELECT r.id FROM records r JOIN under u ON r.merged_into = u.id)
     SELECT id FROM under`,
  )
    .all(id)
    .map((row) => row.id);
}

/**
 * Notes where a record's address leads from now on. A merged record leads to where it ends up; one that never was public
 * has no address, but what links to it leads there too.
 */
export function putFormerAddress(
  tx: Transaction,
  row: Pick<RecordRow, 'id' | 'kind' | 'slug'>,
  former: NonNullable<PublicPast['former']>,
  batch: number,
  from: Connection = tx,
  shelf: Shelf = '',
): void {
  if (row.slug === null && former.movedTo === null) return;
  const movedTo = former.movedTo === null ? null : standingTarget(from, former.movedTo);
  // Documents that lead to it are counted elsewhere from now on.
  if (movedTo !== null && batch === 0 && shelf === '') noteSearchChange(tx, null);
  insert(
    tx,
    formerAddresses,
    { ...former, kind: row.kind, slug: row.slug ?? '', recordId: row.id, movedTo, batch },
    `${shelf}former_addresses`,
  );
}

/** Forgets where a record's address led, at once or, in a batch, when that is admitted. */
export function dropFormerAddress(tx: Transaction, recordId: string, batch: number): void {
  if (batch === 0) {
    const { changes } = cached(tx, 'DELETE FROM former_addresses WHERE record_id = ?').run(recordId);
    if (changes > 0) noteSearchChange(tx, null);
  } else {
    cached(tx, 'UPDATE former_addresses SET dropped_batch = ? WHERE record_id = ? AND dropped_batch IS NULL').run(
      batch,
      recordId,
    );
  }
}

/** Makes everything that was merged into a record lead to where that stands now. */
export function redirectMerged(tx: Transaction, id: string): void {
  const target = standingTarget(tx, id);
  const redirect = cached(tx, 'UPDATE former_addresses SET moved_to = ? WHERE record_id = ?');
  const under = listMergedUnder(tx, id);
  for (const merged of under) redirect.run(target, merged);
  if (under.length > 0) noteSearchChange(tx, null);
}
