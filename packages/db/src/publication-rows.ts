import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce, cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Transaction } from './open.ts';
import { keptOf } from './past-publications.ts';
import { takenDown, type Takedown } from './public-past.ts';
import { getRevision } from './revisions.ts';
import { publications } from './schema/published.ts';

type PublicationRow = typeof publications.$inferSelect;

/** Writes a publication into a record's public history; `first` says that the record was never public before. */
export function putPublication(
  tx: Transaction,
  row: { recordId: string; revision: number; publishedAt: string; note: string | null; batch: number },
  first: boolean,
): void {
  insert(tx, publications, row);
  if (!first) keepPast(tx, row.recordId, row.batch);
}

/** Brings what is kept of earlier publications up to the newest. */
function keepPast(tx: Transaction, recordId: string, batch: number): void {
  const rows = standingRows(tx, recordId);
  const kept = keptOf(rows.map((row) => ({ ...row, record: getRevision(tx, recordId, row.revision).record })));
  rows.forEach((row, place) => {
    const { body, changed } = kept[place] ?? { body: null, changed: null };
    if (row.body !== body || row.changed !== changed) replaceRow(tx, row, { body, changed }, batch);
  });
}

/** Marks the publications that stand as withdrawn: nothing of them stays readable. */
export function endPublications(tx: Transaction, recordId: string, at: string, batch: number): void {
  for (const row of standingRows(tx, recordId)) {
    if (row.withdrawnAt === null) replaceRow(tx, row, { withdrawnAt: at, body: null }, batch);
  }
}

/** Makes the earlier publications of a revision unreadable, and says why. Call it outside of any batch. */
export function takeDownPublications(tx: Transaction, recordId: string, takedown: Takedown): void {
  const { note, takenDownAt, takenDownBecause } = takenDown(takedown);
  // Rows that a batch replaced and nobody has swept yet say it as well.
  cached(
    tx,
    `UPDATE publications SET body = NULL, note = ?, taken_down_at = ?, taken_down_because = ?
     WHERE record_id = ? AND revision = ? AND taken_down_at IS NULL AND published_at < ?`,
  ).run(note, takenDownAt, takenDownBecause, recordId, takedown.revision, takedown.at);
  keepPast(tx, recordId, 0);
}

const standingQuery = builtOnce((db) =>
  db.orm
    .select()
    .from(publications)
    .where(and(eq(publications.recordId, sql.placeholder('id')), isNull(publications.droppedBatch)))
    .orderBy(asc(publications.publishedAt), asc(publications.revision), asc(publications.key))
    .prepare(),
);

function standingRows(tx: Transaction, recordId: string): PublicationRow[] {
  return standingQuery(tx).all({ id: recordId });
}

/** Changes a row; within a batch by a new row in place of the old, for which that stands until the batch is admitted. */
function replaceRow(
  tx: Transaction,
  { key, ...row }: PublicationRow,
  change: Partial<PublicationRow>,
  batch: number,
): void {
  if (batch === 0 || row.batch === batch) {
    tx.orm.update(publications).set(change).where(eq(publications.key, key)).run();
  } else {
    cached(tx, 'UPDATE publications SET dropped_batch = ? WHERE key = ?').run(batch, key);
    insert(tx, publications, { ...row, ...change, batch });
  }
}
