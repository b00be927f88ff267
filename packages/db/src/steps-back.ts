import { ConflictError } from '@fonds/domain/errors';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import type { Transaction } from './open.ts';
import { standing, step } from './publication.ts';
import { getRecordRow, getRevision, saveRevision, type RecordRow } from './revisions.ts';

/** Makes a record what it was before it was on its way: a draft, or public as it stands. */
export function stepBack(tx: Transaction, act: Act, row: RecordRow, note?: string): void {
  const to = row.publishedRevision === null ? 'draft' : 'published';
  step(tx, act, row, to, { note, quiet: true, ...standing(row) });
}

/** Takes an ask for review back. Throws ConflictError for what isn't in review. */
export function takeBackAsk(tx: Transaction, act: Act, id: string): void {
  const row = getRecordRow(tx, id);
  if (row.state !== 'in-review') throw new ConflictError(`“${row.title}” isn’t in review.`);
  stepBack(tx, act, row, 'The ask for review was taken back');
  audit(tx, act, 'take-back-ask', { recordId: id });
}

/**
 * Gives a public record a new revision that says what the public sees; what was changed since stays in the history.
 * Throws ConflictError when nothing was, when it is scheduled, or when `parent` isn't the latest revision. Returns the new number.
 */
export function discardChanges(tx: Transaction, act: Act, id: string, parent: number): number {
  const row = getRecordRow(tx, id);
  const { publishedRevision, head, sameAsPublic } = row;
  if (publishedRevision === null) throw new ConflictError(`“${row.title}” isn’t public: discard the draft as a whole.`);
  if (head === publishedRevision || head === sameAsPublic) {
    throw new ConflictError(`“${row.title}” has no change that isn’t public.`);
  }
  if (row.state === 'scheduled') throw new ConflictError(`“${row.title}” is scheduled: cancel that first.`);
  const { record } = getRevision(tx, id, publishedRevision);
  const message = `Unpublished changes discarded: as revision ${String(publishedRevision)}`;
  const number = saveRevision(tx, act, id, parent, record, { message });
  cached(tx, 'UPDATE records SET same_as_public = ? WHERE id = ?').run(number, id);
  if (row.state !== 'published') stepBack(tx, act, getRecordRow(tx, id));
  audit(tx, act, 'discard-changes', { recordId: id });
  return number;
}
