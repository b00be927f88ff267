import type { KindedBody } from '@fonds/domain/bodies';
import type { RecordState } from '@fonds/domain/record';
import type { Act } from './actor.ts';
import { redirectMerged, standingTarget } from './former-addresses.ts';
import type { Transaction } from './open.ts';
import { leavePublic, publish, step, withdraw } from './publication.ts';
import { findRecordRow, getRecordRow } from './revisions.ts';
import type { SearchRow } from './search/search-rows.ts';

/** How a record stood in the archive that it comes from. */
export interface LifeElsewhere {
  readonly state: RecordState;
  readonly mergedInto: string | null;
  /** What its address said since it left the public; of a merged one, that it was public until then. */
  readonly left: { readonly note: string | null } | null;
  /** What was said when its review was asked for, or when it was sent back. */
  readonly reviewNote: string | null;
  readonly isPublic: boolean;
  /** The body that the public saw, where it was another one than the latest. */
  readonly seen: KindedBody | null;
}

interface More {
  readonly batch: number;
  readonly search?: (row: SearchRow) => void;
}

const noted = (note: string | null | undefined): { note?: string } => (typeof note === 'string' ? { note } : {});

/**
 * Lets the address of a record that isn't public say what it said elsewhere: it is published and withdrawn within the batch, so
 * that its identifiers lead there too. One under an embargo is withdrawn without.
 */
export function leaveAsElsewhere(
  tx: Transaction,
  act: Act,
  id: string,
  revision: number,
  life: LifeElsewhere,
  { batch, search, embargoed }: More & { readonly embargoed: boolean },
): void {
  if (!embargoed) {
    publish(tx, act, id, revision, { batch, ...(search ? { search } : {}) });
    withdraw(tx, act, id, { batch, ...noted(life.left?.note) });
    return;
  }
  if (getRecordRow(tx, id).state === 'discarded') step(tx, act, getRecordRow(tx, id), 'draft', { revision, batch });
  step(tx, act, getRecordRow(tx, id), 'in-review', { revision, batch });
  leavePublic(tx, act, getRecordRow(tx, id), 'withdrawn', { batch, ...noted(life.left?.note) });
}

/**
 * Takes a record to the state that it had elsewhere: in review, sent back, set aside, else a draft. What is public or withdrawn
 * by now and was that elsewhere stays so. One that waited for its time is in review: somebody sets the time anew.
 */
export function reachState(
  tx: Transaction,
  act: Act,
  id: string,
  revision: number,
  { state, reviewNote }: LifeElsewhere,
  { batch }: More,
): void {
  const go = (to: RecordState, note?: string | null) => {
    step(tx, act, getRecordRow(tx, id), to, { revision, batch, ...noted(note) });
  };
  const isAt = (one: RecordState) => getRecordRow(tx, id).state === one;
  if (getRecordRow(tx, id).publishedRevision === null) {
    if (state === 'withdrawn' && isAt('withdrawn')) return;
    if (isAt('withdrawn')) go('discarded');
    if (state === 'discarded' && !isAt('discarded')) go('discarded');
    if (state !== 'discarded' && isAt('discarded')) go('draft');
  }
  if (state === 'in-review' || state === 'scheduled') go('in-review', reviewNote);
  if (state !== 'sent-back') return;
  go('in-review');
  go('sent-back', reviewNote);
}

/**
 * Merges a draft into the record that it was merged into elsewhere, however that stands itself. Returns whether it could: not
 * where that isn't here, is of another kind, or was merged into this one.
 */
export function mergeAsElsewhere(
  tx: Transaction,
  act: Act,
  id: string,
  life: LifeElsewhere,
  { batch, embargoed }: { readonly batch: number; readonly embargoed: boolean },
): boolean {
  const { kind, head } = getRecordRow(tx, id);
  const target = life.mergedInto === null ? undefined : findRecordRow(tx, life.mergedInto);
  if (target?.kind !== kind || standingTarget(tx, target.id) === id) return false;
  if (life.left && !embargoed) publish(tx, act, id, head, { batch });
  leavePublic(tx, act, getRecordRow(tx, id), 'merged', { batch, ...noted(life.left?.note) }, target.id);
  redirectMerged(tx, id);
  return true;
}
