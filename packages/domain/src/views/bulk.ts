import type { BulkChange } from '../bulk/bulk-change.ts';
import type { JsonObject } from '../fields/json.ts';
import type { RecordKind } from '../record.ts';

/** Where a change of many records is in its life. `failed`: it couldn't be examined. */
export const bulkStates = ['examining', 'ready', 'running', 'done', 'undoing', 'undone', 'failed'] as const;
export type BulkState = (typeof bulkStates)[number];

/**
 * What a change does to a record: it *would change* it, or changed it; it was *refused*, because the record would not be
 * right then; somebody saved it *meanwhile*; it was taken back; or it stays, since it was edited afterwards.
 */
export const bulkOutcomes = ['change', 'changed', 'refused', 'meanwhile', 'taken-back', 'edited-since'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** A change of many records as the desk shows it. Times are ISO 8601, UTC. */
export interface BulkEdit {
  readonly number: number;
  readonly kind: RecordKind | null;
  readonly change: BulkChange;
  readonly message: string | null;
  readonly state: BulkState;
  readonly publish: boolean;
  readonly total: number;
  readonly unchanged: number;
  readonly done: number;
  readonly error: string | null;
  readonly at: string;
  readonly by: string;
  readonly counts: Readonly<Record<BulkOutcome, number>>;
}

/** One record of it: with what it said before and says after, the fields alone that differ. */
export interface BulkRow {
  readonly position: number;
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly outcome: BulkOutcome;
  readonly published: boolean;
  readonly message: string | null;
  readonly before: JsonObject;
  readonly after: JsonObject;
}
