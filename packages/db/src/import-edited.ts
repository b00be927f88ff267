import type { RecordKind } from '@fonds/domain/record';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';

/** A record that an import made or changed and that curators worked on afterwards. */
export interface EditedSince {
  readonly row: number;
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
}

/** Rows looked at in one go: a few milliseconds. */
const step = 5000;

/**
 * Those of the next rows of a batch, after a row, whose records were edited or merged since; an undoing leaves them, and its
 * own revisions are no edits. `next` is the last row that was looked at, null at the end.
 */
export function stepThroughEdited(
  db: Connection,
  batch: number,
  after: number,
): { readonly edited: EditedSince[]; readonly next: number | null } {
  const end = cached<number | null>(
    db,
    'SELECT max(row) FROM (SELECT row FROM import_rows WHERE batch = ? AND row > ? ORDER BY row LIMIT ?)',
  )
    .pluck()
    .get(batch, after, step);
  if (end === undefined || end === null) return { edited: [], next: null };
  const edited = cached<EditedSince>(
    db,
    `SELECT i.row, r.id, r.kind, r.title FROM import_rows i JOIN records r ON r.id = i.record_id
     WHERE i.batch = :batch AND i.row > :after AND i.row <= :end AND r.state <> 'discarded'
       AND (r.head <> i.revision OR (r.state = 'merged' AND i.batch <> (
         SELECT t.batch FROM transitions t WHERE t.record_id = r.id AND t.to_state = 'merged' AND NOT t.quiet
         ORDER BY t.id DESC LIMIT 1)))
       AND NOT EXISTS (SELECT 1 FROM revisions v JOIN batches b ON b.number = v.batch
                       WHERE v.record_id = r.id AND v.number = r.head AND b.undoes = :batch)
     ORDER BY i.row`,
  ).all({ batch, after, end });
  return { edited, next: end };
}
