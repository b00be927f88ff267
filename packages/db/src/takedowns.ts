import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import { actorColumns, type Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { noteOfRecord } from './publication.ts';
import { takeDownPublications } from './publication-rows.ts';
import type { Takedown } from './public-past.ts';
import { getRecordRow } from './revisions.ts';
import { takedowns } from './schema/review.ts';
import { raiseContentVersion } from './write.ts';

/** What was taken down of a record, oldest first. */
export function listTakedowns(db: Connection, recordId: string): Takedown[] {
  return cached<Takedown>(db, 'SELECT revision, reason, at FROM takedowns WHERE record_id = ? ORDER BY id').all(
    recordId,
  );
}

/** The revisions of a record's earlier publications that the public can still read about, oldest first. */
export function listEarlierPublished(
  db: Connection,
  recordId: string,
): { revision: number; publishedAt: string; note: string | null }[] {
  return cached<{ revision: number; publishedAt: string; note: string | null }>(
    db,
    `SELECT p.revision, max(p.published_at) AS publishedAt, p.note
     FROM visible_publications p JOIN records r ON r.id = p.record_id
     WHERE p.record_id = ? AND p.taken_down_at IS NULL AND p.revision IS NOT r.published_revision
     GROUP BY p.revision ORDER BY publishedAt`,
  ).all(recordId);
}

/**
 * Takes earlier publications of a record out of everything that is public, for good: one by its revision's number, or all
 * that went before the one that stands. The history says since when, and `reason`; the revisions stay on the desk. Throws
 * NotFoundError where nothing of that was published, ConflictError for what stands now.
 */
export function takeDown(tx: Transaction, act: Act, id: string, revision: number | 'all', reason: string): void {
  const row = getRecordRow(tx, id);
  if (revision !== 'all' && revision === row.publishedRevision) {
    throw new ConflictError(
      `Revision ${String(revision)} of “${row.title}” is what the public sees now: withdraw it, or publish another first.`,
    );
  }
  const earlier = listEarlierPublished(tx, id).map((publication) => publication.revision);
  const wanted = revision === 'all' ? earlier : earlier.filter((one) => one === revision);
  if (wanted.length === 0) {
    throw new NotFoundError(
      revision === 'all'
        ? `“${row.title}” has no earlier publication that can be read.`
        : `Revision ${String(revision)} is no earlier publication of “${row.title}” that can be read.`,
    );
  }
  for (const one of wanted) {
    insert(tx, takedowns, { recordId: id, revision: one, reason, at: act.at, ...actorColumns(act) });
    takeDownPublications(tx, id, { revision: one, reason, at: act.at });
  }
  const which = wanted.length === 1 ? `revision ${wanted.join()}` : `revisions ${wanted.join(', ')}`;
  noteOfRecord(tx, act, row, `Taken down: ${which}. ${reason}`);
  audit(tx, act, 'take-down', { recordId: id, detail: which });
  raiseContentVersion(tx);
}
